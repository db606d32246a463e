import { Link } from '@tanstack/react-router'
import { type ReactNode, useContext } from 'react'
import { useCall, useChange } from '../../../../web/call.ts'
import { Banner } from '../../../../web/kit/Banner.tsx'
import { Button } from '../../../../web/kit/Button.tsx'
import { EmptyState } from '../../../../web/kit/EmptyState.tsx'
import { Pane } from '../../../../web/kit/Pane.tsx'
import { Reader } from '../../../../web/kit/reader.ts'
import { answerSupport, type MyComplaint, mine, myLetters } from '../../mine/contract.ts'
import { dayWords } from '../words.ts'
import { Letters } from './Letters.tsx'

const words = {
  title: 'What concerns me',
  about:
    'Complaints that concern you, colleagues whom you support, and your letters. The desk keeps these, for you and for those whom each page names.',
  elsewhere: 'complaints, support and letters. The desk keeps those; they are not on this device alone.',
  none: 'Nothing concerns you',
  noneAbout:
    'Should somebody complain of something you did, you are told here the same working day, with the page on which you give your account.',
  asks: (name: string) => `${name} asks for your support with something that concerns them.`,
  asksAbout:
    'If you say yes, you read their page with them and are there for them. If you say no, you need not say why, and nobody else learns of it.',
  yes: 'Yes, I support them',
  no: 'Not this time',
  own: (number: number) => `Complaint ${number}`,
  supports: (name: string) => `With ${name}`,
  stop: 'No longer support',
  by: (day: string) => `by ${day}`,
  nothing: 'Nothing waits for you.',
  letters: 'Letters to me',
}

/** The way to one's own pages, to those of colleagues whom one supports, and to one's letters. */
export function Concerns({ before }: { before?: ReactNode }) {
  const all = useCall(mine, {}).data
  const letters = useCall(myLetters, {}).data?.items ?? []
  return (
    <Pane title={words.title} before={before}>
      <div className="sections">
        <p className="text-soft">{words.about}</p>
        {all && all.items.length + all.asked.length + letters.length === 0 && (
          <EmptyState icon="file" title={words.none}>
            {words.noneAbout}
          </EmptyState>
        )}
        {all?.asked.map(({ id, colleague }) => (
          <Asked key={id} id={id} name={colleague.name} />
        ))}
        {all && all.items.length > 0 && (
          <ul className="entries">
            {all.items.map(item => (
              <Item key={item.id} item={item} />
            ))}
          </ul>
        )}
        <Letters letters={letters} title={words.letters} folds />
      </div>
    </Pane>
  )
}

/** In My corner, where something concerns one: the way there. */
export function ConcernsLink() {
  const { items = [], asked = [] } = useCall(mine, {}).data ?? {}
  const letters = useCall(myLetters, {}).data?.items ?? []
  if (items.length + asked.length + letters.length === 0) return null
  return (
    <p>
      <Link to="/mine" className="link">
        {words.title}
      </Link>
      : {words.elsewhere}
    </p>
  )
}

function Item({ item }: { item: MyComplaint }) {
  const { locale } = useContext(Reader)
  const change = useChange(answerSupport)
  const isMine = item.as === 'subject'
  return (
    <li className="entry">
      <div className="entry-words">
        <Link to="/mine/$id" params={{ id: item.id }} className="entry-name hover:underline">
          {item.title}
        </Link>
        <div className="entry-detail">
          {isMine ? words.own(item.number) : words.supports(item.colleague.name)}.{' '}
          {item.next || words.nothing}
          {item.by && ` ${words.by(dayWords(item.by, locale))}`}
        </div>
      </div>
      {!isMine && (
        <div className="entry-actions">
          <Button
            small
            busy={change.isPending}
            onClick={() => change.mutate({ id: item.id, accepts: false })}
          >
            {words.stop}
          </Button>
        </div>
      )}
    </li>
  )
}

function Asked({ id, name }: { id: string; name: string }) {
  const change = useChange(answerSupport)
  const answer = (accepts: boolean) => change.mutate({ id, accepts })
  return (
    <Banner
      title={words.asks(name)}
      actions={
        <>
          <Button small busy={change.isPending} onClick={() => answer(false)}>
            {words.no}
          </Button>
          <Button small busy={change.isPending} onClick={() => answer(true)}>
            {words.yes}
          </Button>
        </>
      }
    >
      {change.error?.message ?? words.asksAbout}
    </Banner>
  )
}
