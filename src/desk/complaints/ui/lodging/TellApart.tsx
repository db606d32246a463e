import { useChange } from '../../../../web/call.ts'
import { Button } from '../../../../web/kit/Button.tsx'
import { Form } from '../../../../web/kit/Form.tsx'
import { TextArea } from '../../../../web/kit/TextInput.tsx'
import { toast } from '../../../../web/kit/toast.tsx'
import { useForm } from '../../../../web/kit/useForm.ts'
import { useKeys } from '../../../../web/kit/useKeys.ts'
import { tellApart } from '../../lodging/contract.ts'

const words = {
  title: 'It is a request for a service',
  about:
    'They ask for something, and say nothing of being let down. Should they turn out not to be content, it can be lodged as a complaint at any time.',
  because: 'Why you think so',
  save: 'Note it so',
  back: 'Back to the complaint',
  done: 'Noted as a request for a service.',
}

export interface TellApartProps {
  conversation: string
  onBack: () => void
  onDone: () => void
}

/** A wish for a service is told apart from a complaint, by a person and with a reason. */
export function TellApart({ conversation, onBack, onDone }: TellApartProps) {
  const change = useChange(tellApart)
  const form = useForm(
    tellApart.input,
    async input => {
      await change.mutateAsync(input)
      toast({ text: words.done })
      onDone()
    },
    { initial: { conversation, because: '' } },
  )
  useKeys(words.title, [{ keys: 'mod+enter', label: words.save, run: () => void form.submit() }])
  return (
    <Form form={form} label={words.title}>
      <div>
        <h3 className="mb-1">{words.title}</h3>
        <p className="text-soft">{words.about}</p>
      </div>
      <TextArea label={words.because} rows={2} autoFocus {...form.bind('because')} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind="go" keys="mod+enter" busy={form.busy}>
          {words.save}
        </Button>
        <Button kind="quiet" icon="back" onClick={onBack}>
          {words.back}
        </Button>
      </div>
    </Form>
  )
}
