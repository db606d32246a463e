import { readHtmlLines } from '../../src/desk/channels/email/reading/html-lines.ts'
import { findQuoteInHtml, findQuoteInText, foldHtml } from '../../src/desk/channels/email/reading/quotes.ts'
import { sanitiseMailHtml } from '../../src/desk/channels/email/reading/sanitise.ts'
import { htmlToText } from '../../src/desk/channels/email/reading/text.ts'
import { attributions, blocks, answers as letters, ownLines } from '../../world/quotations/index.ts'
import type { Chance } from './frame/chance.ts'
import type { Target } from './frame/target.ts'

/**
 * The finding of quotations. Whatever comes: what stands open and what is folded are together the whole, with something
 * new above the fold. And of mails put together by chance, none of the sender's own lines is ever folded.
 */
export const target: Target = {
  fixtures: letters.map(({ fresh, quoted }) => Buffer.from(fresh + (quoted ?? ''))),
  tokens: [
    ...[
      '\n',
      '\n\n',
      '> ',
      '>',
      '>> ',
      ' ',
      ':',
      '@',
      '-- \n',
      '--\n',
      '-----',
      '____________\n',
      '\xc2\xa0',
      '*',
    ],
    ...[
      'On ',
      ' wrote:\n',
      'From: a\n',
      'Sent: b\n',
      'To: c\n',
      'Subject: d\n',
      'Date: 5.10.2026 10:00\n',
      '<a@b.c>',
    ],
    ...['Sent from my iPhone\n', '-----Original Message-----\n', '---------- Forwarded message ---------\n'],
    ...[
      '<blockquote>',
      '</blockquote>',
      '<div class="gmail_quote">',
      '<div class="gmail_attr">',
      '</div>',
      '<hr>',
      '<pre>',
      '</pre>',
      '<br>',
    ],
    ...[
      '<blockquote type="cite">',
      '<div id="divRplyFwdMsg">',
      '<div class="yahoo_quoted">',
      '<p style="border-top:solid #E1E1E1 1pt">',
    ],
  ],
  check(input, chance) {
    const text = input.toString().replace(/\r\n?/g, '\n')
    mustBeWhole(text)
    mustBeWholeInHtml(text)
    mustShowOwn(chance)
    mustShowOwnInHtml(chance)
  },
  longest: 32_768,
}

/** Stands in every line that the sender wrote. */
const own = 'ownword'

function mustBeWhole(text: string): void {
  const at = findQuoteInText(text, true)
  if (at === null) return
  if (at < 0 || at >= text.length) throw new Error(`Folded from ${at} of ${text.length}.`)
  if (at > 0 && text[at - 1] !== '\n') throw new Error(`Folded within a line, at ${at}.`)
  if (at > 0 && text.slice(0, at).trim() === '') throw new Error('Nothing stands open.')
  if (findQuoteInText(text, false) !== null) throw new Error('Folded though it is no reply.')
}

function mustBeWholeInHtml(source: string): void {
  const html = sanitiseMailHtml(source)
  const { lines, marks } = readHtmlLines(html)
  const at = findQuoteInHtml(lines, marks)
  const { fresh, quoted } = foldHtml(html, at)
  if (quoted === null || at === null) {
    if (fresh !== html) throw new Error('Unfolded, but not the whole.')
    return
  }
  const [before, behind] = [html.slice(0, at), html.slice(at)]
  if (!fresh.startsWith(before) || !quoted.endsWith(behind)) throw new Error('The parts are not the whole.')
  const joints = fresh.slice(before.length) + quoted.slice(0, quoted.length - behind.length)
  if (joints.replace(/<[^<>]*>/g, '') !== '') throw new Error(`More than tags was added: ${joints}`)
  if (htmlToText(fresh).trim() === '') throw new Error('Nothing stands open.')
}

