import { Button, IconButton } from '../../../web/kit/Button.tsx'
import { Menu, type MenuItem } from '../../../web/kit/Menu.tsx'
import type { Summary } from '../contract.ts'
import { SnoozeMenu } from './SnoozeMenu.tsx'
import { useTriage } from './useTriage.ts'

const words = {
  assign: 'Assign',
  you: 'Yours',
  wait: 'Wait',
  close: 'Close',
  reopen: 'Reopen',
  more: 'More',
  merge: 'Merge into another…',
  waits: 'It waits for the customer already.',
}

export interface HeadActionsProps {
  of: Summary
  /** What other parts of the desk do with it. */
  more: readonly MenuItem[]
}

/** What one does with an open conversation, in its head on wide screens and in its foot on a phone. */
export function HeadActions({ of, more }: HeadActionsProps) {
  const triage = useTriage()
  const owner = of.assignee?.id === triage.me ? words.you : of.assignee?.name
  const label = [owner, of.team?.name].filter(Boolean).join(', ') || words.assign
  return (
    <>
      <Button small icon="assign" onClick={() => triage.chooseAssignee(of)}>
        <span className="max-w-40 truncate">{label}</span>
      </Button>
      <SnoozeMenu of={of} />
      {(of.state === 'open' || of.state === 'snoozed') && (
        <Button small icon="wait" onClick={() => triage.setState(of, 'waiting')}>
          {words.wait}
        </Button>
      )}
      {of.state !== 'open' && (
        <Button small icon="reopen" onClick={() => triage.setState(of, 'open')}>
          {words.reopen}
        </Button>
      )}
      {of.state !== 'closed' && (
        <Button small icon="close" onClick={() => triage.setState(of, 'closed')}>
          {words.close}
        </Button>
      )}
      <Menu
        iconOnly
        small
        label={words.more}
        groups={[[{ label: words.merge, icon: 'merge', keys: 'm', run: () => triage.merge(of) }], more]}
      />
    </>
  )
}

/** The same on a phone, in one row beside answering. */
export function PhoneActions({ of, more }: HeadActionsProps) {
  const triage = useTriage()
  const isOpen = of.state === 'open'
  return (
    <>
      <SnoozeMenu of={of} iconOnly />
      <IconButton
        icon={isOpen ? 'close' : 'reopen'}
        label={isOpen ? words.close : words.reopen}
        onClick={() => triage.setState(of, isOpen ? 'closed' : 'open')}
      />
      <Menu
        iconOnly
        label={words.more}
        groups={[
          [
            { label: words.assign, icon: 'assign', run: () => triage.chooseAssignee(of) },
            {
              label: words.wait,
              icon: 'wait',
              why: of.state === 'waiting' && words.waits,
              run: () => triage.setState(of, 'waiting'),
            },
          ],
          [{ label: words.merge, icon: 'merge', run: () => triage.merge(of) }],
          more,
        ]}
      />
    </>
  )
}
