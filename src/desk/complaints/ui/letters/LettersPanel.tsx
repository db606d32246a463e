import { useState } from 'react'
import { addressOf, useCall, useChange } from '../../../../web/call.ts'
import { Button, buttonClass } from '../../../../web/kit/Button.tsx'
import { Icon } from '../../../../web/kit/Icon.tsx'
import { later } from '../../../../web/kit/later.tsx'
import { Menu, type MenuItem } from '../../../../web/kit/Menu.tsx'
import { Section } from '../../../../web/kit/Section.tsx'
import { TimeAgo } from '../../../../web/kit/TimeAgo.tsx'
import { beginLetter, type LetterRow, letterPdf, listLetters } from '../../letters/contract.ts'
import type { LetterSheetProps } from './LetterSheet.tsx'
import { kindWords, words } from './words.ts'

const LetterSheet = later<LetterSheetProps>(async () => (await import('./LetterSheet.tsx')).LetterSheet)

/** The letters of a file: what was issued, what is being written and what it lacks, and the way to a new one. */
export function LettersPanel({ complaint }: { complaint: string }) {
  const { data } = useCall(listLetters, { complaint })
  const [open, setOpen] = useState<string | null>(null)
  const begin = useChange(beginLetter)
  if (!data) return null
  const start = async (kind: LetterRow['kind'], subject: string | null) => {
    const { id } = await begin.mutateAsync({ complaint, kind, ...(subject && { subject }) })
    setOpen(id)
  }
  const groupFor = (who: LetterRow['to']['who']): MenuItem[] =>
    data.kinds.flatMap(({ kind, to, whyNot }) =>
      to
        .filter(each => each.who === who)
        .map(({ name, subject }) => ({
          label: words.beginTo(kindWords[kind], name),
          icon: 'mail',
          why: whyNot,
          run: () => void start(kind, subject),
        })),
    )
  const groups = [groupFor('complainant'), groupFor('colleague')].filter(group => group.length > 0)
  return (
    <Section
      title={words.title}
      about={words.about}
      actions={<Menu label={words.begin} icon="pencil" groups={groups} />}
    >
      {data.items.length === 0 && <p className="text-soft">{words.none}</p>}
      <ul className="letters">
        {data.items.map(letter => (
          <li key={letter.id}>
            <Row letter={letter} onOpen={() => setOpen(letter.id)} />
          </li>
        ))}
      </ul>
      {open && <LetterSheet complaint={complaint} id={open} onClose={() => setOpen(null)} />}
    </Section>
  )
}

function Row({ letter, onOpen }: { letter: LetterRow; onOpen: () => void }) {
  const { complaint, id, kind, to, issued, missing, version, changedBy, changedAt } = letter
  const name = kindWords[kind]
  return (
    <>
      <div className="letters-what">
        <b>{name}</b> <span className="text-soft">{words.to(to.name)}</span>
        <p className="text-soft">
          {issued ? words.issued(issued.by, issued.name) : words.draft(version, changedBy)},{' '}
          <TimeAgo at={issued?.at ?? changedAt} />
          {!issued && (
            <>
              {', '}
              <span className={missing.length > 0 ? 'letters-missing' : undefined}>
                {missing.length > 0 ? words.missing(missing.length) : words.complete}
              </span>
            </>
          )}
        </p>
      </div>
      <div className="letters-acts">
        <a
          className={buttonClass({ small: true, kind: 'quiet' })}
          href={addressOf(letterPdf, { complaint, letter: id })}
          aria-label={words.pdfNamed(name, to.name)}
          download
        >
          <Icon name="file" />
          {words.pdf}
        </a>
        <Button
          small
          icon={issued ? 'eye' : 'pencil'}
          aria-label={issued ? words.readNamed(name, to.name) : words.openNamed(name, to.name)}
          onClick={onOpen}
        >
          {issued ? words.read : words.open}
        </Button>
      </div>
    </>
  )
}
