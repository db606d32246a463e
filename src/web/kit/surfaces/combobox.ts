import type { FieldProps } from '../Field.tsx'

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
  /** Hears what stands in the field and is not (yet) what was chosen: '' once it is. */
  onTyped?: (typed: string) => void
  /** Tab takes what is marked in the list, as Enter does, and goes on. */
  takesOnTab?: boolean
}
