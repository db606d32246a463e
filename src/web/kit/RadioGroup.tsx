import { type ReactNode, useId } from 'react'
import { cx } from './cx.ts'
import { FieldError, type FieldProps } from './Field.tsx'
import { Icon, type IconName } from './Icon.tsx'

export interface RadioChoice<Value extends string> {
  value: Value
  label: string
  hint?: ReactNode
  icon?: IconName
}

export interface RadioGroupProps<Value extends string> extends FieldProps {
  value: Value | ''
  onChange: (value: Value) => void
  onBlur?: () => void
  choices: readonly RadioChoice<Value>[]
  /** `list` beneath each other, `line` as a row of segments for two to five short words. */
  look?: 'list' | 'line'
}

export function RadioGroup<Value extends string>({
  label,
  hint,
  error,
  name,
  hideLabel,
  className,
  value,
  onChange,
  onBlur,
  choices,
  look = 'list',
}: RadioGroupProps<Value>) {
  const id = useId()
  return (
    <fieldset
      className={cx('field', className)}
      data-field={name}
      aria-describedby={cx(hint ? `${id}-hint` : '', error ? `${id}-error` : '') || undefined}
    >
      <legend className={hideLabel ? 'sr-only' : 'field-label'}>{label}</legend>
      {hint && (
        <div id={`${id}-hint`} className="field-hint">
          {hint}
        </div>
      )}
      <div className={look === 'line' ? 'segments' : 'ticks'}>
        {choices.map(choice => (
          <label key={choice.value} className={look === 'line' ? 'segment' : 'tick'}>
            <input
              type="radio"
              name={name ?? id}
              value={choice.value}
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
              onBlur={onBlur}
            />
            {choice.icon && <Icon name={choice.icon} />}
            <span>
              {choice.label}
              {choice.hint && <span className="field-hint block">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  )
}
