import { DateTimeInput } from '../../../../../web/kit/DateTimeInput.tsx'
import { Select } from '../../../../../web/kit/Select.tsx'
import type { FormState } from '../../../../../web/kit/useForm.ts'
import type { ReceivedHow } from '../../../contract.ts'
import { howChoices } from '../../words.ts'

const words = { how: 'How', at: 'When', atHint: 'Left empty: now.' }

interface Told {
  how: ReceivedHow
  at?: string | undefined
}

/** In which way something went out, and when, where it was before now. */
export function HowAndWhen({ form }: { form: Pick<FormState<Told>, 'bind' | 'set' | 'values'> }) {
  return (
    <>
      <Select label={words.how} {...form.bind('how')} choices={howChoices} />
      <DateTimeInput
        label={words.at}
        hint={words.atHint}
        optional
        {...form.bind('at')}
        value={form.values.at ?? ''}
        onChange={at => form.set({ at: at || undefined })}
        max={new Date()}
      />
    </>
  )
}
