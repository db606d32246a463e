import type { ComponentProps } from 'react'
import { Field, type FieldProps } from './Field.tsx'
import { Icon } from './Icon.tsx'

export interface Choice<Value extends string = string> {
  value: Value
  label: string
}

export interface SelectProps<Value extends string>
  extends FieldProps,
    Omit<ComponentProps<'select'>, 'value' | 'onChange' | 'children' | keyof FieldProps> {
  value: Value | ''
  onChange: (value: Value) => void
  choices: readonly Choice<Value>[]
  /** Shown while nothing is chosen. */
  placeholder?: string
}

/** The browser's own list: the one that phones, screen readers and type-ahead know best. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const {
    label,
    hint,
    error,
    optional,
    hideLabel,
    className,
    value,
    onChange,
    choices,
    placeholder,
    ...rest
  } = props
  return (
    <Field {...{ label, hint, error, optional, hideLabel, className }} name={rest.name}>
      {control => (
        <div className="control-line">
          <select
            {...rest}
            {...control}
            className="control control-select"
            value={value}
            onChange={event => onChange(event.target.value as Value)}
          >
            {placeholder && (
              <option value="" disabled={!optional}>
                {placeholder}
              </option>
            )}
            {choices.map(choice => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
          <Icon name="down" className="control-arrow" />
        </div>
      )}
    </Field>
  )
}
