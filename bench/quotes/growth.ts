import { readHtmlLines } from '../../src/desk/channels/email/reading/html-lines.ts'
import { findQuoteInHtml, findQuoteInText, foldHtml } from '../../src/desk/channels/email/reading/quotes.ts'
import { sanitiseMailHtml } from '../../src/desk/channels/email/reading/sanitise.ts'
import { htmls, texts } from '../../world/quotations/hostile.ts'

/** Prints the processor time to find a quotation in so many megabytes of each hostile text and HTML, and in twice as many. */
export function measureGrowth(megabytes: number): void {
  console.log(`\nfinding a quotation, ms of processor time for ${megabytes} and ${2 * megabytes} MB`)
  for (const [name, unit] of Object.entries(texts))
    print(name, unit, megabytes, text => findQuoteInText(`Hi\n${text}`, true))
  console.log('\nthe same in HTML, sanitised beforehand, with the reading of lines and the cut')
  for (const [name, unit] of Object.entries({ ...texts, ...htmls }))
    print(
      name,
      unit,
      megabytes,
      sanitised => {
        const html = `<p>Hi</p>${sanitised}`
        const { lines, marks } = readHtmlLines(html)
        foldHtml(html, findQuoteInHtml(lines, marks))
      },
      sanitiseMailHtml,
    )
}

function print(
  name: string,
  unit: string,
  megabytes: number,
  work: (text: string) => unknown,
  prepare = (text: string) => text,
): void {
  const once = prepare(unit.repeat(Math.ceil((megabytes * 1_000_000) / unit.length)))
  const twice = prepare(unit.repeat(Math.ceil((megabytes * 2_000_000) / unit.length)))
  work(once)
  const [small, big] = [spent(() => work(once)), spent(() => work(twice))]
  console.log(
    `${name.padEnd(28)} ${small.toFixed(0).padStart(6)} ${big.toFixed(0).padStart(6)}  × ${(big / Math.max(small, 1)).toFixed(1)}`,
  )
}

/** Of this thread alone; the best of three, since a busy machine only ever makes it look worse. */
function spent(work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < 3; round++) {
    const before = process.threadCpuUsage()
    work()
    const { user, system } = process.threadCpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}
