import { Field } from './Field.tsx'
import { later } from './later.tsx'
import type { ComboboxOption, ComboboxProps } from './surfaces/combobox.ts'

export type { ComboboxOption }

export const ComboboxSurface = later(
  async () => (await import('./surfaces/comboboxSurface.tsx')).default,
  () => <div className="control" />,
)

/** A field that searches while one types. */
export function Combobox<Option extends ComboboxOption>(props: ComboboxProps<Option>) {
  const { label, hint, error, name, optional, hideLabel, className, ...rest } = props
  return (
    <Field {...{ label, hint, error, name, optional, hideLabel, className }}>
      {control => (
        // The part that comes later forgets the type of the option, which only passes through it.
        <ComboboxSurface
          {...(rest as unknown as ComboboxProps<ComboboxOption>)}
          name={name}
          label={label}
          control={control}
        />
      )}
    </Field>
  )
}
