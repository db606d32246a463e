import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { Endpoint } from '../../../../kit/endpoint.ts'
import { FormDialog } from '../../../../web/kit/FormDialog.tsx'
import { type FormState, useForm } from '../../../../web/kit/useForm.ts'
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
  width?: 'narrow' | 'normal'
  onClose: () => void
  children: (form: FormState<z.input<I>>) => ReactNode
}

/** One verb on a file that takes some words: asked for, checked by its contract, and told as it is answered. */
export function ActDialog<I extends z.ZodType<object, { id: string }>>(props: ActDialogProps<I>) {
  const { title, about, verb, said, endpoint, initial, width = 'narrow', onClose, children } = props
  const act = useFileAct(endpoint, said)
  const form = useForm<I>(
    endpoint.input,
    async input => {
      await act(initial.id, input as z.input<I>)
      onClose()
    },
    { initial },
  )
  return (
    <FormDialog
      form={form}
      title={title}
      description={about}
      save={verb}
      width={width}
      holdsWords
      onClose={onClose}
    >
      {children(form)}
    </FormDialog>
  )
}
