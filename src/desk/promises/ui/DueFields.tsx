import { TextInput } from '../../../web/kit/TextInput.tsx'
import type { Due } from '../contract.ts'
import { useDueWords } from './Due.tsx'

const words = {
  day: 'By which day',
  time: 'Time',
}

export interface DueFieldsProps {
  /** An empty day while none is chosen. */
  value: { day: string; time?: string | null }
  zone: string
  onChange: (due: Due) => void
  /** The name of the field, for what is wrong with it. */
  name: string
  error: string | undefined
}

/** A day, with its name spelt out beneath so that a wrong week is seen, and a time where one was said. */
export function DueFields({ value, zone, onChange, name, error }: DueFieldsProps) {
  const say = useDueWords()
  const time = value.time ?? null
  const isDay = /^\d{4}-\d\d-\d\d$/.test(value.day)
  return (
    <div className="flex flex-wrap items-start gap-3">
      <TextInput
        className="min-w-40 flex-1"
        label={words.day}
        type="date"
        name={`${name}.day`}
        value={value.day}
        onChange={day => onChange({ day, time })}
        error={error}
        hint={isDay ? say({ day: value.day, time, zone }) : undefined}
      />
      <TextInput
        className="w-32"
        label={words.time}
        optional
        type="time"
        name={`${name}.time`}
        value={time ?? ''}
        onChange={next => onChange({ day: value.day, time: next || null })}
      />
    </div>
  )
}
