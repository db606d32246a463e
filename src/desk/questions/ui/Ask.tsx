import { escapeHtml } from '../../../kit/text.ts'
import { useCorner } from '../../../web/corner/useCorner.ts'
import { announce } from '../../../web/kit/announce.tsx'
import { Button, IconButton } from '../../../web/kit/Button.tsx'
import { Icon } from '../../../web/kit/Icon.tsx'
import { Kbd } from '../../../web/kit/Kbd.tsx'
import { useKeys } from '../../../web/kit/useKeys.ts'
import type { Editing } from '../../outbox/ui/editing.ts'
import type { Language, Part, Wording } from '../contract.ts'
import { IfThen } from './IfThen.tsx'
import { ownName, ownSchema, wordingFor } from './ownWording.ts'

const words = {
  label: 'Three questions first',
  scope: 'Three questions',
  ask: 'Ask first',
  because: 'because they write',
  put: (question: string) => `Put into the answer: ${question}`,
  all: 'Put in all of them',
  isIn: 'is in your answer',
  known: 'They have told what happened, what they wish for and what it would settle. Nothing is left to ask.',
  away: 'Put the questions away',
  done: 'It is in your answer.',
}

export interface AskProps {
  /** Their words by which it is offered; `null` where it was asked for. */
  because: string | null
  missing: readonly Part[]
  language: Language
  desk: Wording
  draft: string
  editing: Editing | null
  onClose: () => void
}

/** One's own card, and the questions in one's own words, each put into the answer by a key. What the server knows comes from outside. */
export function Ask({ because, missing, language, desk, draft, editing, onClose }: AskProps) {
  const own = useCorner(ownName, ownSchema).value
  const wording = wordingFor(own, language, desk)
  const left = missing.filter(part => !draft.includes(wording[part]))
  const put = (some: readonly Part[]) => {
    if (!editing || some.length === 0) return
    editing.insert(some.map(part => `<p>${escapeHtml(wording[part])}</p>`).join(''))
    announce(words.done)
  }
  useKeys(words.scope, [
    ...missing.map((part, at) => ({
      keys: String(at + 1),
      label: words.put(wording[part]),
      on: left.includes(part),
      run: () => put([part]),
    })),
    { keys: '0', label: words.all, on: left.length > 1, run: () => put(left) },
  ])
  return (
    <section className="ask" aria-label={words.label}>
      <div className="ask-head">
        <IfThen />
        <IconButton small icon="x" label={words.away} onClick={onClose} />
      </div>
      {missing.length === 0 ? (
        <p className="text-soft">{words.known}</p>
      ) : (
        <>
          <p className="ask-why">
            <b>{words.ask}</b> <Kbd keys="mod+;" />
            {because && (
              <span className="text-soft">
                {' '}
                {words.because} <q>{because}</q>
              </span>
            )}
          </p>
          <ul>
            {missing.map((part, at) => (
              <li key={part}>
                <button
                  type="button"
                  className="ask-question"
                  lang={language}
                  aria-pressed={!left.includes(part)}
                  disabled={!editing}
                  // The caret must stay where it is.
                  onMouseDown={event => event.preventDefault()}
                  onClick={() => left.includes(part) && put([part])}
                >
                  {left.includes(part) ? <Icon name="plus" /> : <Icon name="check" />}
                  <span>
                    {wording[part]}
                    {!left.includes(part) && <span className="sr-only"> {words.isIn}</span>}
                  </span>
                  {left.includes(part) && <Kbd keys={String(at + 1)} />}
                </button>
              </li>
            ))}
          </ul>
          {left.length > 1 && (
            <Button
              small
              kind="quiet"
              keys="0"
              onMouseDown={event => event.preventDefault()}
              onClick={() => put(left)}
            >
              {words.all}
            </Button>
          )}
        </>
      )}
    </section>
  )
}
