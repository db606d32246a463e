import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import type { Promised } from '../contract.ts'
import { useDueWords } from './Due.tsx'
import { setTells, useTells } from './telling.ts'

const words = {
  moved: (what: string, due: string) => `This answer tells them that “${what}” is moved to ${due}`,
  withdrawn: (what: string) => `This answer tells them that “${what}” is withdrawn`,
}

export interface TellingProps {
  conversation: string
  /** Of which the customer does not know yet. */
  untold: readonly Promised[]
}

/** Whether the answer says what has become of a promise, which only its writer knows. */
export function Telling({ conversation, untold }: TellingProps) {
  const say = useDueWords()
  const tells = useTells(conversation)
  return untold.map(promise => (
    <Checkbox
      key={promise.id}
      label={
        promise.state === 'withdrawn'
          ? words.withdrawn(promise.words)
          : words.moved(promise.words, say(promise.due))
      }
      value={tells.has(promise.id)}
      onChange={isTold => {
        const others = [...tells].filter(id => id !== promise.id)
        setTells(conversation, new Set(isTold ? [...others, promise.id] : others))
      }}
    />
  ))
}
