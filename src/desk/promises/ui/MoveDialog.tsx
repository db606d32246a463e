import { useState } from 'react'
import { FormDialog } from '../../../web/kit/FormDialog.tsx'
import { TextArea } from '../../../web/kit/TextInput.tsx'
import { useForm } from '../../../web/kit/useForm.ts'
import { move, type Promised } from '../contract.ts'
import { usePromiseChange, type VerbProps } from './acting.ts'
import { useDueWords } from './Due.tsx'
import { DueFields } from './DueFields.tsx'
import { type Telling, ToldField, toldOf } from './ToldField.tsx'
import { useTellNow } from './telling.ts'

const words = {
  title: 'Move it',
  until: (what: string, day: string) => `“${what}”, until now for ${day}`,
  reason: 'Why',
  reasonHint: 'For colleagues; the customer hears it from you.',
  save: 'Move it',
  done: (what: string) => `Moved: ${what}`,
  fact: (what: string, before: string, after: string) =>
    `We had promised “${what}” for ${before}. It will be ${after}.`,
}

/** Another day takes a reason, and that the customer is told. */
export function MoveDialog({ promise, onClose }: VerbProps) {
  const say = useDueWords()
  const tellNow = useTellNow()
  const [telling, setTelling] = useState<Telling>('now')
  const change = usePromiseChange(move, words.done(promise.words))
  const form = useForm(
    move.input,
    async input => {
      const moved: Promised = await change.mutateAsync({ ...input, told: toldOf(telling) })
      onClose()
      if (telling === 'now') tellNow(moved, words.fact(moved.words, say(promise.due), say(moved.due)))
    },
    { initial: { id: promise.id, due: { day: '', time: promise.due.time }, reason: '' } },
  )
  return (
    <FormDialog
      form={form}
      title={words.title}
      description={words.until(promise.words, say(promise.due))}
      holdsWords
      save={words.save}
      onClose={onClose}
    >
      <DueFields
        value={form.values.due}
        zone={promise.due.zone}
        onChange={due => form.set({ due })}
        name="due"
        error={form.errorAt('due.day') ?? form.errorAt('due')}
      />
      <TextArea label={words.reason} hint={words.reasonHint} rows={2} {...form.bind('reason')} />
      <ToldField value={telling} onChange={setTelling} />
    </FormDialog>
  )
}
