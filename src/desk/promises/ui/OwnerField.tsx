import { useCall } from '../../../web/call.ts'
import { Select } from '../../../web/kit/Select.tsx'
import { colleagues } from '../../people/contract.ts'
import { useWho } from '../../people/ui/useWho.ts'

const words = { label: 'Who sees to it', me: 'You', nobody: 'Nobody yet' }

export interface OwnerFieldProps {
  label?: string
  /** `null` for nobody. */
  value: string | null
  onChange: (owner: string | null) => void
  /** Who is not to be chosen. */
  but?: string | null
}

/** You, a colleague who is here, or nobody yet. */
export function OwnerField({ label = words.label, value, onChange, but }: OwnerFieldProps) {
  const me = useWho().id
  const people = useCall(colleagues, {}).data?.items ?? []
  const others = people.filter(each => each.isActive && each.id !== me && each.id !== but)
  return (
    <Select
      label={label}
      value={value === me ? 'me' : (value ?? nobody)}
      onChange={owner => onChange(owner === nobody ? null : owner)}
      choices={[
        ...(but === me ? [] : [{ value: 'me', label: words.me }]),
        ...others.map(({ id, name }) => ({ value: id, label: name })),
        { value: nobody, label: words.nobody },
      ]}
    />
  )
}

const nobody = 'nobody'
