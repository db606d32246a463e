import { Select } from '../../../../web/kit/Select.tsx'
import { TextInput } from '../../../../web/kit/TextInput.tsx'
import { type Limit, limit as limitSchema } from '../../clocks/contract.ts'
import { unitNames } from './words.ts'

const words = { unit: (label: string) => `${label}: of what` }

export interface LimitFieldProps {
  label: string
  hint?: string
  name: string
  value: { count: string; unit: Limit['unit'] }
  onChange: (value: { count: string; unit: Limit['unit'] }) => void
  error: string | undefined
}

/** So many days, weeks or months; empty where there is no such limit. */
export function LimitField({ label, hint, name, value, onChange, error }: LimitFieldProps) {
  return (
    <div className="flex flex-col gap-2 sm:flex-row sm:items-end">
      <TextInput
        className="min-w-0 flex-1"
        label={label}
        {...(hint && { hint })}
        inputMode="numeric"
        autoComplete="off"
        name={name}
        value={value.count}
        onChange={count => onChange({ ...value, count })}
        error={error}
      />
      <Select
        className="sm:w-40"
        hideLabel
        label={words.unit(label)}
        value={value.unit}
        onChange={unit => onChange({ ...value, unit })}
        choices={limitSchema.shape.unit.options.map(unit => ({ value: unit, label: unitNames[unit] }))}
      />
    </div>
  )
}
