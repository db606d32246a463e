import { changeCorner } from '../../../web/corner/corner.ts'
import { useCorner } from '../../../web/corner/useCorner.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextArea } from '../../../web/kit/TextInput.tsx'
import { toast } from '../../../web/kit/toast.tsx'
import { useForm } from '../../../web/kit/useForm.ts'
import { type Language, parts, type Wording } from '../contract.ts'
import { type OwnWording, ownName, ownSchema } from './ownWording.ts'
import { partNames } from './words.ts'

const words = {
  save: 'Keep them',
  saved: 'Kept on this device.',
  nothing: 'Nothing is changed yet.',
  label: 'The three questions in my words',
}

export function OwnWordingForm({ language, desk }: { language: Language; desk: Wording }) {
  const { value, isRead } = useCorner(ownName, ownSchema)
  return isRead ? (
    <Fields key={JSON.stringify(value?.[language])} {...{ language, desk }} own={value} />
  ) : null
}

interface FieldsProps {
  language: Language
  desk: Wording
  own: OwnWording | undefined
}

function Fields({ language, desk, own }: FieldsProps) {
  const form = useForm(
    ownSchema.shape.en.unwrap(),
    async written => {
      // Another tab may be keeping another language at this moment.
      await changeCorner(ownName, ownSchema, before => ({ ...before, [language]: written }))
      toast({ text: words.saved })
    },
    { initial: own?.[language] ?? { happened: '', wish: '', settles: '' } },
  )
  return (
    <Form form={form} label={words.label} className="max-w-lg">
      {parts.map(part => (
        <TextArea
          key={part}
          label={partNames[part]}
          lang={language}
          rows={2}
          placeholder={desk[part]}
          {...form.bind(part)}
        />
      ))}
      <div>
        <Button type="submit" busy={form.busy} why={!form.isChanged && words.nothing}>
          {words.save}
        </Button>
      </div>
    </Form>
  )
}
