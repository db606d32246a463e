import { useContext, useState } from 'react'
import { Button } from './Button.tsx'
import { Field, type FieldProps } from './Field.tsx'
import { Reader } from './reader.ts'
import { exactTime, toLocalInput } from './time.ts'

export interface DateTimeInputProps extends FieldProps {
  /** An ISO moment, or '' for none. */
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  /** Bounds, as moments. */
  min?: Date
  max?: Date
  /** Ready answers such as "Tomorrow at 9". */
  picks?: ReadonlyArray<{ label: string; at: Date }>
}

/** A moment in the reader's own zone, with its day spelt out beneath so that a wrong week is seen. */
export function DateTimeInput(props: DateTimeInputProps) {
  const {
    label,
    hint,
    error,
    name,
    optional,
    hideLabel,
    className,
    value,
    onChange,
    onBlur,
    min,
    max,
    picks,
  } = props
  // The browser reports '' until every part of the date is there; what is half typed must not be overwritten.
  const { locale } = useContext(Reader)
  const [typed, setTyped] = useState<string>()
  const shown = value ? toLocalInput(new Date(value)) : ''
  return (
    <Field {...{ label, hint, error, name, optional, hideLabel, className }}>
      {control => (
        <>
          {picks && (
            <div className="picks">
              {picks.map(pick => (
                <Button key={pick.label} small onClick={() => onChange(pick.at.toISOString())}>
                  {pick.label}
                </Button>
              ))}
            </div>
          )}
          <input
            type="datetime-local"
            name={name}
            className="control"
            {...control}
            value={typed ?? shown}
            min={min && toLocalInput(min)}
            max={max && toLocalInput(max)}
            onChange={event => {
              const local = event.target.value
              setTyped(local ? undefined : local)
              onChange(local ? new Date(local).toISOString() : '')
            }}
            onBlur={() => {
              setTyped(undefined)
              onBlur?.()
            }}
          />
          {value && <p className="field-hint">{exactTime(new Date(value), { locale })}</p>}
        </>
      )}
    </Field>
  )
}
