import { useEffect, useId, useRef, useState } from 'react'
import { useCall } from '../../../../web/call.ts'
import { Button, IconButton } from '../../../../web/kit/Button.tsx'
import { cx } from '../../../../web/kit/cx.ts'
import { Icon } from '../../../../web/kit/Icon.tsx'
import { later } from '../../../../web/kit/later.tsx'
import { useKeys } from '../../../../web/kit/useKeys.ts'
import type { Message, Summary } from '../../../conversations/contract.ts'
import type { Editing } from '../../../outbox/ui/editing.ts'
import { everyRule } from '../../pause/rules/every-rule.ts'
import { readPause } from '../../trial/contract.ts'
import { armOf } from '../../trial/rules.ts'
import type { Written } from '../useDraft.ts'
import type { AsCustomerProps } from './AsCustomer.tsx'
import { PauseList } from './PauseList.tsx'
import { useAround } from './useAround.ts'
import { useAttended } from './useAttended.ts'
import { useHearing } from './useHearing.ts'
import { useKept } from './useKept.ts'
import { type Pause as Seen, usePause } from './usePause.ts'
import { checkWords, words } from './words.ts'

const AsCustomer = later<AsCustomerProps>(async () => (await import('./AsCustomer.tsx')).AsCustomer)

export interface PauseProps {
  of: Pick<Summary, 'id' | 'channel' | 'customer'>
  messages: readonly Message[]
  answer: Written
  /** The draft as `editing.text()` says it. */
  draft: string
  editing: Editing | null
}

/**
 * Below the words of an answer: what in them may be read otherwise than meant, what is there and what is missing. A line of
 * one height, so that nothing moves while one writes; it never stands in the way of sending.
 */
export function Pause({ of, messages, answer, draft, editing }: PauseProps) {
  const around = useAround(messages)
  const kept = useKept()
  const why = useWhySilent(of, around.isDangerous)
  const { attachments } = answer.state
  const pause = usePause(
    {
      ...around,
      conversation: of.id,
      customer: of.customer?.name ?? null,
      draft,
      hasAttachment: attachments.length > 0,
      editing,
      isOn: why === null && kept.isRead && !kept.isOff,
    },
    kept,
  )
  const [isOpen, setOpen] = useState(false)
  const [isShown, setShown] = useState(false)
  const hearing = useHearing()
  const list = useId()
  const room = useRef<HTMLElement>(null)
  const hear = () => hearing.hear(draft, pause.look?.language ?? around.language)
  const toggle = () => setOpen(!isOpen)
  useKeys(words.scope, [
    { keys: 'f7', label: words.lookKey, inFields: true, on: pause.look !== null, run: toggle },
    { keys: 'f8', label: words.hear, inFields: true, run: hear },
    { keys: 'f9', label: words.asCustomer, inFields: true, run: () => setShown(true) },
  ])
  const wasOpen = useRef(false)
  useEffect(() => {
    // To what one has asked for; and back to the words.
    if (isOpen && !wasOpen.current) room.current?.querySelector<HTMLElement>('.pause-list button')?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  const fold = () => {
    setOpen(false)
    editing?.select(caretAtEnd(draft))
  }
  return (
    <section
      ref={room}
      className={cx('pause', pause.speaks && 'is-speaking')}
      aria-label={words.pause}
      onKeyDown={event => {
        if (event.key !== 'Escape' || !isOpen) return
        event.stopPropagation()
        fold()
      }}
    >
      <div className="pause-line">
        {pause.speaks && <Icon name="info" />}
        <Line pause={pause} why={kept.isOff ? '' : why} />
        {pause.look && (
          <Button
            small
            kind="quiet"
            aria-keyshortcuts="F7"
            aria-expanded={isOpen}
            aria-controls={isOpen ? list : undefined}
            onClick={toggle}
          >
            {isOpen ? words.fold : words.look}
          </Button>
        )}
        <IconButton
          small
          icon={hearing.isReading ? 'x' : 'sound'}
          label={hearing.isReading ? words.stop : words.hear}
          keys="f8"
          aria-pressed={hearing.isReading}
          onClick={hear}
        />
        <IconButton small icon="eye" label={words.asCustomer} keys="f9" onClick={() => setShown(true)} />
      </div>
      {isOpen && pause.look && (
        <PauseList
          id={list}
          pause={pause}
          look={pause.look}
          onShow={cue => editing?.select(cue)}
          onDone={fold}
        />
      )}
      {isShown && <AsCustomer conversation={of.id} keeper={answer.keeper} onClose={() => setShown(false)} />}
    </section>
  )
}

/** Why there is no pause here, as a sentence; `null` where there is one. */
function useWhySilent({ id, channel }: PauseProps['of'], isDangerous: boolean): string | null {
  const desk = useCall(readPause, {}).data
  if (!desk?.isOn) return ''
  if (channel === 'chat' && !desk.inChat) return ''
  if (isDangerous) return words.danger
  return desk.trial && armOf(desk.trial, id) === 'off' ? words.trial : null
}

/** One line: the reason of what the hand or the caret is at, else what there is to say. */
function Line({ pause, why }: { pause: Seen; why: string | null }) {
  const attended = useAttended()
  const cue = pause.speaks && attended !== null ? pause.cues[attended] : undefined
  if (cue)
    return (
      <p>
        <b>“{cue.words}”</b> {everyRule[cue.rule].reason}
      </p>
    )
  if (pause.speaks)
    return (
      <p>
        <b>{words.places(pause.cues.length)}:</b> {pause.cues.map(each => `“${each.words}”`).join(', ')}
      </p>
    )
  return <p className="text-soft">{why ?? quietWords(pause)}</p>
}

/** What is missing, and else what is there. */
function quietWords({ look }: Seen): string {
  if (!look) return ''
  if (look.language === null) return words.noRules
  const of = (is: 'there' | 'missing') =>
    look.checks.filter(check => check.is === is).map(check => checkWords[check.check][is])
  const [there, missing] = [of('there'), of('missing')]
  return [
    missing.length > 0 ? `${words.missing}: ${missing.join('; ')}.` : '',
    there.length > 0 ? `${words.there}: ${there.join('; ')}.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

const caretAtEnd = (draft: string) => ({ start: draft.length, end: draft.length })
