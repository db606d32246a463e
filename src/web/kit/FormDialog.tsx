import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { Form } from './Form.tsx'
import type { IconName } from './Icon.tsx'
import type { FormState } from './useForm.ts'
import { useKeys } from './useKeys.ts'

export interface FormDialogProps<Input> {
  form: FormState<Input>
  title: string
  /** What it is about, such as the words of a promise. */
  description?: ReactNode
  /** What its one button does. */
  save: string
  icon?: IconName
  width?: 'narrow' | 'normal'
  /** More than a word is written in it: a click beside it does not take that away. */
  holdsWords?: boolean
  onClose: () => void
  children: ReactNode
}

/** A small dialog of one form and one button, which Ctrl and Enter press too. */
export function FormDialog<Input>({
  title,
  description,
  width = 'narrow',
  holdsWords = false,
  onClose,
  ...rest
}: FormDialogProps<Input>) {
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      description={description}
      width={width}
      closeOnOutside={!holdsWords}
    >
      <Fields title={title} {...rest} />
    </Dialog>
  )
}

/** Within the dialog, whose keys are its own. */
function Fields<Input>({
  form,
  title,
  save,
  icon,
  children,
}: Pick<FormDialogProps<Input>, 'form' | 'title' | 'save' | 'icon' | 'children'>) {
  useKeys(title, [{ keys: 'mod+enter', label: save, run: () => void form.submit() }])
  return (
    <Form form={form} label={title}>
      {children}
      <Button type="submit" kind="go" keys="mod+enter" busy={form.busy} {...(icon && { icon })}>
        {save}
      </Button>
    </Form>
  )
}
