import { addressOf } from '../../../../web/call.ts'
import { Section } from '../../../../web/kit/Section.tsx'
import { TimeAgo } from '../../../../web/kit/TimeAgo.tsx'
import { MailFrame } from '../../../conversations/ui/MailFrame.tsx'
import { letterPdf } from '../../letters/contract.ts'
import type { MyLetter } from '../../mine/contract.ts'

const words = {
  from: (name: string) => `Signed by ${name}, `,
  pdf: 'As a PDF',
  pdfOf: (subject: string) => `${subject}, as a PDF`,
}

export interface LettersProps {
  title: string
  letters: readonly MyLetter[]
  /** Where they are many, each opens by its title. */
  folds?: boolean
}

/** Letters to a colleague, as they were signed. */
export function Letters({ title, letters, folds = false }: LettersProps) {
  if (letters.length === 0) return null
  return (
    <Section title={title}>
      {letters.map(letter =>
        folds ? (
          <details key={letter.id} className="card">
            <summary className="min-h-6 cursor-pointer font-medium">
              {letter.subject}{' '}
              <span className="font-normal text-soft">
                <TimeAgo at={letter.at} focusable={false} />
              </span>
            </summary>
            <div className="mt-2 flex flex-col gap-2">
              <Letter letter={letter} />
            </div>
          </details>
        ) : (
          <article key={letter.id} className="card flex flex-col gap-2" aria-label={letter.subject}>
            <h3 className="text-base text-ink">{letter.subject}</h3>
            <Letter letter={letter} />
          </article>
        ),
      )}
    </Section>
  )
}

function Letter({ letter }: { letter: MyLetter }) {
  return (
    <>
      <p className="flex flex-wrap gap-x-3 text-sm text-soft">
        <span>
          {words.from(letter.signedBy)}
          <TimeAgo at={letter.at} form="long" />
        </span>
        <a
          className="link"
          href={addressOf(letterPdf, { complaint: letter.complaint, letter: letter.id })}
          aria-label={words.pdfOf(letter.subject)}
        >
          {words.pdf}
        </a>
      </p>
      <MailFrame html={letter.html} title={letter.subject} imageAt={noPicture} remoteAt={noPicture} />
    </>
  )
}

const noPicture = () => null
