import { led, sure } from './attributions.ts'
import { blocks } from './blocks.ts'
import { devices, folded, open, ownLastLines } from './open.ts'
import { pages } from './pages.ts'

/**
 * An answer by mail. `fresh` stands open and `quoted` is folded; together they are the whole. `quoted` null: all stands
 * open. `fresh` empty: nothing new is said.
 */
export interface Answer {
  name: string
  kind: 'text' | 'html'
  fresh: string
  quoted: string | null
}

/** Ways to introduce a quotation. */
export const attributions = [...sure, ...led]
export { blocks }

/** Lines out of programs, and signs. */
const alike =
  /^ *>|^-|^_|^[|+]|quayside\.example|fraud@|old\.example|wrote:$|>:$|iPhone$|^(?:An|À|De|Von|Sent|Gesendet|Envoyé|Objet|Subject|Betreff|Datum|Date) ?:/

/** What people write themselves and what looks a little like the work of a program. */
export const ownLines: readonly string[] = [
  ...ownLastLines,
  ...open.flatMap(([, text]) => text.split('\n')).filter(line => line.trim() !== '' && !alike.test(line)),
]

const old = 'We have looked at it.\nYours, Quay'
const oldBehindSigns = old.replace(/^/gm, '> ')
const quotation = `On Mon, Oct 5, 2026 at 10:00 AM Quay Help <help@quayside.example> wrote:\n${oldBehindSigns}`

/** Every answer of this folder: each program and language in each form in which it quotes, and what only looks alike. */
export const answers: readonly Answer[] = [
  ...sure.flatMap(named('attribution', asAttribution)),
  ...led.flatMap(named('attribution', asLed)),
  ...blocks.flatMap(named('block', asBlock)),
  ...devices.map(device => cut(`${device}: device`, 'text', `Thank you.\n\n§${device}\n\n${quotation}`)),
  ...ownLastLines.map(line => cut(`${line}: own line`, 'text', `Thank you.\n\n${line}\n\n§${quotation}`)),
  ...open.map(([why, text]) => cut(why, 'text', text)),
  ...folded.map(([why, text]) => cut(why, 'text', text)),
  ...pages.map(([why, html]) => cut(why, 'html', html)),
]

type Forms = (lines: string) => [form: string, kind: Answer['kind'], marked: string][]

function named(what: string, forms: Forms) {
  return ([program, language, lines]: [string, string, string]): Answer[] =>
    forms(lines).map(([form, kind, marked]) => cut(`${what}, ${program}, ${language}, ${form}`, kind, marked))
}

function asAttribution(lines: string): ReturnType<Forms> {
  return [['without signs', 'text', `Thank you.\n\n§${lines}\n\n${old}`], ...asLed(lines)]
}

function asLed(lines: string): ReturnType<Forms> {
  return [
    ['signs', 'text', `Thank you.\n\n§${lines}\n${oldBehindSigns}`],
    ['signs further down', 'text', `Thank you.\n\n§${lines}\n\n${oldBehindSigns}`],
    ['answers between', 'text', `Hi\n\n${lines}\n> Is it slow?\nYes.\n> Every day?\nNo.`],
    ['answer beneath', 'text', `${lines}\n${oldBehindSigns}\n\nThank you.`],
    ['nothing new', 'text', `§${lines}\n${oldBehindSigns}`],
    [
      'blockquote',
      'html',
      `<div>Thank you.</div>§<div>${escaped(lines)}</div><blockquote>We have looked at it.</blockquote>`,
    ],
    [
      'blockquote, answer beneath',
      'html',
      `<div>${escaped(lines)}</div><blockquote>We have looked at it.</blockquote><div>Thank you.</div>`,
    ],
  ]
}

function asBlock(lines: string): ReturnType<Forms> {
  const isBehindSigns = lines.startsWith('>')
  return [
    ['text', 'text', `Thank you.\n\n§${lines}\n${isBehindSigns ? '' : `\n${old}`}`],
    [
      'after a signature',
      'text',
      `Thank you.\n\n-- \nAnn Miller\nHedgerow Press\n\n§${lines}\n${isBehindSigns ? '' : `\n${old}`}`,
    ],
    ...(isBehindSigns
      ? []
      : [
          [
            'html',
            'html',
            `<div>Thank you.</div><div><br></div>§<div>${escaped(lines)}</div><div><br></div><div>We have looked at it.</div>`,
          ] as ReturnType<Forms>[number],
        ]),
  ]
}

function cut(name: string, kind: Answer['kind'], marked: string): Answer {
  const at = marked.indexOf('§')
  if (at < 0) return { name, kind, fresh: marked, quoted: null }
  return { name, kind, fresh: marked.slice(0, at), quoted: marked.slice(at + 1) }
}

function escaped(lines: string): string {
  return lines.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replaceAll('\n', '<br>')
}
