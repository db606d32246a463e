import type { ReactNode } from 'react'
import { Banner } from './Banner.tsx'
import { cx } from './cx.ts'
import type { FormState } from './useForm.ts'

export interface FormProps<Input> {
  form: FormState<Input>
  /** Its name for screen readers, where no heading says it. */
  label?: string
  className?: string
  children: ReactNode
}

/** Fields beneath each other, and the sentence for the whole form above them when a submit was refused. */
export function Form<Input>({ form, label, className, children }: FormProps<Input>) {
  return (
    <form
      ref={form.formRef}
      className={cx('form', className)}
      noValidate
      aria-label={label}
      onSubmit={event => void form.submit(event)}
    >
      {form.problem && (
        <Banner tone="red" role="alert">
          {form.problem}
        </Banner>
      )}
      {children}
    </form>
  )
}
