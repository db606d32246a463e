import { useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { TextInput } from '../../../web/kit/TextInput.tsx'
import type { FormState } from '../../../web/kit/useForm.ts'
import { useKeys } from '../../../web/kit/useKeys.ts'
import { DueFields } from '../../promises/ui/DueFields.tsx'
import { useDesk } from '../../setup/ui/useDesk.ts'
import type { Entry } from './entry.ts'

const words = {
  scope: 'Logging',
  add: 'Something was promised',
  what: 'What was promised',
  whatHint: 'The customer may see these words.',
  none: 'Nothing was promised',
}

/** Asked for only where something was promised, so that an entry stays a matter of seconds. */
export function PromiseFields({ form }: { form: FormState<Entry> }) {
  const { promise } = form.values
  const { timeZone } = useDesk()
  const [isAdded, setIsAdded] = useState(false)
  const add = () => {
    setIsAdded(true)
    form.set({ promise: { words: '', due: { day: '' } } })
  }
  useKeys(words.scope, [{ keys: 'alt+p', label: words.add, run: add, on: !promise }])
  if (!promise)
    return (
      <div>
        <Button small kind="quiet" icon="day" keys="alt+p" onClick={add}>
          {words.add}
        </Button>
      </div>
    )
  return (
    <fieldset className="field gap-3">
      <TextInput
        label={words.what}
        hint={words.whatHint}
        name="promise.words"
        autoComplete="off"
        autoFocus={isAdded}
        value={promise.words}
        onChange={next => form.set({ promise: { ...promise, words: next } })}
        error={form.errorAt('promise.words')}
      />
      <DueFields
        value={promise.due}
        zone={timeZone}
        onChange={due => form.set({ promise: { ...promise, due } })}
        name="promise.due"
        error={form.errorAt('promise.due.day') ?? form.errorAt('due.day')}
      />
      <div>
        <Button small kind="quiet" icon="x" onClick={() => form.set({ promise: null })}>
          {words.none}
        </Button>
      </div>
    </fieldset>
  )
}
