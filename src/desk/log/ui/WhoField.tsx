import { Combobox, type ComboboxOption } from '../../../web/kit/Combobox.tsx'
import { findCustomers } from '../../customers/ui/searching.ts'

const words = {
  label: 'Who',
  hint: 'A name, an address or a number. Leave it empty where nobody was named.',
  placeholder: 'Nobody named',
  asNew: (name: string) => `${name}, a new person`,
}

export interface Who extends ComboboxOption {
  /** For somebody who is not known yet; `label` says so, this is the bare name. */
  newName?: string
}

export interface WhoFieldProps {
  value: Who | null
  onChange: (who: Who | null) => void
  /** Hears what stands in the field, chosen or not. */
  onTyped: (typed: string) => void
  error: string | undefined
  autoFocus: boolean
}

/** A customer by type-ahead, a new person by the name as typed, or nobody. */
export function WhoField({ value, onChange, onTyped, error, autoFocus }: WhoFieldProps) {
  return (
    <Combobox<Who>
      label={words.label}
      hint={words.hint}
      name="customer"
      placeholder={words.placeholder}
      value={value}
      onChange={onChange}
      onTyped={onTyped}
      error={error}
      autoFocus={autoFocus}
      takesOnTab
      search={async (query, signal) => {
        const found: Who[] = await findCustomers(query, signal)
        const isName = /\p{L}/u.test(query) && !query.includes('@')
        return isName ? [...found, { id: `new ${query}`, label: words.asNew(query), newName: query }] : found
      }}
    />
  )
}
