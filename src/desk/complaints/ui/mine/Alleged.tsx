import { Link } from '@tanstack/react-router'
import { useContext } from 'react'
import { Chip } from '../../../../web/kit/Chip.tsx'
import { Reader } from '../../../../web/kit/reader.ts'
import { Section } from '../../../../web/kit/Section.tsx'
import { TimeAgo } from '../../../../web/kit/TimeAgo.tsx'
import type { MinePage, MyAllegation } from '../../mine/contract.ts'
import { dayWords } from '../words.ts'

const words = {
  title: 'What is alleged',
  about: 'In the words of whoever complains. Nothing else of the file is alleged of you.',
  none: 'Nothing in the file is alleged of you by now.',
  of: (position: number, all: number) => `${position} of ${all}`,
  on: (day: string) => `About ${day}.`,
  inForce: 'In force that day:',
  version: (number: number) => `version ${number}`,
  reason: 'Its reason:',
  standard: 'What was expected:',
  required: 'You said no as this rule required',
  mine: 'What you said',
  theirs: (name: string) => `What ${name} said`,
}

export function Alleged({ page }: { page: MinePage }) {
  const all = page.allegations.length
  return (
    <Section title={words.title} about={all > 0 ? words.about : words.none}>
      {page.allegations.map((one, index) => (
        <Allegation key={one.id} one={one} place={words.of(index + 1, all)} page={page} />
      ))}
    </Section>
  )
}

function Allegation({ one, place, page }: { one: MyAllegation; place: string; page: MinePage }) {
  const { locale } = useContext(Reader)
  const isMine = page.as === 'subject'
  return (
    <article className="card flex flex-col gap-3" aria-label={place}>
      <blockquote className="border-l-2 border-line pl-3 text-base whitespace-pre-wrap">
        “{one.words}”
      </blockquote>
      {one.happenedOn && <p className="text-sm text-soft">{words.on(dayWords(one.happenedOn, locale))}</p>}
      <Standard one={one} />
      {one.account.length > 0 && (
        <div className="flex flex-col gap-2">
          <h3 className="text-sm text-soft">{isMine ? words.mine : words.theirs(page.colleague.name)}</h3>
          <SaidList said={one.account} />
        </div>
      )}
    </article>
  )
}

function Standard({ one: { standard } }: { one: MyAllegation }) {
  const { rule } = standard
  if (!rule && !standard.words) return null
  return (
    <div className="flex flex-col gap-1 text-sm">
      {rule && (
        <>
          <p>
            <b>{words.inForce}</b>{' '}
            <Link to="/rules/$id" params={{ id: rule.id }} className="link">
              {rule.title}
            </Link>
            , {words.version(rule.version)}: {rule.words}
          </p>
          {rule.reason && (
            <p>
              <b>{words.reason}</b> {rule.reason}
            </p>
          )}
        </>
      )}
      {standard.words && (
        <p>
          <b>{words.standard}</b> {standard.words}
        </p>
      )}
      {standard.actedAsRequired && (
        <p>
          <Chip tone="teal" icon="check">
            {words.required}
          </Chip>
        </p>
      )}
    </div>
  )
}

/** One after the other, as they were said; nothing is merged. */
export function SaidList({ said }: { said: readonly { words: string; at: string }[] }) {
  return (
    <ul className="flex flex-col gap-2">
      {said.map(each => (
        <li key={each.at + each.words}>
          <p className="whitespace-pre-wrap">{each.words}</p>
          <p className="text-sm text-soft">
            <TimeAgo at={each.at} form="long" />
          </p>
        </li>
      ))}
    </ul>
  )
}
