import type { Departed, LetDown } from '../../contract.ts'
import type { Allegation, File } from '../../file/contract.ts'
import { cellOf } from '../../file/rules.ts'
import { meansWords } from './means.ts'

const words = {
  title: 'What this means',
  notYet:
    'Both marks together say what comes next: who has the case, and which letters are written. They are two questions, and neither answers the other.',
}

export interface MeansProps {
  file: File
  allegation: Allegation
  letDown: LetDown | null
  departed: Departed | null
}

/** What a pair of marks comes to, as soon as there are both. */
export function Means({ file, allegation, letDown, departed }: MeansProps) {
  const cell = cellOf(letDown, departed)
  const of = {
    complainant: file.complainant,
    colleague: allegation.subject?.colleague.name ?? null,
    rule: allegation.standard.rule?.title ?? null,
  }
  return (
    <section aria-live="polite">
      <h3>{words.title}</h3>
      {cell ? (
        <div className="means">
          {meansWords(cell, of).map(sentence => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      ) : (
        <p className="text-soft">{words.notYet}</p>
      )}
    </section>
  )
}
