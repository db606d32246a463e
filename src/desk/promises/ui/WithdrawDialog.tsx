import { useState } from 'react'
import { FormDialog } from '../../../web/kit/FormDialog.tsx'
import { TextArea } from '../../../web/kit/TextInput.tsx'
import { useForm } from '../../../web/kit/useForm.ts'
import { type Promised, withdraw } from '../contract.ts'
import { usePromiseChange, type VerbProps } from './acting.ts'
import { useDueWords } from './Due.tsx'
import { type Telling, ToldField, toldOf } from './ToldField.tsx'
import { useTellNow } from './telling.ts'

const words = {
  title: 'Withdraw it',
  reason: 'Why',
  reasonHint: 'For colleagues; the customer hears it from you.',
  save: 'Withdraw it',
  done: (what: string) => `Withdrawn: ${what}`,
  fact: (what: string, before: string) => `We had promised “${what}” for ${before}. This will not be.`,
}

/** A promise that will not be kept is taken back in words, and the customer is told. */
export function WithdrawDialog({ promise, onClose }: VerbProps) {
  const say = useDueWords()
  const tellNow = useTellNow()
  const [telling, setTelling] = useState<Telling>('now')
  const change = usePromiseChange(withdraw, words.done(promise.words))
  const form = useForm(
    withdraw.input,
    async input => {
      const withdrawn: Promised = await change.mutateAsync({ ...input, told: toldOf(telling) })
      onClose()
      if (telling === 'now') tellNow(withdrawn, words.fact(withdrawn.words, say(promise.due)))
    },
    { initial: { id: promise.id, reason: '' } },
  )
  return (
    <FormDialog
      form={form}
      title={words.title}
      description={promise.words}
      holdsWords
      save={words.save}
      onClose={onClose}
    >
      <TextArea label={words.reason} hint={words.reasonHint} rows={2} {...form.bind('reason')} />
      <ToldField value={telling} onChange={setTelling} />
    </FormDialog>
  )
}
