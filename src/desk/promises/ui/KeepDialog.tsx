import { Button } from '../../../web/kit/Button.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextArea } from '../../../web/kit/TextInput.tsx'
import { useForm } from '../../../web/kit/useForm.ts'
import { useKeys } from '../../../web/kit/useKeys.ts'
import { keep } from '../contract.ts'
import type { VerbProps } from './acting.ts'
import { usePromiseChange } from './acting.ts'

const words = {
  title: 'Kept',
  how: 'How it was kept',
  howHint: 'A few words, if they help whoever reads it later.',
  save: 'It is kept',
  done: (what: string) => `Kept: ${what}`,
}

/** Keeping asks how, and takes no for an answer. */
export function KeepDialog({ promise, onClose }: VerbProps) {
  return (
    <Dialog open onClose={onClose} title={words.title} description={promise.words} width="narrow">
      <Fields promise={promise} onClose={onClose} />
    </Dialog>
  )
}

function Fields({ promise, onClose }: VerbProps) {
  const change = usePromiseChange(keep, words.done(promise.words))
  const form = useForm(
    keep.input,
    async input => {
      await change.mutateAsync(input)
      onClose()
    },
    { initial: { id: promise.id, how: '' } },
  )
  useKeys(words.title, [{ keys: 'mod+enter', label: words.save, run: () => void form.submit() }])
  return (
    <Form form={form} label={words.title}>
      <TextArea
        label={words.how}
        hint={words.howHint}
        optional
        rows={2}
        {...form.bind('how')}
        value={form.values.how ?? ''}
      />
      <Button type="submit" kind="go" icon="check" keys="mod+enter" busy={form.busy}>
        {words.save}
      </Button>
    </Form>
  )
}
