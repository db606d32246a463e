import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostile } from '../../../world/briefs/hostile.ts'
import { messages } from '../../../world/briefs/index.ts'
import type { Brief, Piece } from './contract.ts'
import { briefOf } from './rules.ts'

const saidAt = new Date('2026-11-20T10:00:00Z')
const brief = (text: string, quotedFrom: number | null = null) =>
  briefOf({ text, quotedFrom, saidAt, zone: 'Europe/London' })
const wordsOf = (pieces: readonly Piece[]) => pieces.map(each => each.words)
const all = [...messages.tuning, ...messages.test]

test('every piece is the stored words, letter for letter, and none of them is quoted', () => {
  const scraps = fc.constantFrom(
    ...all.map(each => each.text),
    'k\u200bill you 👩‍🚒 ',
    'İstanbul ŉ ﬁre ß ',
    '> on Friday £5?\n',
    '\n',
    '\n-- \n',
  )
  const anything = fc.oneof(scraps, fc.string({ unit: 'binary', maxLength: 40 }))
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 5 }), fc.nat(), (parts, cut) => {
      const text = parts.join(' ')
      const quotedFrom = cut % 3 === 0 ? cut % (text.length + 1) : null
      const { needs, ...rest } = brief(text, quotedFrom)
      for (const piece of [...piecesOf({ ...rest, needs: [] }), ...needs]) {
        expect(piece.words).toBe(text.slice(piece.start, piece.end))
        expect(piece.words).not.toBe('')
      }
      for (const piece of piecesOf({ ...rest, needs: needs.filter(need => !threats.has(need.kind)) }))
        expect(piece.end).toBeLessThanOrEqual(quotedFrom ?? text.length)
    }),
    { numRuns: 300 },
  )
})

/** What is looked for in quotations too. */
const threats = new Set(['harm', 'selfHarm'])

/** What may never be hidden, in four languages; each would be missed if a rule for it were lost. */
const planted = {
  en: [
    'I will kill you',
    'I want to kill myself',
    'there is a gas leak',
    'my mother passed away',
    'this is a complaint',
    'I know where you live',
    'I use a wheelchair',
    'the cable is sparking and dangerous',
  ],
  de: [
    'ich bringe euch alle um',
    'ich will nicht mehr leben',
    'es riecht nach Gas',
    'mein Mann ist verstorben',
    'das ist eine Beschwerde',
    'ich weiß wo du wohnst',
    'ich sitze im Rollstuhl',
    'ich denke an Selbstmord',
  ],
  fr: [
    'je vais vous tuer',
    'je veux mourir',
    'il y a une fuite de gaz',
    'mon mari est décédé',
    'je dépose une plainte',
    'je sais où vous habitez',
    'je suis en fauteuil roulant',
    'je pense au suicide',
    "je vais t'égorger",
  ],
  es: [
    'los voy a matar',
    'quiero morir',
    'huele a gas',
    'mi madre falleció',
    'pongo una queja',
    'sé dónde vives',
    'voy en silla de ruedas',
    'pienso en el suicidio',
  ],
}

/** With one of these a message is never folded. */
const opens = new Set(['harm', 'selfHarm', 'danger'])

/** Single words that weigh, each of which a careless line of a list has once lost. */
const single = [
  ...['we are in debt', 'I am a carer', 'she is elderly', 'the funeral was on Monday'],
  ...['ich bin arbeitslos', 'mein Anwalt weiß davon', 'nach der Operation', 'ich kann nicht mehr.'],
  ...['le médiateur est saisi', 'une dette', 'elle est enceinte', 'il est malade'],
  ...['estoy embarazada', 'tengo deudas', 'vino la inundación', 'me han despedido'],
]

test('single words that weigh are seen, however they are set', () => {
  for (const name of [
    'plainly',
    'in capitals',
    'with soft hyphens',
    'with hidden letters',
    'in lines that look quoted',
  ])
    for (const words of single)
      expect(brief((disguises[name] as (words: string) => string)(words)).needs, words).not.toEqual([])
  expect(brief('Ich kann mich nicht mehr anmelden.').needs).toEqual([])
})

