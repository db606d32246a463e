import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import type { Message } from '../contract.ts'
import { piecesOf } from './links.ts'
import { MailFrame } from './MailFrame.tsx'

const words = {
  quoted: 'Show what is quoted',
  hideQuoted: 'Hide what is quoted',
  remote: 'Pictures from elsewhere are off; loading them tells the sender that it was read.',
  showRemote: 'Show them',
  frame: (name: string) => `Message from ${name}`,
}

/** What was said: text with its links, or HTML in its frame; what is quoted from earlier mail stays folded. */
export function MessageBody({ message, fileAt }: { message: Message; fileAt: (id: string) => string }) {
  const [showsRemote, setShowsRemote] = useState(false)
  const { html, quotedHtml, text, quotedFrom, attachments } = message
  const title = words.frame(message.author.name)
  const imageAt = useCallback(
    (contentId: string) => {
      const file = attachments.find(each => each.contentId === contentId)
      return file ? fileAt(file.id) : null
    },
    [attachments, fileAt],
  )
  const frame = (part: string) => <MailFrame html={part} {...{ title, imageAt, showsRemote }} />
  if (html !== null) {
    return (
      <>
        {message.hasRemoteImages && !showsRemote && (
          <div className="remote-line">
            {words.remote}
            <Button small onClick={() => setShowsRemote(true)}>
              {words.showRemote}
            </Button>
          </div>
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
          <a
            key={piece.at}
            href={piece.href}
            target="_blank"
            rel="noopener noreferrer nofollow"
            className="link"
          >
            {piece.text}
          </a>
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
