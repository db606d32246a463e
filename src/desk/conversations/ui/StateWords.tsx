import { TimeAgo } from '../../../web/kit/TimeAgo.tsx'
import type { Summary } from '../contract.ts'
import { stateNames } from './words.ts'

const words = {
  snoozedUntil: 'snoozed until',
  untilAnswer: 'snoozed until they answer',
  yours: 'yours',
  nobody: 'nobody’s yet',
}

/** Where a conversation stands and whose it is, in one line. */
export function StateWords({ of, me }: { of: Summary; me: string | null }) {
  const owner = of.assignee ? (of.assignee.id === me ? words.yours : of.assignee.name) : words.nobody
  return (
    <>
      {of.state !== 'snoozed' && stateNames[of.state].toLowerCase()}
      {of.state === 'snoozed' && !of.snoozedUntil && words.untilAnswer}
      {of.state === 'snoozed' && of.snoozedUntil && (
        <>
          {words.snoozedUntil} <TimeAgo at={of.snoozedUntil} form="long" />
        </>
      )}
      , {owner}
      {of.team && `, ${of.team.name}`}
    </>
  )
}
