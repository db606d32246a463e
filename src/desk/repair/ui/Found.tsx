import { Link } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { useChange } from '../../../web/call.ts'
import { announce } from '../../../web/kit/announce.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { TextInput } from '../../../web/kit/TextInput.tsx'
import { TimeAgo } from '../../../web/kit/TimeAgo.tsx'
import { toast } from '../../../web/kit/toast.tsx'
import { addItem, type Suggestion, seek } from '../cleaning/contract.ts'
import { find, history, list, type Repair } from '../contract.ts'
import { useRepairChange } from './acting.ts'
import { ReasonDialog } from './ReasonDialog.tsx'
import { itemKinds } from './words.ts'

const words = {
  label: 'Search the desk for the same slip',
  placeholder: 'By its own words and numbers, or by yours',
  search: 'Search',
  never: 'The desk has not been searched yet.',
  last: 'Searched last by',
  found: (count: number) =>
    count === 0
      ? 'Nothing else was found.'
      : count === 1
        ? 'One thing to look at.'
        : `${count} things to look at.`,
  lookedFor: (what: string) => `Looked for: ${what}`,
  take: 'Take it in',
  takeIt: (what: string) => `Take it in: ${what}`,
  aside: 'Set aside…',
  asideIt: (what: string) => `Set aside: ${what}`,
  asideTitle: 'Looked at and set aside',
  save: 'Set it aside',
  done: 'Set aside.',
}

export interface FoundProps {
  repair: Repair
  onTake: (suggestion: Suggestion) => Promise<unknown>
}

/** What the search of the desk found, each to be looked at and taken in or set aside with a reason. */
export function Found({ repair, onTake }: FoundProps) {
  const [q, setQ] = useState('')
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const [aside, setAside] = useState<Suggestion | null>(null)
  const place = useRef<HTMLParagraphElement>(null)
  const settingAside = useRepairChange(addItem, words.done)
  const { mutate, data, isPending } = useChange(seek, {
    touches: [find, list, history],
    onDone: ({ items }) => {
      setGone(new Set())
      announce(words.found(items.length))
    },
    onRefused: problem => toast({ tone: 'failed', text: problem.message }),
  })
  const items = data?.items.filter(each => !gone.has(keyOf(each))) ?? []
  const leave = (suggestion: Suggestion) => {
    setGone(before => new Set(before).add(keyOf(suggestion)))
    place.current?.focus()
  }
  const take = (suggestion: Suggestion) =>
    onTake(suggestion).then(
      () => leave(suggestion),
      (problem: Error) => toast({ tone: 'failed', text: problem.message }),
    )
  const search = (event: FormEvent) => {
    event.preventDefault()
    mutate({ id: repair.id, q: q.trim() })
  }
  return (
    <div className="found">
      <form onSubmit={search} className="flex flex-wrap items-end gap-2">
        <TextInput
          className="min-w-48 flex-1"
          label={words.label}
          type="search"
          icon="search"
          autoComplete="off"
          placeholder={words.placeholder}
          value={q}
          onChange={setQ}
        />
        <Button type="submit" busy={isPending}>
          {words.search}
        </Button>
      </form>
      <p ref={place} tabIndex={-1} className="text-sm text-soft">
        {data ? (
          <>
            {words.found(items.length)}{' '}
            <span className="text-faint">{words.lookedFor(data.lookedFor.join(' · '))}</span>
          </>
        ) : repair.searched ? (
          <>
            {words.last} {repair.searched.by}, <TimeAgo at={repair.searched.at} form="long" />
          </>
        ) : (
          words.never
        )}
      </p>
      <ul className="entries empty:hidden">
        {items.map(each => (
          <Row key={keyOf(each)} found={each} onTake={() => void take(each)} onAside={() => setAside(each)} />
        ))}
      </ul>
      {aside && (
        <ReasonDialog
          reasoned={{
            title: words.asideTitle,
            about: aside.words,
            verb: words.save,
            onSave: async because => {
              await settingAside.mutateAsync({
                id: repair.id,
                kind: aside.kind,
                words: aside.words.slice(0, 500),
                conversation: aside.conversation.id,
                customer: aside.customer?.id ?? null,
                promise: aside.promise,
                isFound: true,
                setAside: because,
              })
              leave(aside)
            },
          }}
          onClose={() => setAside(null)}
        />
      )}
    </div>
  )
}

interface RowProps {
  found: Suggestion
  onTake: () => void
  onAside: () => void
}

function Row({ found, onTake, onAside }: RowProps) {
  const { conversation, kind, excerpt, because } = found
  return (
    <li className="entry">
      <div className="entry-words">
        <Link
          to="/inbox/$view/$number"
          params={{ view: 'all', number: String(conversation.number) }}
          className="entry-name hover:underline"
        >
          {found.words} <span className="text-faint">#{conversation.number}</span>
        </Link>
        <div className="entry-detail">
          <div>
            {itemKinds[kind]}. {because.join(' ')}
          </div>
          <div className="text-soft">{excerpt}</div>
        </div>
      </div>
      <div className="entry-actions">
        <Button small aria-label={words.takeIt(found.words)} onClick={onTake}>
          {words.take}
        </Button>
        <Button small kind="quiet" aria-label={words.asideIt(found.words)} onClick={onAside}>
          {words.aside}
        </Button>
      </div>
    </li>
  )
}

function keyOf({ kind, conversation, promise }: Suggestion): string {
  return `${kind} ${promise ?? conversation.id}`
}
