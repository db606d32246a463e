import { escapeHtml } from '../../kit/text.ts'

export interface PromiseLetter {
  why: 'soon' | 'today' | 'handedOver'
  number: number
  /** As the customer may see it; never the note. */
  words: string
  /** By when, in words. */
  due: string
  /** Of whoever handed it over, or why. */
  because: string
  link: string
}

/** Asks whoever has a promise to keep it, move it or hand it over; text and HTML say the same. */
export function promiseLetter(letter: PromiseLetter): { subject: string; text: string; html: string } {
  const { why, number, words: what, due, because, link } = letter
  const lines = [words.lead[why], `“${what}”`, words.due(due), ...(because ? [because] : [])]
  const text = [...lines, words.open(link), words.answers].join('\n\n')
  const html = [
    ...lines.map(line => `<p>${escapeHtml(line)}</p>`),
    `<p><a href="${escapeHtml(link)}">${escapeHtml(words.openIt)}</a></p>`,
    `<p style="color:#666">${escapeHtml(words.answers)}</p>`,
  ].join('\n')
  return {
    subject: words.subject[why](number, what),
    text: `${text}\n`,
    html: `<!doctype html><html><body>${html}</body></html>`,
  }
}

const words = {
  subject: {
    soon: (number: number, what: string) => `#${number}, due soon: ${what}`,
    today: (number: number, what: string) => `#${number}, due today: ${what}`,
    handedOver: (number: number, what: string) => `#${number}, now with you: ${what}`,
  },
  lead: {
    soon: 'You have promised something that is due soon. Keep it, move it with a reason, or hand it over:',
    today: 'You have promised something that is due now. Keep it, move it with a reason, or hand it over:',
    handedOver: 'A promise is with you now:',
  },
  due: (due: string) => `It is promised for ${due}.`,
  open: (link: string) => `Open it in the desk: ${link}`,
  openIt: 'Open it in the desk',
  answers: 'What you answer to this mail does not reach the customer.',
}
