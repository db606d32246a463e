import { type ReactNode, useId } from 'react'
import { cx } from './cx.ts'
import { FieldError } from './Field.tsx'

export interface CheckboxProps {
  label: ReactNode
  value: boolean
  onChange: (value: boolean) => void
  hint?: ReactNode
  error?: string
  name?: string
  onBlur?: () => void
}

export function Checkbox({ label, value, onChange, hint, error, name, onBlur }: CheckboxProps) {
  const id = useId()
  return (
    <div className="field" data-field={name}>
      <label className="tick">
        <input
          type="checkbox"
          name={name}
          checked={value}
          onChange={event => onChange(event.target.checked)}
          onBlur={onBlur}
          aria-describedby={cx(hint ? `${id}-hint` : '', error ? `${id}-error` : '') || undefined}
          aria-invalid={error ? true : undefined}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <div id={`${id}-hint`} className="field-hint tick-hint">
          {hint}
        </div>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  )
}
