import { call } from '../../../web/call.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextInput } from '../../../web/kit/TextInput.tsx'
import { useForm } from '../../../web/kit/useForm.ts'
import { type Colleague, changeColleague } from '../contract.ts'

const words = {
  title: 'Change the name',
  name: 'Name',
  hint: 'Colleagues and customers see it.',
  save: 'Save',
}

export function Rename({ colleague, onClose }: { colleague: Colleague; onClose: () => void }) {
  const form = useForm(
    changeColleague.input,
    async input => {
      await call(changeColleague, input)
      onClose()
    },
    { initial: { id: colleague.id, name: colleague.name } },
  )
  return (
    <Dialog open onClose={onClose} title={words.title} width="narrow">
      <Form form={form} label={words.title}>
        <TextInput
          label={words.name}
          hint={words.hint}
          autoComplete="off"
          {...form.bind('name')}
          value={form.values.name ?? ''}
        />
        <Button type="submit" kind="go" busy={form.busy}>
          {words.save}
        </Button>
      </Form>
    </Dialog>
  )
}
