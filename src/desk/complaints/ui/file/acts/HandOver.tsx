import { ColleagueField } from '../../../../rules/ui/ColleagueField.tsx'
import { handOver } from '../../../file/verbs/contract.ts'
import { ActDialog } from '../ActDialog.tsx'
import { ReasonField } from '../ReasonField.tsx'
import type { FileActProps } from './act.ts'

const words = {
  title: 'Give the file to another colleague',
  about: 'They handle it from then on, and you keep reading it until somebody takes you off its list.',
  verb: 'Give it over',
  said: 'The file is given over.',
  to: 'To whom',
}

export function HandOver({ file, onClose }: FileActProps) {
  return (
    <ActDialog
      title={words.title}
      about={words.about}
      verb={words.verb}
      said={words.said}
      endpoint={handOver}
      initial={{ id: file.id, to: '', reason: '' }}
      onClose={onClose}
    >
      {form => (
        <>
          <ColleagueField
            label={words.to}
            {...form.bind('to')}
            value={form.values.to || null}
            onChange={to => form.set({ to: to ?? '' })}
          />
          <ReasonField {...form.bind('reason')} />
        </>
      )}
    </ActDialog>
  )
}
