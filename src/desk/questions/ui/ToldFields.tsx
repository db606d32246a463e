import { useState } from 'react'
import type { z } from 'zod'
import { Button } from '../../../web/kit/Button.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { TextArea } from '../../../web/kit/TextInput.tsx'
import { parts, type toldAtOnce } from '../contract.ts'
import { partNames } from './words.ts'

type Told = z.input<typeof toldAtOnce>

const words = {
  open: 'What they wish for, and why',
  title: 'What they told us',
  outcome: 'Their wish is',
  none: 'Open',
  met: 'Met',
  declined: 'Declined',
  reason: 'Why it is declined',
}

export interface ToldFieldsProps {
  value: Told | undefined
  onChange: (value: Told) => void
  errorAt: (path: string) => string | undefined
}

/** The three answers on the phone or at the counter; folded away until somebody has one to write down. */
export function ToldFields({ value = {}, onChange, errorAt }: ToldFieldsProps) {
  const isFilled = parts.some(part => value[part])
  const [isOpen, setOpen] = useState(isFilled)
  const set = (change: Told) => onChange({ ...value, ...change })
  if (!isOpen && !isFilled) {
    return (
      <div>
        <Button small kind="quiet" icon="plus" onClick={() => setOpen(true)}>
          {words.open}
        </Button>
      </div>
    )
  }
  return (
    <fieldset className="told-fields">
      <legend className="sr-only">{words.title}</legend>
      {parts.map(part => (
        <TextArea
          key={part}
          label={partNames[part]}
          name={`told.${part}`}
          optional
          rows={1}
          // Somebody has just asked for these fields.
          autoFocus={part === 'happened' && !isFilled}
          value={value[part] ?? ''}
          onChange={typed => set({ [part]: typed })}
          error={errorAt(part)}
        />
      ))}
      {value.wish?.trim() && (
        <RadioGroup
          label={words.outcome}
          look="line"
          name="told.outcome"
          value={value.outcome ?? 'none'}
          onChange={outcome => set({ outcome: outcome === 'none' ? null : outcome })}
          error={errorAt('outcome')}
          choices={[
            { value: 'none', label: words.none },
            { value: 'met', label: words.met },
            { value: 'declined', label: words.declined },
          ]}
        />
      )}
      {value.wish?.trim() && value.outcome === 'declined' && (
        <TextArea
          label={words.reason}
          name="told.reason"
          rows={2}
          value={value.reason ?? ''}
          onChange={reason => set({ reason })}
          error={errorAt('reason')}
        />
      )}
    </fieldset>
  )
}
