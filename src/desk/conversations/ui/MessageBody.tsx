import { Fragment, type ReactNode, useCallback, useMemo, useState } from 'react'
import type { Message } from '../contract.ts'
import { piecesOf } from './links.ts'
import { MailFrame } from './MailFrame.tsx'
import { type Pictures, RemoteLine } from './RemoteLine.tsx'
import { remoteIn } from './remotePictures.ts'

const words = {
  quoted: 'Show what is quoted',
  hideQuoted: 'Hide what is quoted',
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
  const frame = (part: string) => <MailFrame html={part} {...{ title, imageAt, remoteAt }} />
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
        {frame(html)}
        {quotedHtml && <Folded>{frame(quotedHtml)}</Folded>}
      </>
    )
  }
  return (
    <>
      <TextBody text={quotedFrom === null ? text : text.slice(0, quotedFrom)} />
      {quotedFrom !== null && (
        <Folded>
          <TextBody text={text.slice(quotedFrom)} />
        </Folded>
      )}
    </>
  )
}

function TextBody({ text }: { text: string }) {
  const pieces = useMemo(() => piecesOf(text.trim()), [text])
  return (
    <div className="said-text">
      {pieces.map(piece =>
        piece.href ? (
          <Fragment key={piece.at}>
            <a href={piece.href} target="_blank" rel="noopener noreferrer nofollow" className="link">
              {piece.text}
            </a>
            {piece.leadsTo && <span className="link-leads"> {words.leadsTo(piece.leadsTo)}</span>}
          </Fragment>
        ) : (
          piece.text
        ),
      )}
    </div>
  )
}

function Folded({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="fold"
        aria-expanded={open}
        aria-label={open ? words.hideQuoted : words.quoted}
        onClick={() => setOpen(!open)}
      >
        …
      </button>
      {open && <div className="quoted">{children}</div>}
    </>
  )
}
