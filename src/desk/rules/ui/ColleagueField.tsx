import { useCall } from '../../../web/call.ts'
import { Select } from '../../../web/kit/Select.tsx'
import { colleagues } from '../../people/contract.ts'

export interface ColleagueFieldProps {
  label: string
  hint?: string
  name?: string
  /** Said in the list for nobody; absent where somebody must be chosen. */
  nobody?: string
  value: string | null
  onChange: (id: string | null) => void
  error: string | undefined
}

/** One of those who are here. */
export function ColleagueField({ nobody, value, onChange, ...field }: ColleagueFieldProps) {
  const all = useCall(colleagues, {}).data?.items ?? []
  const choices = all
    .filter(colleague => colleague.isActive || colleague.id === value)
    .map(colleague => ({ value: colleague.id, label: colleague.name }))
  return (
    <Select
      {...field}
      optional={nobody !== undefined}
      placeholder={nobody ?? ' '}
      value={value ?? ''}
      onChange={id => onChange(id || null)}
      choices={choices}
    />
  )
}