/** Own lines above an unmarked quotation, or above, between and beneath lines with signs. */
function mustShowOwn(chance: Chance): void {
  const parts = chance.once(2) ? aboveBlock(chance) : aroundSigns(chance)
  const text = parts.join(chance.once(3) ? '\n' : '\n\n')
  const at = findQuoteInText(text, true)
  if (at !== null && at > 0 && text.slice(at).includes(own))
    throw new Error(`Own words are folded at ${at} of:\n${text}`)
  if (at === 0 && text.includes(own)) throw new Error(`Said to be without own words:\n${text}`)
}

function aboveBlock(chance: Chance): string[] {
  const [, , block] = chance.pick(blocks)
  return [...ownParts(chance, 1), block, ...oldParts(chance)]
}

function aroundSigns(chance: Chance): string[] {
  const parts: string[] = []
  for (let i = 1 + chance.below(4); i > 0; i--) {
    if (!chance.once(3)) parts.push(...ownParts(chance, 0))
    const signs = oldParts(chance)
      .join('\n\n')
      .replace(/^/gm, chance.pick(['> ', '>', '> > ']))
    const [, , attribution] = chance.pick(attributions)
    parts.push(chance.once(3) ? signs : `${attribution}\n${signs}`)
  }
  return chance.once(2) ? parts : [...parts, ...ownParts(chance, 1)]
}

function mustShowOwnInHtml(chance: Chance): void {
  const parts: string[] = []
  for (let i = 1 + chance.below(4); i > 0; i--) {
    if (!chance.once(3)) parts.push(...ownParts(chance, 0).map(part => inHtml(part, chance)))
    const old = oldParts(chance)
      .map(part => `<div>${escaped(part)}</div>`)
      .join('')
    const [, , attribution] = chance.pick(attributions)
    const line = escaped(attribution)
    parts.push(
      chance.pick([
        `<div class="gmail_quote"><div class="gmail_attr">${line}</div><blockquote class="gmail_quote">${old}</blockquote></div>`,
        `<div class="moz-cite-prefix">${line}</div><blockquote type="cite">${old}</blockquote>`,
        `<blockquote type="cite"><div>${line}</div>${old}</blockquote>`,
        `<div>${line}</div><blockquote type="cite">${old}</blockquote>`,
        `<div class="yahoo_quoted"><div>${line}</div>${old}</div>`,
        `<div class="protonmail_quote">${line}<blockquote type="cite">${old}</blockquote></div>`,
      ]),
    )
  }
  if (chance.once(2)) parts.push(...ownParts(chance, 1).map(part => inHtml(part, chance)))
  const html = sanitiseMailHtml(parts.join(chance.pick(['', '<br>', '<div><br></div>'])))
  const { lines, marks } = readHtmlLines(html)
  const at = findQuoteInHtml(lines, marks)
  if (at === null || !html.slice(at).includes(own)) return
  throw new Error(`Own words are folded at ${at} of:\n${html}`)
}

function inHtml(part: string, chance: Chance): string {
  const body = escaped(part)
  return chance.pick([
    `<div>${body}</div>`,
    `<p>${body}</p>`,
    `<blockquote style="margin:0 0 0 40px">${body}</blockquote>`,
    `<div style="border-top:1px solid #ccc">${body}</div>`,
    `<hr><div>${body}</div>`,
  ])
}

function ownParts(chance: Chance, least: number): string[] {
  return Array.from({ length: least + chance.below(3) }, () =>
    Array.from({ length: 1 + chance.below(3) }, () => ownLine(chance)).join('\n'),
  )
}

/** With the word in it, so that it is known again; before a colon, so that the line still ends as it did. */
function ownLine(chance: Chance): string {
  const line = chance.pick(ownLines)
  const end = /[:：.,!?]?$/.exec(line)?.index ?? line.length
  return `${line.slice(0, end)} ${own}${line.slice(end)}`
}

function oldParts(chance: Chance): string[] {
  return Array.from({ length: 1 + chance.below(3) }, () => chance.pick(oldLines))
}

const oldLines = [
  'We have looked at it.',
  'Dear Ann,',
  'Is it slow?',
  'Yours, Quay\nQuayside',
  'On Friday somebody comes, and will ring you beforehand to say when that will be.',
  '-- \nQuay',
  'Total: 40.00',
]

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replaceAll('\n', '<br>')
}
