import { addressOf } from '../../../../web/call.ts'
import { Section } from '../../../../web/kit/Section.tsx'
import { TimeAgo } from '../../../../web/kit/TimeAgo.tsx'
import { MailFrame } from '../../../conversations/ui/MailFrame.tsx'
import { letterPdf } from '../../letters/contract.ts'
import type { MyLetter } from '../../mine/contract.ts'

const words = {
  title: 'To you',
  from: (name: string) => `Signed by ${name}, `,
  pdf: 'As a PDF',
  pdfOf: (subject: string) => `${subject}, as a PDF`,
}

/** Letters of one's own, as they were signed. */
export function Letters({ letters, title = words.title }: { letters: readonly MyLetter[]; title?: string }) {
  if (letters.length === 0) return null
  return (
    <Section title={title}>
      {letters.map(letter => (
        <article key={letter.id} className="card flex flex-col gap-2" aria-label={letter.subject}>
          <h3>{letter.subject}</h3>
          <p className="text-sm text-soft">
            {words.from(letter.signedBy)}
            <TimeAgo at={letter.at} form="long" />
          </p>
          <p>
            <a
              className="link"
              href={addressOf(letterPdf, { complaint: letter.complaint, letter: letter.id })}
              aria-label={words.pdfOf(letter.subject)}
            >
              {words.pdf}
            </a>
          </p>
          <MailFrame html={letter.html} title={letter.subject} imageAt={noPicture} remoteAt={noPicture} />
        </article>
      ))}
    </Section>
  )
}

const noPicture = () => null
