import { useContext } from 'react'
import { Reader } from '../../../../web/kit/reader.ts'
import { Section } from '../../../../web/kit/Section.tsx'
import { dayName } from '../../../../web/kit/time.ts'
import type { MineStep } from '../../mine/contract.ts'
import { dayWords } from '../words.ts'

const words = {
  title: 'Where it stands',
  state: { done: 'Done', now: 'Now', toCome: 'To come', late: 'Late' },
  by: (day: string) => `by ${day}`,
}

/** What was, what is now, what comes; the words say it, and the mark only repeats them. */
export function Steps({ steps }: { steps: readonly MineStep[] }) {
  const { locale, timeZone } = useContext(Reader)
  const reader = { ...(locale && { locale }), ...(timeZone && { timeZone }) }
  const when = ({ at, by }: MineStep) => {
    if (at) return dayName(new Date(at), { now: new Date(), ...reader })
    return by ? words.by(dayWords(by, locale)) : ''
  }
  return (
    <Section title={words.title}>
      <ol className="my-steps">
        {steps.map(step => (
          <li
            key={step.kind}
            className={`my-step is-${step.state}`}
            {...(step.state === 'now' && { 'aria-current': 'step' })}
          >
            <p className="text-sm text-soft">
              <b className="my-step-state">{words.state[step.state]}</b>
              {when(step) && `, ${when(step)}`}
            </p>
            <p>{step.words}</p>
          </li>
        ))}
      </ol>
    </Section>
  )
}
