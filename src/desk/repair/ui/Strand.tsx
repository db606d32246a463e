import { type ReactNode, useId } from 'react'
import { Icon } from '../../../web/kit/Icon.tsx'
import type { StrandState } from '../contract.ts'
import { strandNames, strandStates } from './words.ts'

const abouts = {
  admit: 'In an answer that says what we did, and what it did to them.',
  cleanUp:
    'Everything that the slip touched, found by looking rather than by waiting for the next complaint.',
  putBack:
    'Back to where they would have been. Each kind is considered in turn: given, or not needed because.',
  prevent: 'An action with somebody who does it and a day. Words alone prevent nothing.',
} as const

export interface StrandProps {
  strand: keyof typeof strandNames
  state: StrandState
  actions?: ReactNode
  children: ReactNode
}

/** One of the four: its state stands in words beside its name. */
export function Strand({ strand, state, actions, children }: StrandProps) {
  const id = useId()
  const isSettled = state === 'done' || state === 'notNeeded'
  return (
    <section aria-labelledby={id} className="section strand">
      <header className="section-head">
        <div className="min-w-0 flex-1 basis-56">
          <h2 id={id}>
            {isSettled && <Icon name="check" />}
            <span>
              {strandNames[strand]}
              <span className="strand-state">, {strandStates[state]}</span>
            </span>
          </h2>
          <p className="section-about">{abouts[strand]}</p>
        </div>
        {actions && <div className="flex flex-wrap gap-1.5">{actions}</div>}
      </header>
      {children}
    </section>
  )
}
