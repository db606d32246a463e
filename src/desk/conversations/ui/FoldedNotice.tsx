import { type ReactNode, useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { TimeAgo } from '../../../web/kit/TimeAgo.tsx'
import type { Mark, Message } from '../contract.ts'

const words: Partial<Record<Mark, string>> & { show: string; hide: string } = {
  bounce: 'A mail system reports that a mail did not arrive',
  delay: 'A mail system reports that a mail is delayed',
  delivered: 'A mail system confirms that a mail has arrived',
  receipt: 'Their mail program reports that a mail was displayed',
  calendar: 'Their calendar answers an invitation',
  feedback: 'A mail provider passes on a complaint about a mail',
  loop: 'A mail that this desk wrote by itself has come back',
  show: 'Show it',
  hide: 'Fold it',
}

/** What a machine reports, as one line that opens; nothing of it is a person's word. `null` for what people should read. */
export function noticeWords(message: Message): string | null {
  const mark = message.marks.find(one => words[one] !== undefined)
  return message.direction === 'inbound' && mark ? (words[mark] ?? null) : null
}

/** A machine's report, folded to what it is about. */
export function FoldedNotice({ message, children }: { message: Message; children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <div className="happened" data-position={message.position}>
        {noticeWords(message)}, <TimeAgo at={message.saidAt} form="long" />{' '}
        <Button small kind="quiet" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? words.hide : words.show}
        </Button>
      </div>
      {isOpen && children}
    </>
  )
}
