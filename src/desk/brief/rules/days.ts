import { addDays, weekdayOf } from '../../../kit/days.ts'
import { addWorkingDays } from '../../../kit/working-days.ts'
import type { NamedDay } from '../contract.ts'
import { addMonths, dayOf, lastOfMonth, nearest } from './calendar.ts'
import { type Folded, pieceAt, placesIn } from './folded.ts'
import type { DayWords } from './rule-set.ts'

interface Found {
  start: number
  end: number
  day: string | null
}

type Read = (match: RegExpExecArray, today: string, isDue: boolean) => string | null

interface DayRules {
  patterns: readonly { pattern: RegExp; read: Read }[]
  by: RegExp
}

/**
 * The days that a text names, as days of the calendar seen from `today` (the day on which it was said). A weekday without "last"
 * or "next" is the coming one where something is due, otherwise the one that the sentence's tense is about: `isPast` tells.
 */
export function daysOf(
  folded: Folded,
  words: DayWords | null,
  today: string,
  readsMonthFirst: boolean,
  isPast: (at: number) => boolean,
): NamedDay[] {
  const rules = words ? rulesFor(words) : null
  const all: Found[] = []
  const places = placesIn(folded.text.length)
  const { text } = folded
  for (const { pattern, read } of [...numeric(readsMonthFirst), ...(rules?.patterns ?? [])]) {
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const hit = { start: match.index, end: match.index + match[0].length }
      if (places.isTouched(hit)) continue
      places.take(hit)
      const isDue = rules?.by.test(text.slice(Math.max(0, hit.start - 24), hit.start)) ?? false
      all.push({ ...hit, day: read(match, today, isDue || !isPast(hit.start)) })
    }
  }
  return all
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, day }) => ({
      ...pieceAt(folded, start, end),
      day,
      isDeadline:
        (rules?.by.test(text.slice(Math.max(0, start - 24), start)) ?? false) ||
        limit.test(text.slice(start, end)),
    }))
}

/** A span that is itself a limit. */
const limit = /^(?:within|innerhalb|binnen|innert|sous|d'ici|dans les|en un plazo|en el plazo|dentro de)/

/** `2026-11-27`, `27/11/2026`, `27.11.`, and after a word for "on" also `27/11`. */
const numeric = (monthFirst: boolean): DayRules['patterns'] => [
  {
    pattern: /(?<![\d-])(\d{4})-(\d\d)-(\d\d)(?![\d-])/g,
    read: match => dayOf(Number(match[1]), Number(match[2]), Number(match[3])),
  },
  {
    pattern: /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)(?![\d/]|\.\d)/g,
    read: match =>
      written(Number(match[1]), Number(match[3]), Number(match[4]), match[2] !== '.' && monthFirst),
  },
  {
    pattern: /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(?!\d)/g,
    read: (match, today) => nearest(Number(match[1]), Number(match[2]), today),
  },
  {
    pattern:
      /(?<=\b(?:on|by|am|vom|bis|zum|le|el|du|au|del|since|until|before) )(\d{1,2})\/(\d{1,2})(?![\d/])/g,
    read: (match, today) => {
      const [first, second] = [Number(match[1]), Number(match[2])]
      return (monthFirst && first <= 12) || second > 12
        ? nearest(second, first, today)
        : nearest(first, second, today)
    },
  },
]

function written(first: number, second: number, year: number, monthFirst: boolean): string | null {
  const swaps = (monthFirst && first <= 12) || second > 12
  return swaps ? dayOf(year, first, second) : dayOf(year, second, first)
}

const made = new Map<DayWords, DayRules>()

function rulesFor(words: DayWords): DayRules {
  const known = made.get(words) ?? makeRules(words)
  made.set(words, known)
  return known
}

const whole = (source: string) => new RegExp(`(?<![a-z0-9])(?:${source})(?![a-z0-9])`, 'g')

