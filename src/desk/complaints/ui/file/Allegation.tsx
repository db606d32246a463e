import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Menu } from '../../../../web/kit/Menu.tsx'
import type { Allegation as AllegationOf, File } from '../../file/contract.ts'
import { changeAllegation } from '../../file/verbs/contract.ts'
import { Accounts } from './Accounts.tsx'
import { type AllegationAct, AllegationDialog } from './AllegationDialogs.tsx'
import { Corrections } from './Corrections.tsx'
import { Deciding } from './Deciding.tsx'
import { EvidenceList } from './EvidenceList.tsx'
import { KeptField } from './KeptField.tsx'
import { Standard } from './Standard.tsx'
import { changeFile } from './useFile.ts'

const words = {
  heading: (position: number, of: number) =>
    of === 1 ? 'The allegation, in their words' : `Allegation ${position} of ${of}, in their words`,
  more: (position: number) => `More about allegation ${position}`,
  words: 'Write the words down anew…',
  subject: 'Whom it concerns…',
  standard: 'The standard in force that day…',
  evidence: 'Add evidence…',
  remove: 'Take it out…',
  decided: 'It is decided; what was found stays in the file.',
  facts: 'What was found to have happened',
  factsHint: 'On what is more likely than not; leave open what cannot be told.',
  effect: 'What it did to them',
  remedy: 'What puts it right',
  learning: 'What the desk learns from it',
}

type Written = 'customerAccount' | 'facts' | 'effect' | 'remedy' | 'learning'

export interface AllegationProps {
  file: File
  allegation: AllegationOf
}

/** One allegation: the words, both accounts, the standard, the evidence, what was found, and what comes of it. */
export function Allegation({ file, allegation }: AllegationProps) {
  const { id, position, decided } = allegation
  const client = useQueryClient()
  const [act, setAct] = useState<AllegationAct | null>(null)
  const canWrite = file.can.change
  const field = (name: Written) => ({
    file: file.id,
    name: `${name} ${id}`,
    value: allegation[name],
    valueIn: (fresh: File) => fresh.items.find(each => each.id === id)?.[name] ?? '',
    save: (text: string) =>
      changeFile(client, file.id, changeAllegation, { id: file.id, allegation: id, [name]: text }),
    canWrite,
  })
  const heading = `allegation-${id}`
  return (
    <article className="allegation" aria-labelledby={heading} data-allegation={id}>
      <header className="allegation-head">
        <div className="min-w-0 flex-1">
          <h2 id={heading} tabIndex={-1} className="allegation-which">
            {words.heading(position, file.items.length)}
          </h2>
          <blockquote dir="auto">{allegation.words}</blockquote>
        </div>
        {canWrite && (
          <Menu
            iconOnly
            small
            label={words.more(position)}
            groups={[
              [
                { label: words.evidence, icon: 'attach', run: () => setAct('evidence') },
                { label: words.subject, icon: 'user', run: () => setAct('subject') },
                { label: words.standard, icon: 'rule', run: () => setAct('standard') },
                { label: words.words, icon: 'quote', run: () => setAct('words') },
              ],
              [
                {
                  label: words.remove,
                  icon: 'trash',
                  danger: true,
                  why: decided && words.decided,
                  run: () => setAct('remove'),
                },
              ],
            ]}
          />
        )}
      </header>
      <Accounts file={file} allegation={allegation} field={field('customerAccount')} />
      <Standard allegation={allegation} onChange={canWrite ? () => setAct('standard') : null} />
      <div className="allegation-part evidence-part">
        <EvidenceList
          file={file}
          items={allegation.evidence}
          onAdd={canWrite ? () => setAct('evidence') : null}
        />
      </div>
      <div className="allegation-part">
        <KeptField label={words.facts} hint={words.factsHint} rows={3} {...field('facts')} />
      </div>
      <Deciding file={file} allegation={allegation} />
      <Corrections file={file} allegation={allegation} />
      <div className="allegation-part allegation-after">
        <KeptField label={words.effect} {...field('effect')} />
        <KeptField label={words.remedy} {...field('remedy')} />
        <KeptField label={words.learning} {...field('learning')} />
      </div>
      {act && <AllegationDialog act={act} file={file} allegation={allegation} onClose={() => setAct(null)} />}
    </article>
  )
}
