import type { ReactNode } from 'react'
import { useCall } from '../../../../web/call.ts'
import { EmptyState } from '../../../../web/kit/EmptyState.tsx'
import { Pane } from '../../../../web/kit/Pane.tsx'
import { Section } from '../../../../web/kit/Section.tsx'
import { type Lesson, lessons } from '../../learning/contract.ts'
import { LessonCard } from './LessonCard.tsx'

const words = {
  title: 'What we learn',
  about:
    'A cause that was named in three complaints within ninety days is a matter of its own, for whoever owns the rule, or else for the leads. It names causes and rules, and nobody who was in a complaint.',
  empty: 'Nothing to learn has come up twice over',
  emptyAbout:
    'When the same cause is named in a third complaint within ninety days, it stands here, with who changes what and by when.',
  open: 'To be changed',
  settled: 'Changed, or explained',
}

/** Lessons that one may read: what is still to be done first. */
export function LearningPane({ before }: { before: ReactNode }) {
  const all = useCall(lessons, {}).data?.items
  const [settled, open] = [true, false].map(is =>
    (all ?? []).filter(one => (one.settledAt !== null) === is),
  ) as [Lesson[], Lesson[]]
  return (
    <Pane title={words.title} before={before}>
      <div className="sections">
        <p className="text-soft">{words.about}</p>
        {all?.length === 0 && (
          <EmptyState icon="check" title={words.empty}>
            {words.emptyAbout}
          </EmptyState>
        )}
        <LessonList title={words.open} lessons={open} />
        <LessonList title={words.settled} lessons={settled} />
      </div>
    </Pane>
  )
}

/** On a rule's own page; nothing where there is nothing to learn of it, or for whoever may not read it. */
export function LessonsOfRule({ rule }: { rule: string }) {
  const own = useCall(lessons, { rule }).data?.items ?? []
  return <LessonList title={words.title} lessons={own} />
}

function LessonList({ title, lessons: some }: { title: string; lessons: readonly Lesson[] }) {
  if (some.length === 0) return null
  return (
    <Section title={title}>
      {some.map(lesson => (
        <LessonCard key={lesson.id} lesson={lesson} />
      ))}
    </Section>
  )
}
