import type { ReactNode } from 'react'
import { cx } from '../../../web/kit/cx.ts'
import { Person } from '../../../web/kit/Person.tsx'
import { TimeAgo } from '../../../web/kit/TimeAgo.tsx'
import type { Attachment, Message } from '../contract.ts'
import { Marks } from './Marks.tsx'
import { MessageBody } from './MessageBody.tsx'
import type { Pictures } from './RemoteLine.tsx'
import { channelNames } from './words.ts'

const words = {
  to: 'to',
  cc: 'copy to',
  answersTo: 'asks for answers at',
  callsItself: (name: string) => `calls itself “${name}”`,
  fresh: 'New since you began to write',
  source: 'Source',
  downloadSource: 'Download this mail as it came in',
}

export interface MessageCardProps {
  message: Message
  /** The reader, shown as "you". */
  me: string | null
  isFresh: boolean
  /** Where a picture within the text is fetched from. */
  fileAt: (id: string) => string
  /** Where the desk fetches a message's remote pictures. */
  loadPictures: (message: string) => Promise<Pictures>
  /** Where a mail is downloaded as it came in. */
  sourceAt: (messageId: string) => string
  /** Draws the files that do not stand within the text. */
  drawFiles: (files: readonly Attachment[]) => ReactNode
  /** What can be done with it. */
  menu?: ReactNode
  /** How far our answer has come. */
  children?: ReactNode
}

/** What somebody said, whichever way it came. */
export function MessageCard(props: MessageCardProps) {
  const { message, me, isFresh, fileAt, loadPictures, sourceAt, drawFiles, menu, children } = props
  const { author, direction, channel, to, cc, from, replyTo, notices } = message
  const isOurs = direction === 'outbound'
  const inside = new Set(
    message.attachments.filter(file => file.inline && message.html !== null).map(file => file.id),
  )
  const files = message.attachments.filter(file => !inside.has(file.id))
  return (
    <article
      className={cx('said', isOurs && 'said-ours', isFresh && 'is-fresh')}
      data-position={message.position}
      tabIndex={-1}
      aria-label={isFresh ? words.fresh : undefined}
    >
      <div className="said-by">
        <span>
          <Person
            name={author.name || message.from?.address}
            isMe={author.id !== null && author.id === me}
            strong
          />{' '}
          {!isOurs && from && author.name && <span className="text-faint">{`<${from.address}>`} </span>}
          {channelNames[channel]}, <TimeAgo at={message.saidAt} form="long" />
        </span>
        <Marks marks={message.marks} />
        {!isOurs && channel === 'email' && (
          <a
            className="link said-source"
            href={sourceAt(message.id)}
            title={words.downloadSource}
            aria-label={words.downloadSource}
            download
          >
            {words.source}
          </a>
        )}
        {menu}
      </div>
      {!isOurs && from?.name.includes('@') && from.name !== from.address && (
        <div className="said-to mb-1">{words.callsItself(from.name)}</div>
      )}
      {!isOurs && replyTo.length > 0 && (
        <div className="said-to mb-1">
          {words.answersTo} {replyTo.map(each => each.address).join(', ')}
        </div>
      )}
      <div className="card">
        {notices.map(notice => (
          <p key={notice} className="remote-line">
            {notice}
          </p>
        ))}
        <MessageBody {...{ message, fileAt, loadPictures }} />
        {drawFiles(files)}
      </div>
      {isOurs && to.length > 0 && (
        <div className="said-to">
          {words.to} {to.map(each => each.address).join(', ')}
          {cc.length > 0 && `, ${words.cc} ${cc.map(each => each.address).join(', ')}`}
        </div>
      )}
      {children}
    </article>
  )
}
