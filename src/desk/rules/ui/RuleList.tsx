import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useDeferredValue, useRef, useState } from 'react'
import { pagesOptions, useCall } from '../../../web/call.ts'
import { Button, IconButton } from '../../../web/kit/Button.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Pane } from '../../../web/kit/Pane.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextInput } from '../../../web/kit/TextInput.tsx'
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
  const field = useRef<HTMLInputElement>(null)
  const rows = useRef<HTMLDivElement>(null)
  const mayNotMake = useWhyNot('lead')
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    ...pagesOptions(list, { show, ...(q && { q }) }),
    placeholderData: keepPreviousData,
  })
  const rules = data?.pages.flatMap(page => page.items) ?? []
  const move = (step: 1 | -1) => {
    const links = [...(rows.current?.querySelectorAll<HTMLElement>('a') ?? [])]
    const at = links.indexOf(document.activeElement as HTMLElement)
    const open = links.findIndex(link => link.getAttribute('aria-current') === 'page')
    const next = links[(at < 0 ? open : at) + step]
    if (next) next.focus()
    else if (step === -1) field.current?.focus()
  }
  useKeys(words.title, [
    { keys: '/', label: words.find, run: () => field.current?.select() },
    { keys: 'n', label: words.make, opensField: true, on: mayNotMake === null, run: onMake },
    { keys: ['down', 'j'], label: words.next, run: () => move(1) },
    { keys: ['up', 'k'], label: words.previous, run: () => move(-1) },
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
        <TextInput
          ref={field}
          label={words.find}
          hideLabel
          type="search"
          icon="search"
          autoComplete="off"
          placeholder={words.placeholder}
          value={typed}
          onChange={setTyped}
          onKeyDown={event => {
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            move(1)
          }}
        />
        <Select
          label={words.show}
          hideLabel
          value={show}
          onChange={setShow}
          choices={(Object.keys(words.shows) as Shown[]).map(value => ({ value, label: words.shows[value] }))}
        />
      </div>
      <div ref={rows}>
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
      {hasNextPage && (
        <div className="p-4">
          <Button small busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {words.more}
          </Button>
        </div>
      )}
      {data && rules.length === 0 && (
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
