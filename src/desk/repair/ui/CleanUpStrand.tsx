import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { Menu } from '../../../web/kit/Menu.tsx'
import { TimeAgo } from '../../../web/kit/TimeAgo.tsx'
import { addItem, settleItem } from '../cleaning/contract.ts'
import type { Item, ItemState, Repair } from '../contract.ts'
import { AddItem } from './AddItem.tsx'
import { useRepairChange } from './acting.ts'
import { Found } from './Found.tsx'
import { ReasonDialog, type Reasoned } from './ReasonDialog.tsx'
import { Strand } from './Strand.tsx'
import { itemKinds, itemStates } from './words.ts'

const words = {
  add: 'Add something…',
  done: 'Done…',
  doneTitle: 'It is cleaned up',
  how: 'How, if you like',
  notApplicable: 'Does not apply…',
  setAside: 'Set aside…',
  again: 'To be done after all',
  more: (what: string) => `What else: ${what}`,
  doneFor: (what: string) => `Done: ${what}`,
  save: 'Keep it',
  saved: 'Kept.',
  empty: 'Nothing is on the list yet. Search the desk first: the same slip is seldom alone.',
  nothing: 'Nothing is on the list.',
  aside: (count: number) => (count === 1 ? 'One was set aside' : `${count} were set aside`),
  closed: 'This repair is closed.',
  added: 'It is on the list.',
}

/** What the slip touched, each done by whom and when; found by the search or known otherwise. */
export function CleanUpStrand({ repair }: { repair: Repair }) {
  const [adds, setAdds] = useState(false)
  const [reasoned, setReasoned] = useState<Reasoned | null>(null)
  const settling = useRepairChange(settleItem, words.saved)
  const adding = useRepairChange(addItem, words.added)
  const isOpen = repair.state === 'open'
  const taken = repair.items.filter(item => item.state !== 'setAside')
  const aside = repair.items.filter(item => item.state === 'setAside')
  const settle = (item: Item, state: ItemState) => {
    if (state === 'toDo') return settling.mutate({ id: item.id, state })
    setReasoned({
      title: state === 'done' ? words.doneTitle : itemStates[state],
      about: item.words,
      verb: words.save,
      isOptional: state === 'done',
      ...(state === 'done' && { label: words.how }),
      onSave: because => settling.mutateAsync({ id: item.id, state, because }),
    })
  }
  return (
    <Strand
      strand="cleanUp"
      state={repair.strands.cleanUp}
      actions={
        <Button small icon="plus" why={isOpen ? null : words.closed} onClick={() => setAdds(true)}>
          {words.add}
        </Button>
      }
    >
      {taken.length === 0 && isOpen && (
        <p className="text-sm text-soft">{repair.searched ? words.nothing : words.empty}</p>
      )}
      <ul className="entries empty:hidden">
        {taken.map(item => (
          <Row key={item.id} item={item} isOpen={isOpen} onSettle={settle} />
        ))}
      </ul>
      {isOpen && (
        <Found
          repair={repair}
          onTake={suggestion =>
            adding.mutateAsync({
              id: repair.id,
              kind: suggestion.kind,
              words: suggestion.words.slice(0, 500),
              conversation: suggestion.conversation.id,
              customer: suggestion.customer?.id ?? null,
              promise: suggestion.promise,
              isFound: true,
            })
          }
        />
      )}
      {aside.length > 0 && (
        <details className="text-sm">
          <summary className="text-soft">{words.aside(aside.length)}</summary>
          <ul className="entries">
            {aside.map(item => (
              <Row key={item.id} item={item} isOpen={isOpen} onSettle={settle} />
            ))}
          </ul>
        </details>
      )}
      {adds && <AddItem repair={repair.id} onClose={() => setAdds(false)} />}
      {reasoned && <ReasonDialog reasoned={reasoned} onClose={() => setReasoned(null)} />}
    </Strand>
  )
}

interface RowProps {
  item: Item
  isOpen: boolean
  onSettle: (item: Item, state: ItemState) => void
}

function Row({ item, isOpen, onSettle }: RowProps) {
  const isToDo = item.state === 'toDo'
  const others: ItemState[] = isToDo ? ['notApplicable', 'setAside'] : ['toDo']
  const names = { notApplicable: words.notApplicable, setAside: words.setAside, toDo: words.again } as const
  return (
    <li className="entry">
      <div className="entry-words">
        <span className="entry-name">{item.words}</span>
        <div className="entry-detail">
          {itemKinds[item.kind]}
          {item.conversation && (
            <>
              ,{' '}
              <Link
                to="/inbox/$view/$number"
                params={{ view: 'all', number: String(item.conversation.number) }}
                className="link"
              >
                #{item.conversation.number}
              </Link>
            </>
          )}
          {item.customer && `, ${item.customer.name}`}
          {!isToDo && (
            <div>
              <b>{itemStates[item.state]}</b>
              {item.because && `: ${item.because}`} ({item.changedBy},{' '}
              <TimeAgo at={item.changedAt} form="long" />)
            </div>
          )}
        </div>
      </div>
      {isOpen && (
        <div className="entry-actions">
          {isToDo && (
            <Button
              small
              icon="check"
              aria-label={words.doneFor(item.words)}
              onClick={() => onSettle(item, 'done')}
            >
              {words.done}
            </Button>
          )}
          <Menu
            small
            iconOnly
            icon="more"
            label={words.more(item.words)}
            groups={[
              others.map(state => ({
                label: names[state as keyof typeof names],
                run: () => onSettle(item, state),
              })),
            ]}
          />
        </div>
      )}
    </li>
  )
}
