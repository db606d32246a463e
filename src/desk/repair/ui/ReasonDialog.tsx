import { z } from 'zod'
import { FormDialog } from '../../../web/kit/FormDialog.tsx'
import { TextArea } from '../../../web/kit/TextInput.tsx'
import { useForm } from '../../../web/kit/useForm.ts'

const words = { because: 'Because', missing: 'Say why in a few words.' }

/** One verb that takes its reason. */
export interface Reasoned {
  title: string
  /** What it is about. */
  about?: string
  label?: string
  verb: string
  isOptional?: boolean
  /** What it throws is shown in the dialog. */
  onSave: (because: string) => Promise<unknown>
}

const longest = 2000
const optional = z.object({ because: z.string().trim().max(longest) })
const needed = z.object({ because: z.string().trim().min(1, words.missing).max(longest) })

export function ReasonDialog({ reasoned, onClose }: { reasoned: Reasoned; onClose: () => void }) {
  const { title, about, label = words.because, verb, isOptional = false, onSave } = reasoned
  const form = useForm(
    isOptional ? optional : needed,
    async ({ because }) => {
      await onSave(because)
      onClose()
    },
    { initial: { because: '' } },
  )
  return (
    <FormDialog form={form} title={title} description={about} save={verb} holdsWords onClose={onClose}>
      <TextArea label={label} rows={3} optional={isOptional} {...form.bind('because')} />
    </FormDialog>
  )
}
