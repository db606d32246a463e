import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { useCall } from '../../../../web/call.ts'
import { Banner } from '../../../../web/kit/Banner.tsx'
import { Button } from '../../../../web/kit/Button.tsx'
import { EmptyState } from '../../../../web/kit/EmptyState.tsx'
import { Pane } from '../../../../web/kit/Pane.tsx'
import { useKeys } from '../../../../web/kit/useKeys.ts'
import { RepairsOfFile } from '../../../repair/ui/RepairsOfFile.tsx'
import { type File, find } from '../../file/contract.ts'
import { LettersPanel } from '../letters/LettersPanel.tsx'
import { useDay } from '../useMoment.ts'
import { howWords, stateNames } from '../words.ts'
import { Allegation } from './Allegation.tsx'
import { AllegationNav, goToAllegation } from './AllegationNav.tsx'
import type { Act } from './acts/act.ts'
import { FileActDialog } from './acts/FileActDialog.tsx'
import { EvidenceChooser } from './EvidenceChooser.tsx'
import { EvidenceList } from './EvidenceList.tsx'
import { FileActions } from './FileActions.tsx'
import { FileFacts } from './FileFacts.tsx'
import { FileLine } from './FileLine.tsx'
import { Held } from './Held.tsx'
import { History } from './History.tsx'
import { Stages } from './Stages.tsx'
import { Subjects } from './Subjects.tsx'

const words = {
  scope: 'Complaint',
  notThere: 'There is no such complaint, or it is not for you to read',
  notThereWhy: 'A file is read by those on its list alone, whatever their role.',
  about: (number: number) => `Complaint ${number}`,
  from: (name: string) => `from ${name}`,
  behalf: (name: string) => `for ${name}`,
  received: (day: string, how: string) => `received ${day} ${how}`,
  merged: (number: number) => `It was joined to complaint ${number}.`,
  openIt: 'Open that one',
  next: 'Next allegation',
  previous: 'Previous allegation',
  add: 'Add an allegation',
  knows: 'Who knows',
  change: 'Change what the file says',
  whole: 'About the whole',
  none: 'No allegation is written down yet.',
}

export interface FilePaneProps {
  id: string
  before: ReactNode
}

/** One file: its clock, what holds it, each allegation with both sides, those concerned, and what was done. */
export function FilePane({ id, before }: FilePaneProps) {
  const { data: file, error } = useCall(find, { id })
  if (error)
    return (
      <Pane title={words.notThere} before={before}>
        <EmptyState icon="lock" title={words.notThere}>
          {words.notThereWhy}
        </EmptyState>
      </Pane>
    )
  return file ? <Opened file={file} before={before} /> : null
}

function Opened({ file, before }: { file: File; before: ReactNode }) {
  const [act, setAct] = useState<Act | null>(null)
  const [adds, setAdds] = useState(false)
  const day = useDay()
  const canWrite = file.can.change
  useFileKeys(file, setAct)
  const about = [
    words.from(file.complainant),
    ...(file.onBehalfOf ? [words.behalf(file.onBehalfOf)] : []),
    words.received(day(file.receivedAt), howWords[file.receivedHow]),
    ...(file.state === 'open' ? [] : [stateNames[file.state]]),
  ]
  return (
    <Pane
      title={<bdi>{file.title}</bdi>}
      about={
        <bdi>
          {words.about(file.number)}, {about.join(', ')}
        </bdi>
      }
      before={before}
      actions={<FileActions file={file} onAct={setAct} />}
    >
      <div className="complaint-file">
        {file.mergedInto && (
          <Banner
            icon="merge"
            actions={
              <Link to="/complaints/$id" params={{ id: file.mergedInto.id }} className="link">
                {words.openIt}
              </Link>
            }
          >
            {words.merged(file.mergedInto.number)}
          </Banner>
        )}
        <FileFacts file={file} onChange={canWrite ? () => setAct('change') : null} />
        <FileLine file={file} />
        <Held file={file} onPass={setAct} />
        <Stages file={file} />
        <AllegationNav items={file.items} />
        {file.items.length === 0 && <p className="text-soft">{words.none}</p>}
        {file.items.map(allegation => (
          <Allegation key={allegation.id} file={file} allegation={allegation} />
        ))}
        {canWrite && (
          <div>
            <Button icon="plus" keys="n" onClick={() => setAct('addAllegation')}>
              {words.add}
            </Button>
          </div>
        )}
        <div className="file-cols">
          <Subjects file={file} onAct={setAct} />
          <div className="file-col">
            <RepairsOfFile complaint={file.id} conversation={file.conversation.id} canOpen={canWrite} />
            <section className="file-card" aria-label={words.whole}>
              <h2>{words.whole}</h2>
              <EvidenceList file={file} items={file.evidence} onAdd={canWrite ? () => setAdds(true) : null} />
            </section>
          </div>
        </div>
        <div className="file-card">
          <LettersPanel complaint={file.id} />
        </div>
        <History file={file} />
      </div>
      {adds && <EvidenceChooser file={file} allegation={null} onClose={() => setAdds(false)} />}
      {act && <FileActDialog act={act} file={file} onClose={() => setAct(null)} />}
    </Pane>
  )
}

/** j and k go from allegation to allegation. */
function useFileKeys({ items, can }: File, onAct: (act: Act) => void): void {
  const step = (by: 1 | -1) => {
    const all = items.map(each => each.id)
    const here = document.activeElement?.closest<HTMLElement>('[data-allegation]')?.dataset.allegation
    const at = here === undefined ? -1 : all.indexOf(here)
    const next = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))]
    if (next) goToAllegation(next)
  }
  useKeys(words.scope, [
    { keys: 'j', label: words.next, run: () => step(1) },
    { keys: 'k', label: words.previous, run: () => step(-1) },
    { keys: 'n', label: words.add, on: can.change, run: () => onAct('addAllegation') },
    { keys: 'w', label: words.knows, run: () => onAct('knows') },
    { keys: 'e', label: words.change, on: can.change, run: () => onAct('change') },
  ])
  // One came to read this file: reading goes on at its heading.
  useEffect(() => document.querySelector<HTMLElement>('#main h1')?.focus({ preventScroll: true }), [])
}
