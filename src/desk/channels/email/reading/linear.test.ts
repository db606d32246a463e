import { describe, expect, it } from 'vitest'
import { parseMail } from './parse.ts'
import { findQuoteInText } from './quotes.ts'
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
}

/** Time for eight times the input over time for one: 8 if linear, 64 if quadratic. */
async function growth(work: (text: string) => unknown, unit: string): Promise<number> {
  const small = unit.repeat(Math.ceil(131_072 / unit.length))
  const big = small.repeat(8)
  await best(work, small)
  return (await best(work, big)) / Math.max(await best(work, small), 0.3)
}

async function best(work: (text: string) => unknown, text: string): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < 3; i++) {
    const from = performance.now()
    await work(text)
    least = Math.min(least, performance.now() - from)
  }
  return least
}

describe('one megabyte of anything takes eight times an eighth of it', { timeout: 120_000 }, () => {
  it.each(Object.entries(units))('finding a quotation in %s', async (_, unit) => {
    expect(await growth(text => findQuoteInText(`Hi\n${text}`, true), unit)).toBeLessThan(24)
  })

  it.each(Object.entries(units))('reading a mail of %s', async (_, unit) => {
    expect(await growth(text => parseMail(Buffer.from(`Subject: Re: x\n\nHi\n${text}`)), unit)).toBeLessThan(
      24,
    )
  })

  it.each(Object.entries(tags))('sanitising %s', async (_, unit) => {
    expect(await growth(sanitiseMailHtml, unit)).toBeLessThan(30)
  })

  it.each(Object.entries(tags))('HTML to text and back: %s', async (_, unit) => {
    expect(await growth(text => textToHtml(htmlToText(text)), unit)).toBeLessThan(30)
  })

  it.each(['=?', '=?utf-8?Q?a?= ', '=?utf-8?Q?', ' '])('decoding words: %s', async unit => {
    expect(await growth(decodeWords, unit)).toBeLessThan(24)
  })
})
