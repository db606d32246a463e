import { Chip, type Tone } from '../../../web/kit/Chip.tsx'
import { Person } from '../../../web/kit/Person.tsx'
import { useWho } from '../../people/ui/useWho.ts'
import type { Promised } from '../contract.ts'
import { DueLine } from './Due.tsx'
import { stateNames } from './words.ts'

const words = {
  nobody: 'nobody has it yet',
  asked: {
    soon: 'Due soon: keep it, move it or hand it over',
    today: 'Due today: keep it, move it or hand it over',
  },
  untold: 'They do not know yet',
}

/** By when, who has it, and what there is to say of it beside its words. */
export function PromiseFacts({ promise }: { promise: Promised }) {
  const me = useWho().id
  const { state, owner, asked, mustTell, because } = promise
  return (
    <>
      <span className={state === 'broken' ? 'is-failed' : asked ? 'is-due' : undefined}>
        <DueLine due={promise.due} />
      </span>
      {', '}
      {owner ? <Person name={owner.name} isMe={owner.id === me} /> : words.nobody}
      {state !== 'open' && (
        <>
          {' '}
          <Chip tone={tones[state] ?? 'plain'}>{stateNames[state]}</Chip>
        </>
      )}
      {asked && state !== 'broken' && (
        <>
          {' '}
          <Chip tone="amber">{words.asked[asked.why]}</Chip>
        </>
      )}
      {mustTell && (
        <>
          {' '}
          <Chip tone="amber">{words.untold}</Chip>
        </>
      )}
      {because && <div className="wrap-anywhere">{because}</div>}
    </>
  )
}

const tones: Partial<Record<Promised['state'], Tone>> = { kept: 'teal', broken: 'red' }
