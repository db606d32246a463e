import { Section } from '../../../../web/kit/Section.tsx'
import { TimeAgo } from '../../../../web/kit/TimeAgo.tsx'
import type { Knows, MinePage } from '../../mine/contract.ts'
import { gateSaid, partWords } from './words.ts'

const words = {
  title: 'Who knows',
  about:
    'These colleagues, and nobody else: a role alone opens no file. Only you and whoever supports you open this page.',
  tookIn: 'took the complaint in, and reads nothing of it since',
  passed: 'What was done otherwise',
  passedAbout: 'Each step that protects you can be passed only with a reason, which you read here.',
  guards: 'What was changed for you meanwhile',
  guardsAbout:
    'Nothing may be held against you because of a complaint. Who changes something says why, here.',
}

export function WhoKnows({ page }: { page: MinePage }) {
  return (
    <Section title={words.title} about={words.about}>
      <ul className="entries">
        {page.knows.map(one => (
          <li key={one.colleague.id} className="entry">
            <div className="entry-words">
              <span className="entry-name">{one.colleague.name}</span>{' '}
              <span className="entry-detail">{whyOf(one)}</span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Gates that were passed all the same, and what was changed for one; each with its reason and who gave it. */
export function WhatWasChanged({ page: { passed, guards } }: { page: MinePage }) {
  return (
    <>
      {passed.length > 0 && (
        <Section title={words.passed} about={words.passedAbout}>
          <Reasons of={passed.map(({ gate, ...rest }) => ({ what: gateSaid(gate), ...rest }))} />
        </Section>
      )}
      {guards.length > 0 && (
        <Section title={words.guards} about={words.guardsAbout}>
          <Reasons of={guards} />
        </Section>
      )}
    </>
  )
}

function Reasons({ of }: { of: readonly { what: string; reason: string; by: string; at: string }[] }) {
  return (
    <ul className="entries">
      {of.map(one => (
        <li key={one.at + one.what} className="entry">
          <div className="entry-words">
            <span className="entry-name">{one.what}</span>
            <p className="whitespace-pre-wrap">{one.reason}</p>
            <p className="entry-detail">
              {one.by}, <TimeAgo at={one.at} form="long" />
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

function whyOf({ part, because }: Knows): string {
  const why = part ? partWords[part] : words.tookIn
  return because ? `${why}: ${because}` : why
}
