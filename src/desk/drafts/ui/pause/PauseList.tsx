import { useLayoutEffect, useRef } from 'react'
import { Button } from '../../../../web/kit/Button.tsx'
import type { Check, Cue, Look } from '../../pause/contract.ts'
import { everyRule, strengthWords } from '../../pause/rules/every-rule.ts'
import type { Pause } from './usePause.ts'
import { checkWords, words } from './words.ts'

export interface PauseListProps {
  id: string
  pause: Pause
  look: Look
  onShow: (cue: Cue) => void
  /** Nothing is left to look at. */
  onDone: () => void
}

/** Each place with its reason and one alternative; below them what is there and what is missing. As tall as it is, whatever is in it. */
export function PauseList({ id, pause, look, onShow, onDone }: PauseListProps) {
  const list = useRef<HTMLUListElement>(null)
  const left = useRef<{ key: string; at: number } | null>(null)
  useLayoutEffect(() => {
    const gone = left.current
    if (!gone || pause.cues.some(cue => keyOf(cue) === gone.key)) return
    left.current = null
    // To the place that has moved up.
    const at = Math.min(gone.at, pause.cues.length - 1)
    list.current?.children[at]?.querySelector('button')?.focus()
  }, [pause.cues])
  const leave = (cue: Cue, at: number) => {
    left.current = { key: keyOf(cue), at }
    pause.leave(cue)
    if (pause.cues.length === 1) onDone()
  }
  return (
    <div id={id} className="pause-list">
      {pause.cues.length === 0 && look.language && <p className="text-soft">{words.quiet}</p>}
      <ul ref={list}>
        {pause.cues.map((cue, at) => (
          <li key={keyOf(cue)}>
            <CueLine cue={cue} onShow={onShow} onUse={pause.use} onLeave={() => leave(cue, at)} />
          </li>
        ))}
      </ul>
      <Checks checks={look.checks} />
      <p className="text-sm text-faint">{words.privacy}</p>
    </div>
  )
}

function keyOf({ rule, start }: Cue): string {
  return `${rule} ${start}`
}

interface CueLineProps {
  cue: Cue
  onShow: (cue: Cue) => void
  onUse: (cue: Cue) => void
  onLeave: () => void
}

function CueLine({ cue, onShow, onUse, onLeave }: CueLineProps) {
  const { reason, strength, alternative } = everyRule[cue.rule]
  const { instead } = cue
  return (
    <>
      <p>
        <button type="button" className="pause-words" title={words.show} onClick={() => onShow(cue)}>
          “{cue.words}”
        </button>{' '}
        {reason} <span className="text-soft">{strengthWords[strength]}</span>
      </p>
      <p className="pause-acts">
        <span>{alternative}</span>
        <span className="pause-buttons">
          {instead && (
            <Button
              small
              aria-label={words.takeFor[instead.how](instead.text, cue.words)}
              onClick={() => onUse(cue)}
            >
              {words.take[instead.how](instead.text)}
            </Button>
          )}
          <Button small kind="quiet" aria-label={words.leaveFull(cue.words)} onClick={onLeave}>
            {words.leave}
          </Button>
        </span>
      </p>
    </>
  )
}

function Checks({ checks }: { checks: readonly Check[] }) {
  const of = (is: Check['is']) => checks.filter(check => check.is === is)
  return (
    <dl className="pause-checks">
      {(['missing', 'there'] as const).map(
        is =>
          of(is).length > 0 && (
            <div key={is}>
              <dt>{words[is]}</dt>
              {of(is).map(check => (
                <dd key={check.check}>
                  {checkWords[check.check][is]}
                  {check.words.length > 0 && (
                    <span className="text-soft">: {check.words.map(each => `“${each}”`).join(', ')}</span>
                  )}
                </dd>
              ))}
            </div>
          ),
      )}
    </dl>
  )
}
