import { useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextArea } from '../../../web/kit/TextInput.tsx'
import { useForm } from '../../../web/kit/useForm.ts'
import { useKeys } from '../../../web/kit/useKeys.ts'
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
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title}
      description={words.until(promise.words, say(promise.due))}
      width="narrow"
      closeOnOutside={false}
    >
      <Fields promise={promise} onClose={onClose} />
    </Dialog>
  )
}

function Fields({ promise, onClose }: VerbProps) {
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
  useKeys(words.title, [{ keys: 'mod+enter', label: words.save, run: () => void form.submit() }])
  return (
    <Form form={form} label={words.title}>
      <DueFields
        value={form.values.due}
        zone={promise.due.zone}
        onChange={due => form.set({ due })}
        name="due"
        error={form.errorAt('due.day') ?? form.errorAt('due')}
      />
      <TextArea label={words.reason} hint={words.reasonHint} rows={2} {...form.bind('reason')} />
      <ToldField value={telling} onChange={setTelling} />
      <Button type="submit" kind="go" keys="mod+enter" busy={form.busy}>
        {words.save}
      </Button>
    </Form>
  )
}
