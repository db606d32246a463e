import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx.ts'
import { Field, type FieldProps } from './Field.tsx'
import { Icon, type IconName } from './Icon.tsx'

type Native<T extends 'input' | 'textarea'> = Omit<ComponentProps<T>, 'value' | 'onChange' | keyof FieldProps>

export interface TextInputProps extends FieldProps, Native<'input'> {
  value: string
  onChange: (value: string) => void
  icon?: IconName
  /** A button or word at the end of the line. */
  after?: ReactNode
}

export function TextInput(props: TextInputProps) {
  const { label, hint, error, optional, hideLabel, className, value, onChange, icon, after, ...rest } = props
  return (
    <Field {...{ label, hint, error, optional, hideLabel, className }} name={rest.name}>
      {control => (
        <div className="control-line">
          {icon && <Icon name={icon} className="control-icon" />}
          <input
            {...rest}
            {...control}
            className={cx('control', icon && 'control-with-icon')}
            value={value}
            onChange={event => onChange(event.target.value)}
          />
          {after}
        </div>
      )}
    </Field>
  )
}

export interface TextAreaProps extends FieldProps, Native<'textarea'> {
  value: string
  onChange: (value: string) => void
}

/** Grows with what is written, where the browser can. */
export function TextArea(props: TextAreaProps) {
  const { label, hint, error, optional, hideLabel, className, value, onChange, ...rest } = props
  return (
    <Field {...{ label, hint, error, optional, hideLabel, className }} name={rest.name}>
      {control => (
        <textarea
          rows={3}
          {...rest}
          {...control}
          className="control control-area"
          value={value}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
