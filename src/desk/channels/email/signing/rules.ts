/** What a look at the DNS brought: all TXT records at a name, or why there are none. */
export type Looked = { found: string[] } | { missing: 'noRecord' | 'noAnswer' }

/** A name for the next key, such as `ek20261122`, that says when it was made; with a letter where the day has several. */
export function selectorFor(day: Date, taken: readonly string[]): string {
  const plain = `ek${day.toISOString().slice(0, 10).replaceAll('-', '')}`
  const choices = [plain, ...'bcdefghijklmnopqrstuvwxyz'].map((end, at) => (at === 0 ? end : plain + end))
  return choices.find(choice => !taken.includes(choice)) ?? `${plain}${taken.length}`
}

/** Whether the record is there as it should be, or how it differs, as a sentence that says what to do. */
export function judge(
  record: { name: string; value: string },
  looked: Looked,
): { isRight: boolean; sentence: string } {
  const no = (sentence: string) => ({ isRight: false, sentence })
  if ('missing' in looked) {
    if (looked.missing === 'noAnswer') return no('The name servers did not answer; try it again in a moment.')
    return no(
      `There is no TXT record at ${record.name} yet. Publish it as shown; it can take some minutes, at some providers a day, until it is seen.`,
    )
  }
  const wanted = tags(record.value)
  const keys = looked.found.filter(text => /(?:^|;)\s*p\s*=/i.test(text))
  if (keys.length === 0)
    return no(
      `The record at ${record.name} is another one: “${short(looked.found.join(' '))}”. It must say “${short(record.value)}”.`,
    )
  if (keys.length > 1)
    return no(
      `There are ${keys.length} keys at ${record.name}; only one may stand there. Take the others away.`,
    )
  const given = tags(keys[0] ?? '')
  if (given.p === '')
    return no(`The record at ${record.name} takes the key back: nothing stands behind “p=”.`)
  if ((given.k ?? 'rsa') !== wanted.k)
    return no(`The record says “k=${given.k ?? 'rsa'}” and must say “k=${wanted.k}”.`)
  if (given.p !== wanted.p) return no(differing(given.p ?? '', wanted.p ?? ''))
  if (given.v !== undefined && given.v !== 'DKIM1')
    return no(`The record says “v=${given.v}” and must say “v=DKIM1”.`)
  if (/(?:^|:)y(?:$|:)/.test(given.t ?? ''))
    return no('The record says “t=y”, a trial, so that nobody counts on the signature. Take “t=y” out.')
  return { isRight: true, sentence: 'The record is there as it should be; mail is signed with this key.' }
}

function differing(given: string, wanted: string): string {
  if (wanted.startsWith(given))
    return `The key in the record is cut off after ${given.length} of ${wanted.length} letters; many providers want long ones in several pieces, each in quotes.`
  let at = 0
  while (given[at] === wanted[at]) at++
  return `The key in the record is another one: it differs from letter ${at + 1}, where “${given.slice(at, at + 8)}” stands and “${wanted.slice(at, at + 8)}” must stand. Copy it again.`
}

/** Quotes and spaces come in when people copy. */
function tags(text: string): Record<string, string> {
  const parts = text.replaceAll('"', '').split(';')
  return Object.fromEntries(
    parts
      .filter(part => part.includes('='))
      .map(part => {
        const at = part.indexOf('=')
        return [part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).replace(/\s+/g, '')]
      }),
  )
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