const disguises: Record<string, (words: string) => string> = {
  plainly: words => words,
  'in capitals': words => words.toUpperCase(),
  'broken over lines': words => words.replaceAll(' ', '\n'),
  'with wide blanks': words => words.replaceAll(' ', '   '),
  'with hidden letters': words => words.replace(/(?<=\p{L})(?=\p{L})/gu, '\u200b'),
  'with soft hyphens': words => words.replace(/(?<=\p{L}{2})(?=\p{L}{2})/gu, '\u00ad'),
  'with the blanks of HTML': words => words.replaceAll(' ', '\u00a0\n\t\u00a0'),
  'in lines that look quoted': words => `> ${words.replaceAll(' ', '\n> ')}`,
  'behind two marks of quotation': words => `>> ${words}`,
  'in wide letters': words =>
    words.replace(/[a-z]/g, letter => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  'in decomposed letters': words => words.normalize('NFD'),
  'letter by letter': words => [...words.replaceAll(' ', '')].join(' '),
  'with points': words => words.replace(/(?<=\p{L})(?=\p{L})/gu, '.'),
  'with dashes': words => words.replace(/(?<=\p{L})(?=\p{L})/gu, '-'),
  'with stars': words => words.replace(/(?<=\p{L})(?=\p{L})/gu, '*'),
  'drawn out': words => words.replace(/[aeiou](?=\w)/gu, letter => letter.repeat(3)),
}

test('what makes a word harmless stands in the same sentence', () => {
  const kinds = (text: string) => brief(text).needs.map(need => need.kind)
  expect(kinds('I will kill you\n\nTo whom it may concern: the lamp is late.')).toEqual(['harm'])
  expect(kinds('It would not kill you to answer.')).toEqual([])
})

test.each(Object.keys(disguises))('no message hides a threat or a need: %s', name => {
  const disguise = disguises[name] as (words: string) => string
  const cases = Object.values(planted).flat()
  const filler = fc.array(
    fc.constantFrom(...all.map(each => each.text), 'YOU IDIOTS!!!', 'Ihr Trottel.', 'Bande de nuls.'),
    { maxLength: 3 },
  )
  fc.assert(
    fc.property(fc.constantFrom(...cases), filler, filler, (words, before, after) => {
      const text = [...before, disguise(words), ...after].join('\n\n')
      const start = text.indexOf(disguise(words))
      const { needs, folds } = brief(text)
      const seen = needs.find(need => need.start < start + disguise(words).length && need.end > start)
      if (!seen) throw new Error(`hidden: ${disguise(words)}`)
      if (folds && opens.has(seen.kind)) throw new Error(`folded: ${disguise(words)}`)
    }),
    { numRuns: 150 },
  )
})

test('a threat opens the message, a need is shown first, heat alone folds', () => {
  expect(brief('You idiots. I will kill you.').folds).toBe(false)
  expect(brief('You idiots. It smells of gas in here.').folds).toBe(false)
  const withNeed = brief('You idiots, I use a wheelchair and nobody helped.')
  expect(withNeed).toMatchObject({ folds: true, needs: [{ kind: 'access' }] })
  expect(brief('You idiots, where is my parcel?').folds).toBe(true)
  expect(brief('Could you tell me where my parcel is?').folds).toBe(false)
})

test('a threat in a line that looks quoted is seen as well', () => {
  expect(brief('Idiots.\n> I will kill you all\n').needs).toMatchObject([{ kind: 'harm' }])
  expect(brief('Thanks.\n> Could you call me by Friday?\n').asks).toEqual([])
})

test('a threat within a quotation is seen, what our own letters speak of is not taken for theirs', () => {
  const mine = 'You idiots.\n\n'
  const quoted = (words: string) => brief(`${mine}> ${words}\n`, mine.length)
  expect(quoted('I will kill\n> you all.')).toMatchObject({ folds: false, needs: [{ kind: 'harm' }] })
  expect(brief('Thank you.\n\nI will kill you.', 12)).toMatchObject({ cues: [], needs: [{ kind: 'harm' }] })
  expect(quoted('The fire brigade was there. You can make a complaint.').needs).toEqual([])
})

test.each(Object.keys(hostile))('twice as much takes about twice as long: %s', name => {
  const unit = hostile[name] as string
  const spent = (size: number) => {
    const text = unit.repeat(Math.ceil(size / unit.length))
    const before = process.cpuUsage()
    brief(text)
    const { user, system } = process.cpuUsage(before)
    return user + system
  }
  spent(50_000)
  // Four times as much takes four times as long where time is linear, and sixteen times where it is not.
  const ratio = () => {
    const [small, large] = [spent(250_000), spent(1_000_000)]
    return large / Math.max(small, 20_000)
  }
  // Three looks, because the collector of memory may take its turn in any of them.
  expect(Math.min(ratio(), ratio(), ratio())).toBeLessThan(10)
})

test('each cue says which words it rests on', () => {
  const { cues } = brief('YOU TOOK MY MONEY TWICE!!! Your useless company lied to me.')
  expect(cues.map(cue => cue.kind)).toEqual(expect.arrayContaining(['capitals', 'marks', 'your']))
  expect(brief('You are not incompetent, I know that. Thank you.').cues).toEqual([])
})

test('days are resolved in the zone in which they were said', () => {
  const days = (text: string) => brief(text).days.map(each => [each.day, each.isDeadline])
  expect(days('Please refund it by Friday 27 November.')).toEqual([['2026-11-27', true]])
  expect(days('I rang you last Monday and need it within 14 days.')).toEqual([
    ['2026-11-16', false],
    ['2026-12-04', true],
  ])
  expect(days('Please answer by tomorrow, I wrote two weeks ago.')).toEqual([
    ['2026-11-21', true],
    ['2026-11-06', false],
  ])
  expect(brief('Bitte antworten Sie mir bis zum 3. Dezember.').days).toMatchObject([
    { day: '2026-12-03', isDeadline: true },
  ])
  expect(brief('Merci de me répondre avant le 1er décembre.').days).toMatchObject([
    { day: '2026-12-01', isDeadline: true },
  ])
  expect(brief('Necesito una respuesta antes del 3 de diciembre.').days).toMatchObject([
    { day: '2026-12-03' },
  ])
  const late = {
    text: 'I need this by tomorrow please.',
    quotedFrom: null,
    saidAt: new Date('2026-11-20T23:30:00Z'),
  }
  expect(briefOf({ ...late, zone: 'Europe/Berlin' }).days[0]?.day).toBe('2026-11-22')
  expect(briefOf({ ...late, zone: 'America/New_York' }).days[0]?.day).toBe('2026-11-21')
})

test('amounts and numbers come with what they are', () => {
  const { amounts, identifiers } = brief(
    'You charged me £1,240.50 and 84,00 € on order no. KD-20931, circuit 4471.',
  )
  expect(amounts).toMatchObject([
    { value: 1240.5, currency: 'GBP' },
    { value: 84, currency: 'EUR' },
  ])
  expect(identifiers).toMatchObject([
    { words: 'KD-20931', kind: 'order' },
    { words: '4471', kind: 'circuit' },
  ])
})

test('a language without rules has no requests, and says that it has none', () => {
  expect(brief('自習室は学生証がなくても予約できますか。')).toMatchObject({
    language: null,
    asks: [],
    folds: false,
  })
  expect(
    brief('Goedemorgen, ik heb het boek niet ontvangen en wil mijn geld terug. Wanneer komt het?').language,
  ).toBeNull()
})

test('what is asked is cut from what happened', () => {
  const found = brief(
    'I paid £84 on Monday. Please refund it and tell me why it was charged twice. I lost a morning on the phone.',
  )
  expect(wordsOf(found.asks)).toEqual(['Please refund it', 'tell me why it was charged twice.'])
  expect(wordsOf(found.happened)).toEqual(['I paid £84 on Monday.'])
  expect(wordsOf(found.cost)).toEqual(['I lost a morning on the phone.'])
})

function piecesOf({
  needs,
  asks,
  happened,
  cost,
  days,
  amounts,
  identifiers,
  attached,
  cues,
}: Brief): Piece[] {
  return [...needs, ...asks, ...happened, ...cost, ...days, ...amounts, ...identifiers, ...attached, ...cues]
}
