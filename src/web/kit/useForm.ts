import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { afterPress } from './afterPress.ts'
import { type FieldErrors, fieldSentence, issuesToErrors, problemOf } from './form.ts'

export interface Bound<Value> {
  name: string
  value: Value
  onChange: (value: Value) => void
  onBlur: () => void
  error: string | undefined
}

export interface FormState<Input> {
  values: Input
  /** Changes some values, as typing does. */
  set: (change: Partial<Input>) => void
  /** Everything a field of the kit needs: `<TextInput label="Name" {...form.bind('name')} />`. */
  bind: <Name extends keyof Input & string>(name: Name) => Bound<Input[Name]>
  /** The sentence for a path, for example `addresses.0.email`. */
  errorAt: (path: string) => string | undefined
  /** What is wrong with the whole, after a refused submit. */
  problem: string | undefined
  busy: boolean
  /** Whether anything differs from the start. */
  isChanged: boolean
  /** Back to the start, or to `values` as the new start. */
  reset: (values?: Input) => void
  submit: (event?: FormEvent<HTMLFormElement>) => Promise<boolean>
  formRef: React.RefObject<HTMLFormElement | null>
}

/**
 * A form that holds itself to its contract's schema: a field is checked when it is left, all of them on submit, and
 * the first one to mend gets the focus. `onSubmit` gets the parsed value; what it throws is read as problem details.
 */
export function useForm<Schema extends z.ZodType<object, object>>(
  schema: Schema,
  onSubmit: (value: z.output<Schema>) => unknown,
  { initial }: { initial: z.input<Schema> },
): FormState<z.input<Schema>> {
  type Input = z.input<Schema>
  const [start, setStart] = useState<Input>(initial)
  const [values, setValues] = useState<Input>(initial)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [refused, setRefused] = useState<FieldErrors>({})
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [attempts, setAttempts] = useState(0)
  const formRef = useRef<HTMLFormElement>(null)
  const parsed = schema.safeParse(values, { error: fieldSentence })
  const found = parsed.success ? {} : issuesToErrors(parsed.error.issues)

  const errorAt = (path: string) => {
    const top = path.split('.')[0] ?? path
    return refused[path] ?? (left.has(top) || attempts > 0 ? found[path] : undefined)
  }

  useEffect(() => {
    if (attempts > 0) focusFirstBad(formRef.current)
  }, [attempts])

  const set = (change: Partial<Input>) => {
    setValues(before => ({ ...before, ...change }))
    setRefused(before => without(before, Object.keys(change)))
  }

  const reset = (next: Input = start) => {
    setStart(next)
    setValues(next)
    setLeft(new Set())
    setRefused({})
    setProblem(undefined)
    setAttempts(0)
  }

  const submit = async (event?: FormEvent<HTMLFormElement>) => {
    event?.preventDefault()
    if (busy) return false
    setProblem(undefined)
    if (!parsed.success) {
      setAttempts(attempts + 1)
      setProblem(found[''])
      return false
    }
    setBusy(true)
    try {
      await onSubmit(parsed.data)
      return true
    } catch (thrown) {
      const refusal = problemOf(thrown)
      setRefused(refusal.errors)
      setProblem(refusal.sentence)
      setAttempts(attempts + 1)
      return false
    } finally {
      setBusy(false)
    }
  }

  return {
    values,
    set,
    bind: name => ({
      name,
      value: values[name],
      onChange: value => set({ [name]: value } as unknown as Partial<Input>),
      onBlur: () => afterPress(() => setLeft(before => new Set(before).add(name))),
      error: errorAt(name) ?? nested(name, found, errorAt),
    }),
    errorAt,
    problem,
    busy,
    isChanged: JSON.stringify(values) !== JSON.stringify(start),
    reset,
    submit,
    formRef,
  }
}

/** A field that stands for a whole object or list shows the first sentence from inside it. */
function nested(name: string, found: FieldErrors, errorAt: (path: string) => string | undefined) {
  const inside = Object.keys(found).find(path => path.startsWith(`${name}.`))
  return inside && errorAt(inside)
}

function without(errors: FieldErrors, names: readonly string[]): FieldErrors {
  return Object.fromEntries(
    Object.entries(errors).filter(([path]) => !names.includes(path.split('.')[0] ?? '')),
  )
}

function focusFirstBad(form: HTMLFormElement | null): void {
  const bad = form?.querySelector<HTMLElement>('[aria-invalid="true"], fieldset:has(> .field-error) input')
  const target = bad ?? form?.querySelector<HTMLElement>('[role="alert"]')
  target?.focus()
}