function makeRules(words: DayWords): DayRules {
  const { months, weekdays, last, next, endOf, of, on, by } = words
  const month = `(${months.join('|')})\\.?`
  const weekday = `(${weekdays.join('|')})`
  const prefix = `(?:(?:${weekdays.join('|')})[ ,]{1,2}(?:the |den |der |dem |le |el )?)?`
  const year = '(?:,? (?:de |del )?(\\d{4}))?'
  const numberOfMonth = (name: string) =>
    months.findIndex(each => each.split('|').includes(name.replace('.', ''))) + 1
  const full = (day: string, name: string, inYear: string | undefined, today: string) =>
    inYear
      ? dayOf(Number(inYear), numberOfMonth(name), Number.parseInt(day, 10))
      : nearest(Number.parseInt(day, 10), numberOfMonth(name), today)
  const patterns: { pattern: RegExp; read: Read }[] = [
    {
      pattern: whole(`${prefix}(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?[ ]{1,2}${of}${month}${year}`),
      read: (match, today) => full(match[1] as string, match[2] as string, match[3], today),
    },
    {
      pattern: whole(`${prefix}${month} (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:| ?(?:am|pm))${year}`),
      read: (match, today) => full(match[2] as string, match[1] as string, match[3], today),
    },
    {
      pattern: new RegExp(
        `(?<![a-z0-9])(?:${last}|${next}|${words.this})[ ]${weekday}(?![a-z0-9])|(?<![a-z0-9])${weekday}(?:[ ](?:${last}|${next}))?(?![a-z0-9])`,
        'g',
      ),
      read: (match, today, isAhead) => {
        const name = (match[1] ?? match[2]) as string
        const wanted = weekdays.findIndex(each => each.split('|').includes(name)) + 1
        const isLast = whole(last).test(match[0])
        const isNext = whole(next).test(match[0])
        const ahead = (wanted - weekdayOf(today) + 7) % 7
        if (isLast || (!isAhead && !isNext)) return addDays(today, ahead === 0 ? -7 : ahead - 7)
        return addDays(today, isNext && ahead === 0 ? 7 : ahead)
      },
    },
    ...Object.entries(words.relative).map(([each, days]) => ({
      pattern: new RegExp(`(?<![a-z0-9])(?<!(?:${words.notRelative}) )(?:${each})(?![a-z0-9])`, 'g'),
      read: (_: RegExpExecArray, today: string) => addDays(today, days),
    })),
    ...Object.entries(words.weeks).map(([each, weeks]) => ({
      pattern: whole(each),
      // The last working day of it.
      read: (_: RegExpExecArray, today: string) => addDays(today, weeks * 7 + 5 - weekdayOf(today)),
    })),
    ...spans(words.ago, words, -1),
    ...spans(words.within, words, 1),
    { pattern: whole(endOf.week), read: (_, today) => addDays(today, 5 - weekdayOf(today)) },
    { pattern: whole(endOf.month), read: (_, today) => lastOfMonth(today) },
    { pattern: whole(endOf.year), read: (_, today) => `${today.slice(0, 4)}-12-31` },
    {
      pattern: new RegExp(`(?<![a-z0-9])(?:${on}) (\\d{1,2})(?:st|nd|rd|th|\\.|er)(?![a-z0-9]|[ ]?\\d)`, 'g'),
      read: (match, today) => closestDay(Number(match[1]), today),
    },
    ...(words.alone
      ? [
          {
            pattern: new RegExp(
              `(?<![a-z0-9])(?:${words.alone}) (\\d{1,2})(?:st|nd|rd|th)(?=\\s*(?:[.,;:!?)]|$))`,
              'g',
            ),
            read: (match: RegExpExecArray, today: string) => closestDay(Number(match[1]), today),
          },
        ]
      : []),
  ]
  return {
    patterns,
    by: new RegExp(`(?<![a-z0-9])(?:${by})\\s+(?:the |den |dem |der |zum |le |el |la |du |au |del )?$`),
  }
}

function spans(
  forms: readonly string[],
  words: DayWords,
  direction: 1 | -1,
): { pattern: RegExp; read: Read }[] {
  const { units, numbers } = words
  const number = `(\\d{1,3}|${numbers.slice(1).join('|')})`
  const all = Object.entries(units) as [keyof DayWords['units'], string][]
  // "Five working days" are more than five days.
  const names = all.sort(([one], [other]) => Number(other === 'workingDay') - Number(one === 'workingDay'))
  const unit = `(${names.map(([, name]) => name).join('|')})`
  return forms.map(form => ({
    pattern: whole(form.replace('N', number).replace('U', unit)),
    read: (match: RegExpExecArray, today: string) => {
      const [, written = '', name = ''] = match
      const count = /^\d/.test(written)
        ? Number(written)
        : numbers.findIndex(each => each.split('|').includes(written))
      const [kind] = names.find(([, each]) => new RegExp(`^(?:${each})$`).test(name)) ?? ['day' as const]
      return moved(today, kind, count * direction)
    },
  }))
}

function moved(today: string, unit: keyof DayWords['units'], count: number): string {
  if (unit === 'month') return addMonths(today, count)
  if (unit === 'week') return addDays(today, count * 7)
  if (unit === 'hour') return addDays(today, Math.trunc(count / 24))
  // Whose holidays, nobody has said.
  if (unit === 'workingDay' && count > 0) return addWorkingDays(today, Math.min(count, 400), { holidays: [] })
  return addDays(today, count)
}

/** "the 9th": of this month, or of the one before or after if that is nearer. */
function closestDay(dayOfMonth: number, today: string): string | null {
  const month = Number(today.slice(5, 7))
  const year = Number(today.slice(0, 4))
  const days = [-1, 0, 1]
    .map(step => new Date(Date.UTC(year, month - 1 + step, 1)))
    .map(first => dayOf(first.getUTCFullYear(), first.getUTCMonth() + 1, dayOfMonth))
    .filter(day => day !== null)
  const gap = (day: string) => Math.abs(Date.parse(day) - Date.parse(today))
  return days.sort((a, b) => gap(a) - gap(b))[0] ?? null
}
