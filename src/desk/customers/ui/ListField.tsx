import { useState } from 'react'
import { Button, IconButton } from '../../../web/kit/Button.tsx'
import { TextInput } from '../../../web/kit/TextInput.tsx'

const words = { takeOut: (label: string) => `Take out this ${label}` }

export interface ListFieldProps {
  /** Of all of them, and of one. */
  label: string
  one: string
  add: string
  type: 'email' | 'tel'
  name: string
  values: readonly string[]
  onChange: (values: string[]) => void
  errorAt: (path: string) => string | undefined
}

/** Several short values beneath each other; a line that is left empty goes by itself. */
export function ListField({ label, one, add, type, name, values, onChange, errorAt }: ListFieldProps) {
  const [added, setAdded] = useState(-1)
  return (
    <fieldset className="field">
      <legend className="field-label">{label}</legend>
      {values.map((value, index) => (
        <TextInput
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place; its text changes as one types
          key={index}
          label={`${one} ${index + 1}`}
          hideLabel
          type={type}
          name={`${name}.${index}`}
          autoComplete="off"
          autoFocus={index === added}
          value={value}
          onChange={next => onChange(values.with(index, next))}
          onBlur={() => value.trim() === '' && onChange(values.toSpliced(index, 1))}
          error={errorAt(`${name}.${index}`)}
          after={
            <IconButton
              icon="x"
              small
              label={words.takeOut(one)}
              onClick={() => onChange(values.toSpliced(index, 1))}
            />
          }
        />
      ))}
      {!values.includes('') && (
        <div>
          <Button
            small
            kind="quiet"
            icon="plus"
            onClick={() => {
              setAdded(values.length)
              onChange([...values, ''])
            }}
          >
            {add}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
