import { Button } from '../../../web/kit/Button.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextArea } from '../../../web/kit/TextInput.tsx'
import { useForm } from '../../../web/kit/useForm.ts'
import { useKeys } from '../../../web/kit/useKeys.ts'
import { handOver } from '../contract.ts'
import { usePromiseChange, type VerbProps } from './acting.ts'
import { OwnerField } from './OwnerField.tsx'

const words = {
  title: 'Hand it over',
  to: 'To whom',
  reason: 'What they should know',
  save: 'Hand it over',
  done: (what: string) => `Handed over: ${what}`,
}

export function HandOverDialog({ promise, onClose }: VerbProps) {
  return (
    <Dialog open onClose={onClose} title={words.title} description={promise.words} width="narrow">
      <Fields promise={promise} onClose={onClose} />
    </Dialog>
  )
}

function Fields({ promise, onClose }: VerbProps) {
  const change = usePromiseChange(handOver, words.done(promise.words))
  const form = useForm(
    handOver.input,
    async input => {
      await change.mutateAsync(input)
      onClose()
    },
    { initial: { id: promise.id, to: null, reason: '' } },
  )
  useKeys(words.title, [{ keys: 'mod+enter', label: words.save, run: () => void form.submit() }])
  return (
    <Form form={form} label={words.title}>
      <OwnerField
        label={words.to}
        value={form.values.to}
        onChange={to => form.set({ to })}
        but={promise.owner?.id ?? null}
      />
      <TextArea
        label={words.reason}
        optional
        rows={2}
        {...form.bind('reason')}
        value={form.values.reason ?? ''}
      />
      <Button type="submit" kind="go" icon="assign" keys="mod+enter" busy={form.busy}>
        {words.save}
      </Button>
    </Form>
  )
}
