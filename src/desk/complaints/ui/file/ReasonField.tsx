import { TextArea } from '../../../../web/kit/TextInput.tsx'
import type { Bound } from '../../../../web/kit/useForm.ts'

const words = { label: 'Why' }

/** Why something is done; those whom it concerns can read it. */
export function ReasonField({ label = words.label, hint, ...bound }: Bound<string> & ReasonFieldProps) {
  return <TextArea label={label} {...(hint ? { hint } : {})} rows={2} dir="auto" {...bound} />
}

interface ReasonFieldProps {
  label?: string
  hint?: string
}
