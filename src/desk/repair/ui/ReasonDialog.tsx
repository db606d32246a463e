import { z } from 'zod'
import { Button } from '../../../web/kit/Button.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextArea } from '../../../web/kit/TextInput.tsx'
import { useForm } from '../../../web/kit/useForm.ts'
import { useKeys } from '../../../web/kit/useKeys.ts'

const words = { because: 'Because', missing: 'Say why in a few words.' }

export interface Reasoned {
  title: string
  /** What it is about. */
  about?: string
  label?: string
  hint?: string
  verb: string
  isOptional?: boolean
  /** What it throws is shown in the dialog. */
  onSave: (because: string) => Promise<unknown>
}

/** One verb that takes its reason. */
export function ReasonDialog({ reasoned, onClose }: { reasoned: Reasoned | null; onClose: () => void }) {
  if (!reasoned) return null
  return (
    <Dialog
      open
      onClose={onClose}
      title={reasoned.title}
      {...(reasoned.about && { description: reasoned.about })}
      width="narrow"
      closeOnOutside={false}
    >
      <Fields {...reasoned} onClose={onClose} />
    </Dialog>
  )
}

const optional = z.object({ because: z.string().trim().max(2000) })
const needed = z.object({ because: z.string().trim().min(1, words.missing).max(2000) })

function Fields({ title, label, hint, verb, isOptional, onSave, onClose }: Reasoned & { onClose: () => void }) {
  const form = useForm(
    isOptional ? optional : needed,
    async ({ because }) => {
      await onSave(because)
      onClose()
    },
    { initial: { because: '' } },
  )
  useKeys(title, [{ keys: 'mod+enter', label: verb, run: () => void form.submit() }])
  return (
    <Form form={form} label={title}>
      <TextArea
        label={label ?? words.because}
        {...(hint && { hint })}
        rows={3}
        optional={isOptional ?? false}
        {...form.bind('because')}
      />
      <Button type="submit" kind="go" keys="mod+enter" busy={form.busy}>
        {verb}
      </Button>
    </Form>
  )
}
