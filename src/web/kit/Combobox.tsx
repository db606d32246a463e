import { lazy, Suspense } from 'react'
import { Field } from './Field.tsx'
import type { ComboboxOption, ComboboxProps } from './surfaces/combobox.ts'

export type { ComboboxOption }

const Surface = lazy(() => import('./surfaces/comboboxSurface.tsx'))

/** A field that searches while one types. */
export function Combobox<Option extends ComboboxOption>(props: ComboboxProps<Option>) {
  const { label, hint, error, name, optional, hideLabel, className, ...rest } = props
  return (
    <Field {...{ label, hint, error, name, optional, hideLabel, className }}>
      {control => (
        <Suspense fallback={<div className="control" />}>
          {/* The lazy component forgets the type of the option, which only passes through it. */}
          <Surface
            {...(rest as unknown as ComboboxProps<ComboboxOption>)}
            name={name}
            label={label}
            control={control}
          />
        </Suspense>
      )}
    </Field>
  )
}
