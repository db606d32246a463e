import { cx } from '../../../web/kit/cx.ts'
import { Icon } from '../../../web/kit/Icon.tsx'
import { Person } from '../../../web/kit/Person.tsx'
import { TimeAgo } from '../../../web/kit/TimeAgo.tsx'
import type { Note } from '../contract.ts'

const words = {
  wrote: 'noted, only for us,',
  note: (name: string) => `Note by ${name}, only for colleagues`,
}

/** A note looks unlike an answer in four ways: its colour, its dashes, its icon and its words. */
export function NoteCard({ note, me, isFresh }: { note: Note; me: string | null; isFresh: boolean }) {
  return (
    <article
      className={cx('said said-note', isFresh && 'is-fresh')}
      aria-label={words.note(note.author.name)}
      data-position={note.position}
      tabIndex={-1}
    >
      <div className="said-by">
        <Icon name="note" />
        <span>
          <Person name={note.author.name} isMe={note.author.id !== null && note.author.id === me} strong />{' '}
          {words.wrote} <TimeAgo at={note.madeAt} form="long" />
        </span>
      </div>
      <div className="card said-text">{note.text}</div>
    </article>
  )
}
