import { TimeAgo } from '../../../../web/kit/TimeAgo.tsx'
import type { Cell, Finding } from '../../contract.ts'
import type { Allegation, File } from '../../file/contract.ts'
import { causeNames, cellNames, departedNames, findingNames, letDownNames } from '../words.ts'
import { Means } from './Means.tsx'

const words = {
  label: (position: number) => `What was found, allegation ${position}`,
  finding: 'Finding',
  cause: 'Cause',
  letDown: 'Was the customer let down?',
  departed: 'Did the colleague depart from what was expected?',
  by: (name: string) => `Recorded by ${name}, `,
  none: 'Nothing is decided at this stage yet.',
  earlier: 'What was found before',
  stage: (stage: number) => `Stage ${stage}`,
}

export interface FoundProps {
  file: File
  allegation: Allegation
}

/** What was found, for those who read. */
export function Found({ file, allegation }: FoundProps) {
  const { position, finding, letDown, departed, cause, decided } = allegation
  if (!finding || !decided || decided.stage !== file.stage)
    return <p className="allegation-part text-soft">{words.none}</p>
  return (
    <section className="deciding" aria-label={words.label(position)}>
      <dl className="file-facts">
        <dt>{words.finding}</dt>
        <dd>{findingNames[finding]}</dd>
        {cause && (
          <>
            <dt>{words.cause}</dt>
            <dd>{causeNames[cause]}</dd>
          </>
        )}
      </dl>
      <div className="marks">
        <dl>
          <dt>{words.letDown}</dt>
          <dd>{letDown && letDownNames[letDown]}</dd>
        </dl>
        <dl>
          <dt>{words.departed}</dt>
          <dd>{departed && departedNames[departed]}</dd>
        </dl>
        <Means file={file} allegation={allegation} letDown={letDown} departed={departed} />
      </div>
      <div className="deciding-foot">
        <RecordedBy decided={decided} />
      </div>
    </section>
  )
}

export function RecordedBy({ decided }: { decided: { by: string; at: string } }) {
  return (
    <p className="file-said">
      {words.by(decided.by)}
      <TimeAgo at={decided.at} form="long" />
    </p>
  )
}

interface Before {
  stage: number
  facts: string
  finding: Finding
  cell: Cell
  by: string
  at: string
}

/** What was found at an earlier stage, or before it was looked at again; kept, and folded. */
export function Earlier({ file, allegation }: FoundProps) {
  const { decided, facts, finding, cell, earlier } = allegation
  const isBefore = decided && decided.stage < file.stage && finding && cell
  const all: Before[] = [...(isBefore ? [{ ...decided, facts, finding, cell }] : []), ...earlier]
  if (all.length === 0) return null
  return (
    <details className="allegation-part found-before">
      <summary className="min-h-7 w-fit text-soft">{words.earlier}</summary>
      {all.map(each => (
        <div key={each.at} className="mt-3">
          <p>
            <b>
              {words.stage(each.stage)}: {findingNames[each.finding]}.
            </b>{' '}
            {cellNames[each.cell]}
          </p>
          <p className="file-words" dir="auto">
            {each.facts}
          </p>
          <RecordedBy decided={each} />
        </div>
      ))}
    </details>
  )
}
