import { lazy, Suspense } from 'react'
import { Field, type FieldProps } from './Field.tsx'

export interface ComboboxOption {
  id: string
  label: string
  /** What tells two of the same name apart: an address, an account. */
  detail?: string
}

export interface ComboboxProps<Option extends ComboboxOption> extends FieldProps {
  value: Option | null
  onChange: (value: Option | null) => void
  onBlur?: () => void
  /** Finds options for what is typed ('' when it opens); `signal` aborts when more is typed. */
  search: (query: string, signal: AbortSignal) => Promise<readonly Option[]>
  /** Always offered, after what was found: "Nobody named". */
  fixed?: readonly Option[]
  placeholder?: string
  autoFocus?: boolean
}

const Surface = lazy(() => import('./surfaces/comboboxSurface.tsx'))

/** A field that searches while one types. */
export function Combobox<Option extends ComboboxOption>(props: ComboboxProps<Option>) {
  const { label, hint, error, name, optional, hideLabel, className, ...rest } = props
  return (
    <Field {...{ label, hint, error, name, optional, hideLabel, className }}>
      {control => (
        <Suspense fallback={<div className="control" />}>
          {/* The lazy component forgets the type of the option, which only passes through it. */}
          <Surface {...(rest as unknown as ComboboxProps<ComboboxOption>)} name={name} control={control} />
        </Suspense>
      )}
    </Field>
  )
}
