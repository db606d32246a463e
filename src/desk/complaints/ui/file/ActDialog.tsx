import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { Endpoint } from '../../../../kit/endpoint.ts'
import { Button } from '../../../../web/kit/Button.tsx'
import { Dialog } from '../../../../web/kit/Dialog.tsx'
import { Form } from '../../../../web/kit/Form.tsx'
import { type FormState, useForm } from '../../../../web/kit/useForm.ts'
import { useKeys } from '../../../../web/kit/useKeys.ts'
import type { File } from '../../file/contract.ts'
import { useFileAct } from './useFile.ts'

export interface ActDialogProps<I extends z.ZodType<object, { id: string }>> {
  title: string
  /** What it does, and who learns of it. */
  about?: ReactNode
  verb: string
  /** Said once it is done. */
  said: string
  endpoint: Endpoint<I, z.ZodType<File>>
  initial: z.input<I>
  width?: 'narrow' | 'normal' | 'wide'
  onClose: () => void
  children: (form: FormState<z.input<I>>) => ReactNode
}

/** One verb on a file that takes some words: asked for, checked by its contract, and told as it is answered. */
export function ActDialog<I extends z.ZodType<object, { id: string }>>(props: ActDialogProps<I>) {
  const { title, about, width = 'narrow', onClose } = props
  return (
    <Dialog open onClose={onClose} title={title} description={about} width={width} closeOnOutside={false}>
      <Fields {...props} />
    </Dialog>
  )
}

function Fields<I extends z.ZodType<object, { id: string }>>(props: ActDialogProps<I>) {
  const { title, verb, said, endpoint, initial, onClose, children } = props
  const act = useFileAct(endpoint, said)
  const form = useForm<I>(
    endpoint.input,
    async input => {
      await act(initial.id, input as z.input<I>)
      onClose()
    },
    { initial },
  )
  useKeys(title, [{ keys: 'mod+enter', label: verb, run: () => void form.submit() }])
  return (
    <Form form={form} label={title}>
      {children(form)}
      <Button type="submit" kind="go" keys="mod+enter" busy={form.busy}>
        {verb}
      </Button>
    </Form>
  )
}
