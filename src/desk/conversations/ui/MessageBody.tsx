import { Fragment, useCallback, useMemo, useState } from 'react'
import type { Message } from '../contract.ts'
import { Folded } from './Folded.tsx'
import { piecesOf } from './links.ts'
import { MailFrame } from './MailFrame.tsx'
import { linesOf, runsOf } from './quoted.ts'
import { type Pictures, RemoteLine } from './RemoteLine.tsx'
import { remoteIn } from './remotePictures.ts'

const words = {
  nothingNew: 'Nothing new stands in this message; all of it is quoted.',
  leadsTo: (host: string) => `(leads to ${host})`,
  frame: (name: string) => `Message from ${name}`,
}

export interface MessageBodyProps {
  message: Message
  fileAt: (id: string) => string
  /** Where the desk fetches this message's remote pictures. */
  loadPictures: (message: string) => Promise<Pictures>
}

/** What was said: text with its links, or HTML in its frame; what is quoted from earlier mail stays folded. */
export function MessageBody({ message, fileAt, loadPictures }: MessageBodyProps) {
  const [pictures, setPictures] = useState<Pictures>(null)
  const { html, quotedHtml, text, quotedFrom, attachments } = message
  const title = words.frame(message.author.name)
  const imageAt = useCallback(
    (contentId: string) => {
      const file = attachments.find(each => each.contentId === contentId)
      return file ? fileAt(file.id) : null
    },
    [attachments, fileAt],
  )
  const remoteAt = useCallback((source: string) => pictures?.get(source) ?? null, [pictures])
  const lines = useMemo(() => quotedLines(message), [message])
  const frame = (part: string) => <MailFrame html={part} {...{ title, imageAt, remoteAt }} />
  const nothingNew = quotedFrom === 0 && <p className="quoted-line">{words.nothingNew}</p>
  if (html !== null) {
    return (
      <>
        {message.hasRemoteImages && pictures === null && (
          <RemoteLine
            remote={remoteIn(html + (quotedHtml ?? ''))}
            load={() => loadPictures(message.id)}
            onLoaded={setPictures}
          />
        )}
        {nothingNew}
        {frame(html)}
        {quotedHtml && (
          <Folded id={message.id} lines={lines}>
            {frame(quotedHtml)}
          </Folded>
        )}
      </>
    )
  }
  return (
    <>
      {nothingNew}
      <TextBody text={quotedFrom ? text.slice(0, quotedFrom) : text} />
      {quotedFrom !== null && quotedFrom > 0 && (
        <Folded id={message.id} lines={lines}>
          <TextBody text={text.slice(quotedFrom)} />
        </Folded>
      )}
    </>
  )
}

function quotedLines({ text, quotedFrom, quotedHtml }: Message): number {
  if (quotedFrom) return linesOf({ text: text.slice(quotedFrom) })
  return quotedHtml === null ? 0 : linesOf({ html: quotedHtml })
}

function TextBody({ text }: { text: string }) {
  const runs = useMemo(() => runsOf(text.trim()), [text])
  return (
    <div className="said-text">
      {runs.map(run =>
        run.isQuoted ? (
          <span key={run.at} className="said-quoted">
            <Linked text={run.text} />
          </span>
        ) : (
          <Linked key={run.at} text={run.text} />
        ),
      )}
    </div>
  )
}

function Linked({ text }: { text: string }) {
  const pieces = useMemo(() => piecesOf(text), [text])
  return pieces.map(piece =>
    piece.href ? (
      <Fragment key={piece.at}>
        <a href={piece.href} target="_blank" rel="noopener noreferrer nofollow" className="link">
          {piece.text}
        </a>
        {piece.leadsTo && <span className="link-leads"> {words.leadsTo(piece.leadsTo)}</span>}
      </Fragment>
    ) : (
      <Fragment key={piece.at}>{piece.text}</Fragment>
    ),
  )
}
