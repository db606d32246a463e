import { useContext } from 'react'
import { Person } from '../../../web/kit/Person.tsx'
import { Reader } from '../../../web/kit/reader.ts'
import { TimeAgo } from '../../../web/kit/TimeAgo.tsx'
import { heldBack } from '../../channels/email/contract.ts'
import {
  assigned,
  merged,
  mergedAway,
  splitFrom,
  splitInto,
  stateChanged,
} from '../../conversations/contract.ts'
import { sentAgain } from '../../outbox/contract.ts'
import { promiseHappened } from '../../promises/ui/happened.ts'
import { toldHappened } from '../../questions/ui/happened.ts'
import { repairHappened } from '../../repair/ui/happened.ts'
import { ruleHappening } from '../../rules/ui/happening.ts'
import type { Item } from '../contract.ts'
import { happeningWords } from './happeningWords.ts'

export type HappeningItem = Extract<Item, { kind: 'event' }>['happening']

const kinds = {
  assigned: assigned.kind,
  stateChanged: stateChanged.kind,
  merged: merged.kind,
  mergedAway: mergedAway.kind,
  splitInto: splitInto.kind,
  splitFrom: splitFrom.kind,
  heldBack: heldBack.kind,
  sentAgain: sentAgain.kind,
}

/** What the desk did, as one quiet line; nothing for kinds that say nothing to a reader. */
export function Happening({ happening, me }: { happening: HappeningItem; me: string | null }) {
  const where = { locale: useContext(Reader).locale ?? navigator.language, today: happening.at.slice(0, 10) }
  const byRule = ruleHappening(happening)
  const text =
    (byRule === null ? null : { words: byRule, byDesk: false }) ??
    toldHappened(happening) ??
    promiseHappened(happening, where) ??
    repairHappened(happening) ??
    happeningWords(happening, me, kinds)
  if (!text) return null
  const { who, at, data } = happening
  const until = typeof data.until === 'string' ? data.until : null
  return (
    <p className="happened">
      {text.byDesk ? null : (
        <>
          <Person name={who.name} isMe={who.id !== null && who.id === me} />{' '}
        </>
      )}
      {text.words}
      {until && (
        <>
          {' '}
          <TimeAgo at={until} form="long" />
        </>
      )}
      , <TimeAgo at={at} form="long" />
    </p>
  )
}
