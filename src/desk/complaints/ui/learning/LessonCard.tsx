import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../../web/kit/Button.tsx'
import { Chip } from '../../../../web/kit/Chip.tsx'
import { TimeAgo } from '../../../../web/kit/TimeAgo.tsx'
import { useDesk } from '../../../setup/ui/useDesk.ts'
import type { Lesson, LessonState } from '../../learning/contract.ts'
import { causeNames, dayWords } from '../words.ts'
import { LessonDialog, type LessonVerb } from './LessonDialog.tsx'
import { Tellings } from './Tellings.tsx'

const words = {
  times: (files: number) => `Named in ${files} complaints. Opened `,
  by: 'By the rule',
  owner: (name: string) => `for ${name}`,
  leads: 'for the leads',
  states: {
    opened: 'Nobody has it in hand yet',
    'being changed': 'Being changed',
    changed: 'Changed',
    explained: 'Nothing is changed, because',
  } satisfies Record<LessonState, string>,
  inHand: (name: string, day: string) => `${name} has it in hand, by ${day}`,
  late: (name: string, day: string) => `${name} has it in hand; it was to be done by ${day}`,
  lead: 'Take it in hand',
  again: 'Say anew what and by when',
  changed: 'It is changed',
  explained: 'Nothing is to be changed',
  wish: (told: number, all: number) => `${told} of ${all} who wished to know have been told`,
}

export function LessonCard({ lesson }: { lesson: Lesson }) {
  const [does, setDoes] = useState<LessonVerb | null>(null)
  const { can, wishToKnow } = lesson
  return (
    <article className="card flex flex-col gap-3">
      <div>
        <h3 className="text-base text-ink">{causeNames[lesson.cause]}</h3>
        <p className="text-sm text-soft">
          {lesson.rule && (
            <>
              {words.by}{' '}
              <Link to="/rules/$id" params={{ id: lesson.rule.id }} className="link">
                {lesson.rule.title}
              </Link>
              .{' '}
            </>
          )}
          {words.times(lesson.files)}
          <TimeAgo at={lesson.openedAt} form="long" />,{' '}
          {lesson.owner ? words.owner(lesson.owner.name) : words.leads}.
        </p>
      </div>
      <div className="flex flex-col gap-1">
        <p className="flex flex-wrap items-center gap-2">
          <b>{words.states[lesson.state]}</b>
          <Hand lesson={lesson} />
        </p>
        {lesson.what && <p className="whitespace-pre-wrap">{lesson.what}</p>}
      </div>
      {(can.lead || can.settle) && (
        <div className="flex flex-wrap gap-2">
          {can.lead && (
            <Button small onClick={() => setDoes('lead')}>
              {lesson.state === 'opened' ? words.lead : words.again}
            </Button>
          )}
          {can.settle && (
            <>
              <Button small onClick={() => setDoes('changed')}>
                {words.changed}
              </Button>
              <Button small kind="quiet" onClick={() => setDoes('explained')}>
                {words.explained}
              </Button>
            </>
          )}
        </div>
      )}
      {lesson.state === 'changed' && wishToKnow.all > 0 && (
        <p className="text-sm text-soft">{words.wish(wishToKnow.told, wishToKnow.all)}.</p>
      )}
      {lesson.toTell.length > 0 && <Tellings lesson={lesson} />}
      {does && <LessonDialog lesson={lesson} verb={does} onClose={() => setDoes(null)} />}
    </article>
  )
}

function Hand({ lesson: { leads, dueDay, isLate, state } }: { lesson: Lesson }) {
  const { locale } = useDesk()
  if (!leads || !dueDay || state !== 'being changed') return null
  const said = isLate ? words.late : words.inHand
  return <Chip tone={isLate ? 'amber' : 'plain'}>{said(leads.name, dayWords(dueDay, locale))}</Chip>
}
