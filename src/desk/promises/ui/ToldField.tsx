import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import type { ToldHow } from '../contract.ts'
import { toldNames } from './words.ts'

const words = {
  label: 'The customer',
  now: 'I write to them now',
  nowHint: 'Opens an answer with nothing in it but the fact.',
  later: 'Does not know yet',
  laterHint: 'It stays with the promise until somebody has told them.',
}

/** `now`: in an answer that is still to be written. */
export type Telling = Exclude<ToldHow, 'answer'> | 'now' | 'later'

/** How the customer gets to know of it. */
export function ToldField({ value, onChange }: { value: Telling; onChange: (value: Telling) => void }) {
  return (
    <RadioGroup<Telling>
      label={words.label}
      name="told"
      value={value}
      onChange={onChange}
      choices={[
        { value: 'now', label: words.now, hint: words.nowHint },
        ...Object.entries(toldNames).map(([how, label]) => ({ value: how as Telling, label })),
        { value: 'later', label: words.later, hint: words.laterHint },
      ]}
    />
  )
}

/** What the desk keeps of it at this moment. */
export function toldOf(telling: Telling): Exclude<ToldHow, 'answer'> | null {
  return telling === 'now' || telling === 'later' ? null : telling
}
