import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, IconButton } from '../../../../web/kit/Button.tsx'
import { Icon, type IconName } from '../../../../web/kit/Icon.tsx'
import { TimeAgo } from '../../../../web/kit/TimeAgo.tsx'
import type { Evidence, File } from '../../file/contract.ts'
import { removeEvidence } from '../../file/verbs/contract.ts'
import { ActDialog } from './ActDialog.tsx'
import { ReasonField } from './ReasonField.tsx'

const words = {
  heading: 'Evidence',
  none: 'None yet.',
  add: 'Add evidence',
  kinds: {
    message: 'Message',
    file: 'File',
    note: 'Note',
    refusal: 'Refusal by a rule',
    promise: 'Promise',
    words: 'Said or seen',
  } satisfies Record<Evidence['kind'], string>,
  in: (number: number) => `in #${number}`,
  addedBy: (name: string) => `added by ${name}`,
  remove: (what: string) => `Take out: ${what}`,
  removeTitle: 'Take this out of the file',
  removeAbout: 'For what was put in by mistake. That it was taken out, and why, stays in the history.',
  removeVerb: 'Take it out',
  removed: 'Taken out of the file.',
}

const icons: Record<Evidence['kind'], IconName> = {
  message: 'mail',
  file: 'file',
  note: 'note',
  refusal: 'rule',
  promise: 'day',
  words: 'quote',
}

export interface EvidenceListProps {
  file: File
  items: readonly Evidence[]
  /** `null` for those who read. */
  onAdd: (() => void) | null
}

/** What the file rests on; each piece opens where it stands. */
export function EvidenceList({ file, items, onAdd }: EvidenceListProps) {
  const [removing, setRemoving] = useState<Evidence | null>(null)
  return (
    <section>
      <h3>{words.heading}</h3>
      {items.length === 0 && <p className="text-soft">{words.none}</p>}
      <ul className="empty:hidden">
        {items.map(piece => (
          <li key={piece.id} className="evidence-piece">
            <Icon name={icons[piece.kind]} className="mt-1 flex-none text-faint" />
            <div className="min-w-0 flex-1">
              <p className="file-words" dir="auto">
                {piece.words}
              </p>
              <p className="file-said">
                <Where piece={piece} />
              </p>
            </div>
            {onAdd && (
              <IconButton
                small
                icon="x"
                label={words.remove(piece.words)}
                onClick={() => setRemoving(piece)}
              />
            )}
          </li>
        ))}
      </ul>
      {onAdd && (
        <Button small kind="quiet" icon="plus" onClick={onAdd}>
          {words.add}
        </Button>
      )}
      {removing && (
        <ActDialog
          title={words.removeTitle}
          about={words.removeAbout}
          verb={words.removeVerb}
          said={words.removed}
          endpoint={removeEvidence}
          initial={{ id: file.id, evidence: removing.id, because: '' }}
          onClose={() => setRemoving(null)}
        >
          {form => <ReasonField {...form.bind('because')} />}
        </ActDialog>
      )}
    </section>
  )
}

function Where({ piece }: { piece: Evidence }) {
  const { kind, said, conversation, addedBy, addedAt } = piece
  return (
    <>
      {words.kinds[kind]}
      {said && (
        <>
          , <bdi>{said.by}</bdi>, <TimeAgo at={said.at} form="long" />
        </>
      )}
      {conversation && (
        <>
          {', '}
          <Link
            to="/inbox/$view/$number"
            params={{ view: 'all', number: String(conversation.number) }}
            className="link"
          >
            {words.in(conversation.number)}
          </Link>
        </>
      )}
      {!said && (
        <>
          , {words.addedBy(addedBy)}, <TimeAgo at={addedAt} form="long" />
        </>
      )}
    </>
  )
}
