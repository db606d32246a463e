import { cx } from '../../../web/kit/cx.ts'
import type { Clock } from '../clocks/contract.ts'
import { clockName, dueInShort, type LineState, type LineStep, lineOf, lineStates } from './clockWords.ts'
import { useSaying } from './useSaying.ts'

export interface ClockLineProps {
  /** By which regime and at which stage, for those who do not see the line. */
  label: string
  steps: readonly LineStep[]
}

/** A clock as a line of steps: across where there is room, downwards on a phone. */
export function ClockLine({ label, steps }: ClockLineProps) {
  return (
    <ol
      aria-label={label}
      className="flex flex-col gap-1.5 border-l-2 border-line pl-4 sm:flex-row sm:gap-0 sm:border-t-2 sm:border-l-0 sm:pl-0"
    >
      {steps.map(step => (
        <li
          key={step.label}
          aria-current={step.state === 'now' || undefined}
          className="relative min-w-0 flex-1 text-sm sm:pt-2.5 sm:pr-4"
        >
          <span
            aria-hidden="true"
            className={cx(
              'absolute top-1.5 -left-[1.40625rem] size-2.5 rounded-full border-2 sm:-top-1.5 sm:left-0',
              dots[step.state],
            )}
          />
          <b className={cx('block font-semibold', texts[step.state])}>{step.label}</b>
          <span className="text-soft">{step.detail}</span>
          <State state={step.state} />
        </li>
      ))}
    </ol>
  )
}

/** The clock of one stage, with nothing between its own steps. */
export function ClockOf({ clock }: { clock: Clock }) {
  return <ClockLine label={clockName(clock)} steps={lineOf(clock, useSaying())} />
}

/** What is due next, for a row of a list. */
export function ClockShort({ clock }: { clock: Clock }) {
  const { text, state } = dueInShort(clock, useSaying())
  return (
    <span className={texts[state]}>
      {text}
      {state === 'due soon' && <span className="sr-only">, {lineStates[state]}</span>}
    </span>
  )
}

/** In words, and not by colour alone; what is plain to see from a done step's own name is for those who hear it. */
function State({ state }: { state: LineState }) {
  const isSeen = state === 'late' || state === 'due soon' || state === 'done late'
  return <span className={isSeen ? cx('block', texts[state]) : 'sr-only'}>{lineStates[state]}</span>
}

const dots: Record<LineState, string> = {
  done: 'border-teal bg-teal',
  'done late': 'border-teal bg-teal',
  now: 'border-teal bg-teal-wash',
  'due soon': 'border-amber bg-amber-wash',
  late: 'border-red bg-red',
  'to come': 'border-line bg-paper',
}

const texts: Record<LineState, string> = {
  done: '',
  'done late': 'text-soft',
  now: '',
  'due soon': 'text-amber',
  late: 'text-red',
  'to come': 'text-soft',
}
