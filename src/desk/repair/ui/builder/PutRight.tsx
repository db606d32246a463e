import { useId, useState } from 'react'
import { useCall } from '../../../../web/call.ts'
import { Button } from '../../../../web/kit/Button.tsx'
import { later } from '../../../../web/kit/later.tsx'
import { useKeys } from '../../../../web/kit/useKeys.ts'
import type { Message } from '../../../conversations/contract.ts'
import type { Editing } from '../../../outbox/ui/editing.ts'
import type { BuilderState, Failure } from '../../builder/contract.ts'
import { find, list, type Remedy } from '../../contract.ts'
import type { BuilderPanelProps } from './BuilderPanel.tsx'
import { stateWords, words } from './words.ts'

const BuilderPanel = later<BuilderPanelProps>(async () => (await import('./BuilderPanel.tsx')).BuilderPanel)

export interface PutRightProps {
  conversation: string
  messages: readonly Message[]
  draft: string
  editing: Editing | null
}

/**
 * Below an answer: the way to what it must hold where something is to be put right. Folded until it is asked for; where a repair
 * is open here, what is known of the slip comes from there.
 */
export function PutRight({ conversation, messages, draft, editing }: PutRightProps) {
  const [isOpen, setOpen] = useState(false)
  const repairs = useCall(list, { conversation, limit: 50 }).data?.items ?? []
  const open = repairs.find(({ isLocked }) => isLocked) ?? repairs.find(({ state }) => state === 'open')
  const panel = useId()
  const toggle = () => setOpen(!isOpen)
  useKeys(words.scope, [{ keys: 'f4', label: words.key, inFields: true, run: toggle }])
  const written = { draft, editing, earlier: earlierOf(messages) }
  return (
    <div className="put-right">
      <Button
        small
        kind="quiet"
        icon="pencil"
        aria-keyshortcuts="F4"
        aria-expanded={isOpen}
        aria-controls={isOpen ? panel : undefined}
        onClick={toggle}
      >
        {isOpen ? words.close : open ? words.openFor(stateWords[open.causeState]) : words.open}
      </Button>
      {isOpen && (
        <div id={panel}>
          {open ? <ByRepair id={open.id} written={written} /> : <ByHand written={written} />}
        </div>
      )}
    </div>
  )
}

type Written = Pick<BuilderPanelProps, 'draft' | 'editing'> & { earlier: readonly string[] }

function ByHand({ written }: { written: Written }) {
  const [state, setState] = useState<BuilderState | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  return (
    <BuilderPanel level={2} {...written} {...{ state, failure }} onState={setState} onFailure={setFailure} />
  )
}

function ByRepair({ id, written }: { id: string; written: Written }) {
  const [failure, setFailure] = useState<Failure | null>(null)
  const { data: repair } = useCall(find, { id })
  if (!repair) return null
  const { causeState, second, remedies } = repair
  const improvement = remedies.find(({ kind, state }) => kind === 'serviceImprovement' && isReal.has(state))
  const before = second?.earlier ? [second.earlier] : []
  const answered = second?.answered?.kind
  return (
    <BuilderPanel
      level={2}
      {...written}
      state={causeState}
      failure={answered ?? failure}
      {...(!answered && { onFailure: setFailure })}
      action={improvement?.words ?? null}
      earlier={[...before, ...written.earlier]}
    />
  )
}

/** An improvement that somebody does or has done; one that was only thought of is none. */
const isReal: ReadonlySet<Remedy['state']> = new Set(['promised', 'fulfilled'])

/** What we have written to them here before, the newest first. */
function earlierOf(messages: readonly Message[]): string[] {
  const ours = messages.filter(({ direction, channel }) => direction === 'outbound' && channel === 'email')
  return ours
    .map(({ text }) => text)
    .slice(-5)
    .reverse()
}
