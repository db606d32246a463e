import { type RefObject, useState } from 'react'
import { addressOf, call } from '../../../web/call.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Menu, type MenuItem } from '../../../web/kit/Menu.tsx'
import { Briefed } from '../../brief/ui/Briefed.tsx'
import { source } from '../../channels/email/contract.ts'
import { pictures } from '../../channels/email/images/contract.ts'
import { FoldedNotice, noticeWords } from '../../conversations/ui/FoldedNotice.tsx'
import { MessageCard } from '../../conversations/ui/MessageCard.tsx'
import { download } from '../../files/contract.ts'
import { AttachmentList } from '../../files/ui/AttachmentList.tsx'
import { NoteCard } from '../../notes/ui/NoteCard.tsx'
import { DeliveryLine } from '../../outbox/ui/DeliveryLine.tsx'
import type { Item } from '../contract.ts'
import { Happening } from './Happening.tsx'
import { useLatestInSight } from './useLatestInSight.ts'

const words = {
  label: 'What was said',
  earlier: (n: number) => `Show ${n} earlier`,
  more: 'More about this message',
  split: 'Take out from here…',
  lodge: 'They are not content with this…',
}

/** Drawn at once; a long story shows its beginning when asked, so that opening it stays quick. */
const shownAtOnce = 24

export interface TimelineProps {
  items: readonly Item[]
  me: string | null
  /** What stands after this position is new to the writer. */
  freshAfter: number | null
  scroller: RefObject<HTMLDivElement | null>
  /** Asks what becomes a conversation of its own, from this message on. */
  onSplit: (from: string) => void
  /** Asks whether what a message says is a complaint. */
  onLodge: (message: string) => void
}

/** All channels in one story, oldest first; the latest is in sight when it opens. */
export function Timeline({ items, me, freshAfter, scroller, onSplit, onLodge }: TimelineProps) {
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? items : items.slice(-shownAtOnce)
  const first = items.find(item => item.kind === 'message')
  useLatestInSight(scroller, items.length)
  return (
    <section aria-label={words.label} className="timeline">
      {shown.length < items.length && (
        <div className="happened">
          <Button small onClick={() => setShowsAll(true)}>
            {words.earlier(items.length - shown.length)}
          </Button>
        </div>
      )}
      {shown.map(item => (
        <TimelineItem
          key={keyOf(item)}
          {...{ item, me, freshAfter, onLodge }}
          // The beginning stays where it is.
          onSplit={item === first ? null : onSplit}
        />
      ))}
    </section>
  )
}

interface TimelineItemProps extends Pick<TimelineProps, 'me' | 'freshAfter' | 'onLodge'> {
  item: Item
  onSplit: TimelineProps['onSplit'] | null
}

function TimelineItem({ item, me, freshAfter, onSplit, onLodge }: TimelineItemProps) {
  const isFresh = (position: number) => freshAfter !== null && position > freshAfter
  if (item.kind === 'note') return <NoteCard note={item.note} me={me} isFresh={isFresh(item.note.position)} />
  if (item.kind === 'event') return <Happening happening={item.happening} me={me} />
  const { message, delivery } = item
  const isTheirs = message.direction === 'inbound'
  const menu: MenuItem[] = [
    ...(onSplit ? [{ label: words.split, icon: 'split' as const, run: () => onSplit(message.id) }] : []),
    ...(isTheirs ? [{ label: words.lodge, icon: 'flag' as const, run: () => onLodge(message.id) }] : []),
  ]
  const card = (
    <MessageCard
      message={message}
      me={me}
      isFresh={isFresh(message.position)}
      fileAt={pictureAt}
      loadPictures={picturesFor}
      sourceAt={sourceAt}
      aroundBody={body => <Briefed message={message}>{body}</Briefed>}
      drawFiles={files => <AttachmentList files={files} />}
      menu={menu.length > 0 && <Menu iconOnly small label={words.more} groups={[menu]} />}
    >
      {delivery && <DeliveryLine message={message.id} delivery={delivery} />}
    </MessageCard>
  )
  return noticeWords(message) ? <FoldedNotice message={message}>{card}</FoldedNotice> : card
}

const sourceAt = (id: string) => addressOf(source, { id })
const pictureAt = (id: string) => addressOf(download, { id, inline: 'true' })

async function picturesFor(id: string): Promise<ReadonlyMap<string, string> | null> {
  const { isOff, items } = await call(pictures, { id })
  return isOff ? null : new Map(items.map(({ source, path }) => [source, path]))
}

function keyOf(item: Item): string {
  if (item.kind === 'message') return item.message.id
  return item.kind === 'note' ? item.note.id : item.happening.id
}
