import { Button } from '../../../../web/kit/Button.tsx'
import { Icon } from '../../../../web/kit/Icon.tsx'
import type { File } from '../../file/contract.ts'
import type { Gate } from '../../gates/contract.ts'
import { useMoment } from '../useMoment.ts'
import type { Act } from './acts/act.ts'

const words = {
  title: 'What waits, and for what',
  holds: {
    decide: 'Before it can be decided',
    answer: 'Before the answer',
    close: 'Before it can be closed',
  } satisfies Record<Gate['holds'], string>,
  opens: (at: string) => `It opens by itself ${at}.`,
  pass: 'Pass it with a reason…',
}

export interface HeldProps {
  file: File
  onPass: (act: Act) => void
}

/** What cannot be done yet and why; and what was passed all the same, with the reason that those concerned read. */
export function Held({ file, onPass }: HeldProps) {
  const say = useMoment()
  const isOver = file.state === 'closed' || file.state === 'withdrawn' || file.state === 'merged'
  const shown = file.gates.filter(gate => gate.state === 'passed' || (gate.state === 'closed' && !isOver))
  if (shown.length === 0) return null
  const byHold = Map.groupBy(shown, gate => gate.holds)
  return (
    <section className="held" aria-labelledby="held">
      <h2 id="held">{words.title}</h2>
      <dl>
        {(Object.keys(words.holds) as Gate['holds'][]).map(holds => {
          const gates = byHold.get(holds)
          return (
            gates && (
              <div key={holds} className="held-for">
                <dt>{words.holds[holds]}</dt>
                {gates.map(gate => (
                  <dd key={`${gate.name} ${gate.subject}`}>
                    <Icon name={gate.state === 'passed' ? 'forward' : 'wait'} />
                    <span>
                      {gate.because} {gate.opensAt && words.opens(say(gate.opensAt))}
                    </span>
                    {gate.mayPass && file.can.change && (
                      <Button small kind="quiet" onClick={() => onPass({ pass: gate })}>
                        {words.pass}
                      </Button>
                    )}
                  </dd>
                ))}
              </div>
            )
          )
        })}
      </dl>
    </section>
  )
}
