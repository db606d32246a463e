import { useState } from 'react'
import { IconButton } from '../../../web/kit/Button.tsx'
import { Combobox } from '../../../web/kit/Combobox.tsx'
import { findCustomers } from '../../customers/ui/searching.ts'

const words = {
  label: 'Only these customers',
  hint: 'Begin to type a name, an address or a number; everybody where nobody is chosen.',
  takeOut: (name: string) => `Take out ${name}`,
}

export interface ConcernsCustomersProps {
  /** Names of those who are chosen already. */
  known: readonly { id: string; name: string }[]
  value: readonly string[]
  onChange: (ids: string[]) => void
  error: string | undefined
}

/** Customers by name, one after the other. */
export function ConcernsCustomers({ known, value, onChange, error }: ConcernsCustomersProps) {
  const [found, setFound] = useState(new Map(known.map(one => [one.id, one.name])))
  return (
    <div className="field">
      <Combobox
        label={words.label}
        hint={words.hint}
        optional
        value={null}
        onChange={option => {
          if (!option || value.includes(option.id)) return
          setFound(new Map(found).set(option.id, option.label))
          onChange([...value, option.id])
        }}
        search={findCustomers}
        error={error}
      />
      <ul className="flex flex-wrap gap-2 empty:hidden">
        {value.map(id => (
          <li key={id} className="chip tone-plain">
            {found.get(id) ?? id}
            <IconButton
              small
              kind="quiet"
              icon="x"
              label={words.takeOut(found.get(id) ?? id)}
              onClick={() => onChange(value.filter(other => other !== id))}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
