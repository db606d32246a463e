import { type ReactNode, useId } from 'react'
import { cx } from './cx.ts'
import { Icon } from './Icon.tsx'

const words = { optional: 'optional' }

/** What every field of the kit takes besides its value. */
export interface FieldProps {
  label: string
  /** A sentence under the label that helps to fill it in. */
  hint?: ReactNode
  /** What is wrong and how to mend it. */
  error?: string
  /** The path that `useForm` knows it by. */
  name?: string
  /** Says "optional" beside the label. Required is the normal case and is not marked. */
  optional?: boolean
  /** Keeps the label for screen readers only, where the place says what it is. */
  hideLabel?: boolean
  className?: string
}

export interface FieldControl {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** Label, hint, control and sentence of one field; spread `control` on the element that has the focus. */
export function Field({
  label,
  hint,
  error,
  name,
  optional,
  hideLabel,
  className,
  children,
}: FieldProps & { children: (control: FieldControl) => ReactNode }) {
  const id = useId()
  const describedBy = cx(hint ? `${id}-hint` : '', error ? `${id}-error` : '') || undefined
  return (
    <div className={cx('field', className)} data-field={name}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'field-label'}>
        {label}
        {optional && <span className="field-optional"> {words.optional}</span>}
      </label>
      {hint && (
        <div id={`${id}-hint`} className="field-hint">
          {hint}
        </div>
      )}
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined })}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  )
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={id} className="field-error">
      <Icon name="warning" />
      <span>{children}</span>
    </div>
  )
}
