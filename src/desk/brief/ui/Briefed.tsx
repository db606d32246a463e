import { type ReactNode, useId, useRef, useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { useKeys } from '../../../web/kit/useKeys.ts'
import type { Message } from '../../conversations/contract.ts'
import type { Brief } from '../contract.ts'
import { BriefCard, type Show } from './BriefCard.tsx'
import { HeatLine } from './HeatLine.tsx'
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
    brief.needs.length > 0 ||
    brief.folds ||
    (brief.attached.length > 0 && message.attachments.length === 0) ||
    (brief.language !== null && message.text.length > longEnough)
  if (!isUseful) {
    return (
      <>
        {isUnknown && <p className="brief-line">{words.noRules}</p>}
        {brief.language === 'en' && <HeatLine message={message} />}
        {children}
      </>
    )
  }
  return (
    <Beneath key={message.id} message={message} brief={brief}>
      {isUnknown && <p className="brief-line">{words.noRules}</p>}
      {children}
    </Beneath>
  )
}

function Beneath({ message, brief, children }: { message: Message; brief: Brief; children: ReactNode }) {
  const { id, text, attachments } = message
  const [isOpen, setOpen] = useState(() => !brief.folds || opened.has(id))
  const region = useId()
  const place = useRef<HTMLDivElement>(null)
  const set = (next: boolean) => {
    if (next) opened.add(id)
    else opened.delete(id)
    setOpen(next)
  }
  useKeys(words.scope, [{ keys: 't', label: words.readKey, on: brief.folds, run: () => set(!isOpen) }])
  const show: Show = (from, piece) => {
    set(true)
    whenDrawn(() => showWords(from, piece, text))
  }
  return (
    <>
      <BriefCard brief={brief} hasFiles={attachments.length > 0} onShow={show} />
      {brief.language === 'en' && !brief.folds && <HeatLine message={message} />}
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

/** What was folded is drawn a moment later, and an HTML mail in its frame later still. */
function whenDrawn(show: () => boolean, left = 20): void {
  requestAnimationFrame(() => {
    if (!show() && left > 0) whenDrawn(show, left - 1)
  })
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
