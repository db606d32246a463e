import { escapeHtml } from '../../kit/text.ts'

export interface NoticeLetter {
  number: number
  subject: string
  said: { author: string; text: string; files: string[] }[]
  link: string
  /** The line above which one writes; `null` where answers by mail are switched off. */
  writeAbove: string | null
  /** From where the customer has the answer. */
  mailbox: string
}

/** The words of a notice, as text and as HTML that says the same. */
export function noticeLetter(letter: NoticeLetter): { subject: string; text: string; html: string } {
  const { number, subject, said, link, writeAbove, mailbox } = letter
  const heads = said.map(one => words.wrote(one.author))
  const bodies = said.map(({ text, files }) =>
    [shortened(text), ...(files.length > 0 ? [words.files(files)] : [])].join('\n\n'),
  )
  const how = writeAbove ? words.how(mailbox) : words.noAnswers
  const top = writeAbove ? [writeAbove] : []
  const text = [...top, ...heads.map((head, at) => `${head}\n\n${bodies[at]}`), words.open(link), how].join(
    '\n\n',
  )
  const html = [
    ...top.map(line => `<p style="color:#666">${escapeHtml(line)}</p>`),
    ...heads.map((head, at) => `<p><b>${escapeHtml(head)}</b></p>${paragraphs(bodies[at] ?? '')}`),
    `<p><a href="${escapeHtml(link)}">${escapeHtml(words.openIt)}</a></p>`,
    `<p style="color:#666">${escapeHtml(how)}</p>`,
  ].join('\n')
  return {
    subject: words.subject(number, subject),
    text: `${text}\n`,
    html: `<!doctype html><html><body>${html}</body></html>`,
  }
}

/** Enough to know what it is about; the rest is a click away. */
const longest = 5000

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest).toWellFormed()}…\n${words.longer}`
}

function paragraphs(text: string): string {
  return text
    .split(/\n{2,}/)
    .map(part => `<p>${escapeHtml(part).replace(/\n/g, '<br>')}</p>`)
    .join('')
}

const words = {
  subject: (number: number, subject: string) => `#${number}: ${subject}`,
  wrote: (author: string) => `${author} wrote:`,
  files: (names: readonly string[]) => `Attached: ${names.join(', ')}`,
  longer: '(There is more; open it to read on.)',
  open: (link: string) => `Open it in the desk: ${link}`,
  openIt: 'Open it in the desk',
  how: (mailbox: string) =>
    `What you answer to this mail goes to the customer, from ${mailbox} and in your name. Begin with a line “note:” to leave a note for your colleagues instead. Please do not pass this mail on: it is yours alone to answer.`,
  noAnswers: 'Answer it in the desk: what you answer to this mail does not reach the customer.',
}
