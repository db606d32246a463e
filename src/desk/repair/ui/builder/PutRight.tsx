import { useId, useState } from 'react'
import { Button } from '../../../../web/kit/Button.tsx'
import { later } from '../../../../web/kit/later.tsx'
import { useKeys } from '../../../../web/kit/useKeys.ts'
import type { Message } from '../../../conversations/contract.ts'
import type { Editing } from '../../../outbox/ui/editing.ts'
import type { BuilderState, Failure } from '../../builder/contract.ts'
import { useKnownSlip } from '../known.ts'
import type { BuilderPanelProps } from './BuilderPanel.tsx'
import { words } from './words.ts'

const BuilderPanel = later<BuilderPanelProps>(async () => (await import('./BuilderPanel.tsx')).BuilderPanel)

export interface PutRightProps {
  conversation: string
  messages: readonly Message[]
  draft: string
  editing: Editing | null
}

/** Below an answer: the way to what it must hold where something is to be put right. Folded until it is asked for. */
export function PutRight({ conversation, messages, draft, editing }: PutRightProps) {
  const [isOpen, setOpen] = useState(false)
  const [state, setState] = useState<BuilderState | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  // What a repair says of it, its writer need not say again.
  const known = useKnownSlip(conversation, { on: isOpen })
  const panel = useId()
  const toggle = () => setOpen(!isOpen)
  useKeys(words.scope, [{ keys: 'f4', label: words.key, inFields: true, run: toggle }])
  return (
    <div className="put-right">
      <Button
        small
        kind="quiet"
        icon="pencil"
        aria-keyshortcuts="F4"
        aria-expanded={isOpen}
        aria-controls={isOpen ? panel : undefined}
        onClick={toggle}
      >
        {isOpen ? words.close : words.open}
      </Button>
      {isOpen && (
        <div id={panel}>
          <BuilderPanel
            {...{ draft, editing }}
            {...(known ?? { state, failure, onState: setState })}
            {...(known?.failure ? {} : { failure, onFailure: setFailure })}
            earlier={earlierOf(messages)}
          />
        </div>
      )}
    </div>
  )
}

/** What we have written to them here before, the newest first. */
function earlierOf(messages: readonly Message[]): string[] {
  const ours = messages.filter(({ direction, channel }) => direction === 'outbound' && channel === 'email')
  return ours
    .map(({ text }) => text)
    .slice(-5)
    .reverse()
}
