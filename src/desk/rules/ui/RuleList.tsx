import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useDeferredValue, useState } from 'react'
import { pagesOptions, useCall } from '../../../web/call.ts'
import { IconButton } from '../../../web/kit/Button.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { FindField, MoreRows, useFindList } from '../../../web/kit/FindList.tsx'
import { Pane } from '../../../web/kit/Pane.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { useKeys } from '../../../web/kit/useKeys.ts'
import { useWhyNot } from '../../people/ui/useWho.ts'
import { asks, list, type RuleSummary } from '../contract.ts'

const words = {
  title: 'Rules',
  find: 'Find a rule',
  placeholder: 'Words of the rule, or of what they ask',
  show: 'Which rules',
  shows: {
    current: 'In force and to come',
    mine: 'Mine',
    'without-reason': 'Without a reason',
    'without-owner': 'Without an owner',
    ended: 'Ended',
  },
  make: 'New rule',
  next: 'Next rule',
  previous: 'Previous rule',
  more: 'Show more',
  none: 'No rules here yet',
  noneHow: 'A rule says what holds, why, and who looks after it. Enter the first, or import a list.',
  noneSo: 'No rule like that',
  notFound: 'No rule by these words',
  notFoundHow: 'Words are found by their beginnings, and a slip is forgiven.',
  questions: (count: number) => (count === 1 ? 'One question for you' : `${count} questions for you`),
  nobody: 'Nobody looks after it',
  noReason: 'No reason given',
  toCome: 'Still to come',
}

type Shown = keyof typeof words.shows

export interface RuleListProps {
  before?: ReactNode
  onMake: () => void
}

/** The register, and as one types those that answer. */
export function RuleList({ before, onMake }: RuleListProps) {
  const [typed, setTyped] = useState('')
  const [show, setShow] = useState<Shown>('current')
  const q = useDeferredValue(typed.trim())
  const questions = useCall(asks, {}).data?.toMe ?? []
  const mayNotMake = useWhyNot('lead')
  const pages = useInfiniteQuery({
    ...pagesOptions(list, { show, ...(q && { q }) }),
    placeholderData: keepPreviousData,
  })
  const rules = pages.data?.pages.flatMap(page => page.items) ?? []
  const found = useFindList(words.title, words)
  useKeys(words.title, [
    { keys: 'n', label: words.make, opensField: true, on: mayNotMake === null, run: onMake },
  ])
  return (
    <Pane
      title={words.title}
      heading="h2"
      flush
      before={before}
      actions={<IconButton icon="plus" label={words.make} keys="n" why={mayNotMake} onClick={onMake} />}
    >
      <div className="flex flex-col gap-2 border-b border-line px-3 py-2.5">
        <FindField
          list={found}
          label={words.find}
          placeholder={words.placeholder}
          value={typed}
          onChange={setTyped}
        />
        <Select
          label={words.show}
          hideLabel
          value={show}
          onChange={setShow}
          choices={(Object.keys(words.shows) as Shown[]).map(value => ({ value, label: words.shows[value] }))}
        />
      </div>
      <div ref={found.rows}>
        {questions.length > 0 && !q && (
          <Link to="/rules/questions" className="row h-14">
            <span className="row-who">{words.questions(questions.length)}</span>
            <span className="row-why">
              <span>{questions[0]?.rule.title}</span>
            </span>
          </Link>
        )}
        {rules.map(rule => (
          <Row key={rule.id} rule={rule} />
        ))}
      </div>
      <MoreRows pages={pages} label={words.more} />
      {pages.data && rules.length === 0 && (
        <EmptyState icon="rule" title={q ? words.notFound : show === 'current' ? words.none : words.noneSo}>
          {q ? words.notFoundHow : show === 'current' ? words.noneHow : null}
        </EmptyState>
      )}
    </Pane>
  )
}

function Row({ rule }: { rule: RuleSummary }) {
  const hints = [
    ...(rule.standing === 'to come' ? [words.toCome] : []),
    ...(rule.hasReason ? [] : [words.noReason]),
    rule.owner?.name ?? words.nobody,
  ]
  return (
    <Link to="/rules/$id" params={{ id: rule.id }} className="row">
      <span className="row-who">{rule.title}</span>
      <span className="row-what">{rule.words}</span>
      <span className="row-why">
        <span>{hints.join(' · ')}</span>
      </span>
    </Link>
  )
}
