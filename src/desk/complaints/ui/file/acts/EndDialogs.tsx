import { call } from '../../../../../web/call.ts'
import { Combobox, type ComboboxOption } from '../../../../../web/kit/Combobox.tsx'
import { DateTimeInput } from '../../../../../web/kit/DateTimeInput.tsx'
import { ColleagueField } from '../../../../rules/ui/ColleagueField.tsx'
import { list } from '../../../file/contract.ts'
import { close, merge, reopen, respond, takeFurther } from '../../../file/verbs/contract.ts'
import { ActDialog } from '../ActDialog.tsx'
import { ReasonField } from '../ReasonField.tsx'
import type { FileActProps } from './act.ts'
import { HowAndWhen } from './HowAndWhen.tsx'

const words = {
  respond: {
    title: 'The answer went out',
    about: 'The clock stands from then on. They can still come back to it.',
    verb: 'Note it',
    said: 'Answered; the clock stands.',
  },
  further: {
    title: 'Take it to the next stage',
    about:
      'They are not content with the answer. Somebody else decides: nobody who decided before, and nobody concerned.',
    verb: 'Take it further',
    said: 'It is at the next stage.',
  },
  why: 'Why they are not content, in their words',
  decider: 'Who decides now',
  requested: 'When they asked for it',
  requestedHint: 'Left empty: now. The clock of the stage runs from here.',
  reopen: {
    title: 'Open it again',
    about: 'What was found and sent stays as it was.',
    verb: 'Open it',
    said: 'It is open again.',
  },
  close: {
    title: 'Close the file',
    about:
      'When they accept the answer, or no more is to come of it. Both sides have their closing letter by then.',
    verb: 'Close it',
    said: 'Closed.',
  },
  withdraw: {
    title: 'They withdraw it',
    about:
      'Only on their own wish. What was found out is still mended, and nobody is worse off for having complained.',
    verb: 'Withdraw it',
    said: 'Withdrawn.',
  },
  withdrawWhy: 'What they said',
  merge: {
    title: 'Join a related complaint to this one',
    about:
      'While this one is at its first stage and not answered. Its allegations and evidence come here, and its clock is this one’s.',
    verb: 'Join it',
    said: 'Joined to this file.',
  },
  other: 'Which one',
  otherHint: 'By its number, its title or who complains.',
  numbered: (number: number, title: string) => `${number}: ${title}`,
}

export function Respond({ file, onClose }: FileActProps) {
  return (
    <ActDialog
      {...words.respond}
      endpoint={respond}
      initial={{ id: file.id, how: file.receivedHow }}
      onClose={onClose}
    >
      {form => <HowAndWhen form={form} />}
    </ActDialog>
  )
}

export function TakeFurther({ file, onClose }: FileActProps) {
  return (
    <ActDialog
      {...words.further}
      width="normal"
      endpoint={takeFurther}
      initial={{ id: file.id, why: '', decider: '' }}
      onClose={onClose}
    >
      {form => (
        <>
          <ReasonField label={words.why} {...form.bind('why')} />
          <ColleagueField
            label={words.decider}
            {...form.bind('decider')}
            value={form.values.decider || null}
            onChange={decider => form.set({ decider: decider ?? '' })}
          />
          <DateTimeInput
            label={words.requested}
            hint={words.requestedHint}
            optional
            max={new Date()}
            {...form.bind('requestedAt')}
            value={form.values.requestedAt ?? ''}
            onChange={at => form.set({ requestedAt: at || undefined })}
          />
        </>
      )}
    </ActDialog>
  )
}

export function Reopen({ file, onClose }: FileActProps) {
  return (
    <ActDialog {...words.reopen} endpoint={reopen} initial={{ id: file.id, reason: '' }} onClose={onClose}>
      {form => <ReasonField {...form.bind('reason')} />}
    </ActDialog>
  )
}

export function Close({ file, onClose }: FileActProps) {
  return (
    <ActDialog {...words.close} endpoint={close} initial={{ id: file.id, because: '' }} onClose={onClose}>
      {form => <ReasonField {...form.bind('because')} />}
    </ActDialog>
  )
}

export function Withdraw({ file, onClose }: FileActProps) {
  return (
    <ActDialog
      {...words.withdraw}
      endpoint={close}
      initial={{ id: file.id, because: '', isWithdrawn: true }}
      onClose={onClose}
    >
      {form => <ReasonField label={words.withdrawWhy} {...form.bind('because')} />}
    </ActDialog>
  )
}

export function Merge({ file, onClose }: FileActProps) {
  return (
    <ActDialog {...words.merge} endpoint={merge} initial={{ id: file.id, other: '' }} onClose={onClose}>
      {form => (
        <Combobox<ComboboxOption>
          label={words.other}
          hint={words.otherHint}
          name="other"
          error={form.errorAt('other')}
          value={null}
          onChange={chosen => form.set({ other: chosen?.id ?? '' })}
          search={(query, signal) => findOthers(file.id, query, signal)}
        />
      )}
    </ActDialog>
  )
}

async function findOthers(but: string, query: string, signal: AbortSignal): Promise<ComboboxOption[]> {
  const { items } = await call(list, { which: 'open', limit: 10, ...(query && { q: query }) }, { signal })
  return items
    .filter(each => each.id !== but)
    .map(({ id, number, title, complainant }) => ({
      id,
      label: words.numbered(number, title),
      detail: complainant,
    }))
}
