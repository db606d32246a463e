import { type ReactNode, useId, useRef, useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { useKeys } from '../../../web/kit/useKeys.ts'
import type { Message } from '../../conversations/contract.ts'
import type { Brief } from '../contract.ts'
import { BriefCard } from './BriefCard.tsx'
import { showWords } from './showWords.ts'
import { useBrief } from './useBrief.ts'
import { cueWords, words } from './words.ts'

/** Which are open; a conversation that is left and opened again looks as it was left. */
const opened = new Set<string>()

/** Shorter ones are quicker read than any brief of them. */
const longEnough = 420

/** A message with its brief above it; a hostile one behind its brief until somebody wants the words, which are never touched. */
export function Briefed({ message, children }: { message: Message; children: ReactNode }) {
  const brief = useBrief(message)
  if (!brief) return children
  const isUnknown = brief.language === null && message.text.trim().length > 60
  const isUseful =
    brief.needs.length > 0 || brief.folds || (brief.language !== null && message.text.length > longEnough)
  if (!isUseful) {
    return (
      <>
        {isUnknown && <p className="brief-line">{words.noRules}</p>}
        {children}
      </>
    )
  }
  return (
    <Beneath key={message.id} id={message.id} brief={brief}>
      {isUnknown && <p className="brief-line">{words.noRules}</p>}
      {children}
    </Beneath>
  )
}

function Beneath({ id, brief, children }: { id: string; brief: Brief; children: ReactNode }) {
  const [isOpen, setOpen] = useState(() => !brief.folds || opened.has(id))
  const region = useId()
  const place = useRef<HTMLDivElement>(null)
  const set = (next: boolean) => {
    if (next) opened.add(id)
    else opened.delete(id)
    setOpen(next)
  }
  useKeys(words.scope, [{ keys: 't', label: words.readKey, on: brief.folds, run: () => set(!isOpen) }])
  const show = (from: Element, wanted: string) => {
    set(true)
    // After what was folded is drawn.
    requestAnimationFrame(() => requestAnimationFrame(() => showWords(from, wanted)))
  }
  return (
    <>
      <BriefCard brief={brief} onShow={show} />
      {brief.folds && (
        <div className="brief-strong">
          <span>{words.strong}</span>
          <Button
            small
            keys="t"
            aria-expanded={isOpen}
            aria-controls={isOpen ? region : undefined}
            onClick={() => set(!isOpen)}
          >
            {isOpen ? words.fold : words.read}
          </Button>
          <Why brief={brief} />
        </div>
      )}
      {isOpen && (
        <div id={region} ref={place} className="brief-words">
          {children}
        </div>
      )}
    </>
  )
}

/** Each sign with the words that it rests on, for whoever asks. */
function Why({ brief }: { brief: Brief }) {
  return (
    <details className="brief-why">
      <summary>{words.why}</summary>
      <ul>
        {brief.cues.slice(0, 12).map(cue => (
          <li key={`${cue.kind}${cue.start}`}>
            <q>{cue.words}</q> {cueWords[cue.kind]}
          </li>
        ))}
      </ul>
    </details>
  )
}
