import { Checkbox } from '../../../../../web/kit/Checkbox.tsx'
import { DateTimeInput } from '../../../../../web/kit/DateTimeInput.tsx'
import { Select } from '../../../../../web/kit/Select.tsx'
import { TextArea, TextInput } from '../../../../../web/kit/TextInput.tsx'
import { change } from '../../../file/verbs/contract.ts'
import { howChoices } from '../../words.ts'
import { ActDialog } from '../ActDialog.tsx'
import type { FileActProps } from './act.ts'

const words = {
  dialog: {
    title: 'What the file says',
    about: 'Of the complaint itself; each allegation is written where it stands.',
    verb: 'Save it',
    said: 'Saved.',
  },
  title: 'Title',
  wished: 'Wished outcome',
  unsafe: 'Somebody may not be safe',
  safety: 'What is not safe, and what was done first',
  needs: 'What they need from us to take part',
  complainant: 'Who complains',
  behalf: 'For whom, where that is somebody else',
  authority: 'How we know that they may',
  receivedAt: 'When it came in',
  receivedHow: 'How it came in',
  about: 'What it is about, in more words',
  wants: 'They wish to be told what changes because of it',
}

export function ChangeFile({ file, onClose }: FileActProps) {
  const { id, title, about, wishedOutcome, receivedAt, receivedHow, complainant, onBehalfOf } = file
  const { authority, needs, isUnsafe, safety, wantsToKnow } = file
  return (
    <ActDialog
      {...words.dialog}
      width="normal"
      endpoint={change}
      initial={{
        ...{ id, title, about, wishedOutcome, receivedAt, receivedHow, complainant, onBehalfOf },
        ...{ authority, needs, isUnsafe, safety, wantsToKnow },
      }}
      onClose={onClose}
    >
      {form => {
        const line = (name: 'title' | 'complainant' | 'onBehalfOf' | 'authority') => ({
          ...form.bind(name),
          value: form.values[name] ?? '',
        })
        const text = (name: 'about' | 'wishedOutcome' | 'needs' | 'safety') => ({
          ...form.bind(name),
          value: form.values[name] ?? '',
          rows: 2,
          dir: 'auto' as const,
          optional: true,
        })
        return (
          <>
            <TextInput label={words.title} {...line('title')} />
            <TextArea label={words.wished} {...text('wishedOutcome')} />
            <Checkbox
              label={words.unsafe}
              value={form.values.isUnsafe ?? false}
              onChange={next => form.set({ isUnsafe: next })}
            />
            {form.values.isUnsafe && <TextArea label={words.safety} {...text('safety')} optional={false} />}
            <TextArea label={words.needs} {...text('needs')} />
            <TextInput label={words.complainant} {...line('complainant')} />
            <TextInput label={words.behalf} optional {...line('onBehalfOf')} />
            {form.values.onBehalfOf && <TextInput label={words.authority} optional {...line('authority')} />}
            <DateTimeInput
              label={words.receivedAt}
              {...form.bind('receivedAt')}
              value={form.values.receivedAt ?? ''}
              onChange={at => form.set({ receivedAt: at || undefined })}
              max={new Date()}
            />
            <Select
              label={words.receivedHow}
              {...form.bind('receivedHow')}
              value={form.values.receivedHow ?? ''}
              choices={howChoices}
            />
            <TextArea label={words.about} {...text('about')} />
            <Checkbox
              label={words.wants}
              value={form.values.wantsToKnow ?? false}
              onChange={next => form.set({ wantsToKnow: next })}
            />
          </>
        )
      }}
    </ActDialog>
  )
}
