import type { Amount } from '../contract.ts'
import { type Folded, pieceAt } from './folded.ts'
import { found } from './phrases.ts'

const currencies: Record<string, string> = {
  '£': 'GBP',
  gbp: 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  quid: 'GBP',
  '€': 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  $: 'USD',
  usd: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  bucks: 'USD',
  chf: 'CHF',
  franken: 'CHF',
  fr: 'CHF',
  sfr: 'CHF',
  cad: 'CAD',
  aud: 'AUD',
  us$: 'USD',
  a$: 'AUD',
  mxn: 'MXN',
  pesos: 'peso',
  p: 'GBP',
  pence: 'GBP',
  cent: 'cent',
  cents: 'cent',
  centimos: 'cent',
  centimes: 'cent',
}
const hundredths = new Set(['p', 'pence', 'cent', 'cents', 'centimos', 'centimes'])

const number = "\\d{1,3}(?:[ .,']\\d{3}){1,4}(?:[.,]\\d{1,2})?|\\d{1,9}(?:[.,]\\d{1,2})?"
const before = '(?:us|a|c)?\\$|£|€|(?:gbp|eur|usd|chf|cad|aud|mxn|sfr)'
const after =
  '£|€|\\$|gbp|eur|usd|chf|cad|aud|mxn|sfr|fr\\.|franken|pounds?|quid|euros?|dollars?|bucks|pesos|pence|p|cents?|centimes|centimos'
const pattern = new RegExp(
  `(?<![a-z0-9.,])(?:(${before})[ ]{0,2}(${number})(?:[.,]-{1,2})?|(${number})(?:[.,]-{1,2})?[ ]{0,2}(${after}))(?![a-z0-9])`,
  'g',
)

/** Money, with its currency before or after the number, in the ways of several countries. */
export function amountsOf(folded: Folded): Amount[] {
  const amounts: Amount[] = []
  for (const { start, end } of found(pattern, folded.text)) {
    const words = folded.text.slice(start, end)
    const currency = words.replace(/[\d\s]+(?:[.,'\s]\d+)*[.,-]*/g, '').replace('.', '')
    const value = amountIn(words.replace(/[^\d.,' ]/g, '').trim())
    const isSmall = hundredths.has(currency)
    amounts.push({
      ...pieceAt(folded, start, end),
      value: isSmall ? value / 100 : value,
      currency: currencies[currency] ?? currency,
    })
  }
  return amounts
}

/** "1.240,00", "1,240.00" and "1 240" alike: a last group of one or two digits are hundredths. */
function amountIn(written: string): number {
  const parts = written.split(/[.,' ]+/).filter(Boolean)
  const last = parts.at(-1) ?? ''
  const hasHundredths = parts.length > 1 && last.length < 3
  const whole = (hasHundredths ? parts.slice(0, -1) : parts).join('')
  return Number(whole) + (hasHundredths ? Number(last) / 10 ** last.length : 0)
}
