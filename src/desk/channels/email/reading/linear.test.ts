import { describe, expect, it } from 'vitest'
import { htmls, texts } from '../../../../../world/quotations/hostile.ts'
import { readHtmlLines } from './html-lines.ts'
import { asksForProof, saysNotDelivered, saysStillTrying } from './machine-words.ts'
import { parseMail } from './parse.ts'
import { findQuoteInHtml, findQuoteInText, foldHtml } from './quotes.ts'
import { readReportText } from './report-text.ts'
import { sanitiseMailHtml } from './sanitise.ts'
import { htmlToText, textToHtml } from './text.ts'
import { decodeWords } from './words.ts'

const units = {
  dashes: '-',
  spaces: ' ',
  'angle brackets': '>',
  'quote marks': '> ',
  'empty lines': '\n',
  'dashed lines': '--\n',
  'quoted lines': '>\n',
  'lines by turns': '>a\n\n',
  mixture: '-- > ',
  'sender lines': 'From: a\n',
  'half attributions': 'On 1 a@b wrote\n',
  colons: 'On 1:\n',
  underscores: '_',
}
const tags = {
  ...units,
  'open tags': '<div>',
  'crossed tags': '<div></b>',
  'open quotes': '<blockquote>',
  'less-than': '<',
  comments: '<!--',
  styles: '<p style="',
  declarations: '<p style="color:red;background:url(x);font:1px/1 a;margin:9px">',
  'style blocks': '<style>',
  rules: '<style>p{color:red}.a,#b{margin:0}</style>',
  'open rules': '@media{p{',
  ampersands: '&',
  'numbered letters': '&#106;',
  quotes: '"\'',
  'invisible letters': '\u200b\u00a0',
  'elements left out': '<p><x><li><y>',
  'table parts without a table': '<td><tr>',
}

/**
 * Processor time for one megabyte over that for eight eighths of it: 1 if linear, 8 if quadratic. The best of a few
 * rounds counts, since a busy machine only ever makes it look worse; below a few milliseconds there is nothing to tell.
 */
async function growth(
  work: (text: string) => unknown,
  unit: string,
  prepare = (text: string) => text,
  length = 131_072,
): Promise<number> {
  const times = Math.ceil(length / unit.length)
  const small = prepare(unit.repeat(times))
  const big = prepare(unit.repeat(times * 8))
  await work(small)
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < 5 && least > 2; round++) {
    const eighths = await spent(async () => {
      for (let i = 0; i < 8; i++) await work(small)
    })
    const whole = await spent(() => work(big))
    least = Math.min(least, whole / Math.max(eighths, 8))
  }
  return least
}

/** In milliseconds of this thread's own processor time. */
async function spent(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage()
  await work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

/** Half way to quadratic. */
const limit = 4

describe('one megabyte of anything takes as long as its eighths', { timeout: 120_000 }, () => {
  it.each(Object.entries(texts))('finding a quotation in %s', async (_, unit) => {
    expect(await growth(text => findQuoteInText(`Hi\n${text}`, true), unit)).toBeLessThan(limit)
  })

  it.each(Object.entries({ ...texts, ...htmls }))('finding a quotation in HTML of %s', async (_, unit) => {
    const find = (text: string) => {
      const html = `<p>Hi</p>${text}`
      const { lines, marks } = readHtmlLines(html)
      foldHtml(html, findQuoteInHtml(lines, marks))
    }
    expect(await growth(find, unit, sanitiseMailHtml)).toBeLessThan(limit)
  })

  it.each(Object.entries(units))('reading a mail of %s', async (_, unit) => {
    expect(await growth(text => parseMail(Buffer.from(`Subject: Re: x\n\nHi\n${text}`)), unit)).toBeLessThan(
      limit,
    )
  })

  it.each(Object.entries(tags))('sanitising %s', async (_, unit) => {
    expect(await growth(sanitiseMailHtml, unit)).toBeLessThan(limit)
  })

  it.each(Object.entries(tags))('HTML to text and back: %s', async (_, unit) => {
    expect(await growth(text => textToHtml(htmlToText(text)), unit)).toBeLessThan(limit)
  })

  it.each(['=?', '=?utf-8?Q?a?= ', '=?utf-8?Q?', ' '])('decoding words: %s', async unit => {
    expect(await growth(decodeWords, unit)).toBeLessThan(limit)
  })

  it.each(['\n', 'x\n', 'a: b\n', 'Final-Recipient: a@b\n', 'Final-Recipient: a@b\n\n', ' \n', ':'])(
    'reading a delivery status of %j',
    async unit => {
      const mail = (text: string) =>
        Buffer.from(`Content-Type: message/delivery-status\n\nReporting-MTA: dns; a\n\n${text}`)
      expect(await growth(text => parseMail(mail(text)), unit)).toBeLessThan(limit)
    },
  )
})

/** A notice is read up to 100,000 characters; an eighth of that is the measure. */
describe('a notice takes as long as its eighths', { timeout: 120_000 }, () => {
  it.each([
    ...Object.values(units),
    '5.1.1.',
    'a',
    'a@',
    'a@b ',
    '550 ',
    'message-id: <',
    'To: a\n',
    'to deliver ',
    'konnte nicht ',
    'will continue ',
    '0000000000000000000000000.',
  ])('of %j', async unit => {
    const read = (text: string) => {
      readReportText(text, 'failed')
      saysNotDelivered(text)
      saysStillTrying(text)
      asksForProof('Please confirm', text)
    }
    expect(await growth(read, unit, undefined, 12_000)).toBeLessThan(limit)
  })
})
