import { decodeWords } from './words.ts'

/**
 * A Date header as an ISO string: RFC 5322 with its obsolete forms (two-digit years, named zones, no seconds, comments),
 * ISO 8601, the form of `asctime`, names of months in other languages, points for colons. Null if it names no day
 * between 1970 and 9999, no day that exists, or one that could be two ("05/10/2026"). Without a zone it is taken as UTC.
 */
export function dateOf(value: string | null): string | null {
  if (!value) return null
  // What nearly all mail has, read without ado.
  if (usual.test(value)) return new Date(value).toISOString()
  const plain = withoutComments(decodeWords(value).slice(0, 300))
    .toLowerCase()
    .replace(/^\s*date\s*:/, '')
  const time = /(?:^|[^\d])(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?\s*([ap]\.?m\b)?/.exec(
    plain.replace(/(\d)t(\d)/, '$1 $2'),
  )
  const day = dayOf(plain)
  if (!day) return null
  const hours = time ? Number(time[1]) + (time[4] ? twelveHours(Number(time[1]), time[4]) : 0) : 0
  const seconds = Number(time?.[3] ?? 0)
  if (hours > 24 || Number(time?.[2] ?? 0) > 59 || seconds > 60) return null
  const local = Date.UTC(day.year, day.month, day.day, hours, Number(time?.[2] ?? 0), seconds)
  const date = new Date(local - zoneMinutes(plain) * 60_000)
  const year = date.getUTCFullYear()
  return year >= 1970 && year <= 9999 ? date.toISOString() : null
}

const usual =
  /^[A-Z][a-z]{2}, (?:0?[1-9]|1\d|2[0-8]) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (?:19[7-9]|20\d)\d (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d [+-]0\d[0-5]\d(?: \([A-Za-z]{1,9}\))?$/

/** The date at the end of a Received header, after its last semicolon (RFC 5321 section 4.4). */
export function receivedDateOf(value: string | null): string | null {
  const at = value?.lastIndexOf(';') ?? -1
  return value && at >= 0 ? dateOf(value.slice(at + 1).trim()) : null
}

type Day = { year: number; month: number; day: number }

function dayOf(plain: string): Day | null {
  const iso = /(?:^|[^\d])(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?:[^\d]|$)/.exec(plain)
  if (iso) return existing(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]))
  const month = monthIn(plain)
  if (!month) return null
  const before = /(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?(?:\s+(?:de|of))?[\s,-]*$/.exec(
    plain.slice(0, month.from),
  )
  const after = plain.slice(month.to)
  if (before) {
    const year = /^[.\s,-]*(?:de\s+|del\s+)?(\d{2,4})(?![\d:])/.exec(after)
    return year ? existing(fullYear(year[1] as string), month.index, Number(before[1])) : null
  }
  // The form of asctime: Mon Oct  5 10:00:00 CEST 2026.
  const day = /^[.\s,-]+(\d{1,2})(?![\d:])/.exec(after)
  const year = /(?:^|[\s,])(\d{4})(?!\d)/.exec(after.slice(day?.[0].length ?? 0).replace(/[+-]\d{4}/g, ''))
  return day && year ? existing(Number(year[1]), month.index, Number(day[1])) : null
}

function monthIn(plain: string): { index: number; from: number; to: number } | null {
  for (const word of plain.matchAll(/\p{L}[\p{L}\p{M}]+/gu)) {
    const name = word[0].normalize('NFD').replace(/\p{M}/gu, '')
    const index = months.findIndex(names => names.some(start => name.startsWith(start)))
    // A day of the week may begin like a month ("mar." is Tuesday in French), but a month has a day beside it.
    const end = word.index + word[0].length
    const hasDay = /\d\s*(?:st|nd|rd|th|er|\.|º|ª)?(?:\s+(?:de|of))?[\s,-]*$/.test(plain.slice(0, word.index))
    if (index >= 0 && (hasDay || /^[.\s,-]+\d{1,2}(?![\d:])/.test(plain.slice(end)))) {
      if (!hasDay && /^[.\s,-]+\d{1,2}[.\s,-]+\p{L}/u.test(plain.slice(end)) && monthLater(plain.slice(end)))
        continue
      return { index, from: word.index, to: end }
    }
  }
  return null
}

function monthLater(rest: string): boolean {
  return monthIn(rest) !== null
}

/** How months begin, without accents: English, German, French, Spanish, Italian, Dutch, Portuguese, Nordic, Polish, Russian. */
const months = [
  ['jan', 'janv', 'ene', 'gen', 'sty', 'янв', 'tammi'],
  ['feb', 'fev', 'lut', 'фев', 'helmi'],
  ['mar', 'mrz', 'maa', 'mrt', 'мар'],
  ['apr', 'avr', 'abr', 'kwi', 'апр', 'huhti'],
  ['may', 'mai', 'maj', 'mei', 'mag', 'мая', 'маи', 'touko'],
  ['jun', 'juin', 'giu', 'cze', 'июн', 'kesa'],
  ['jul', 'juil', 'lug', 'lip', 'июл', 'heina'],
  ['aug', 'aou', 'ago', 'sie', 'авг', 'elo'],
  ['sep', 'set', 'wrz', 'сен', 'syys'],
  ['oct', 'okt', 'out', 'ott', 'paz', 'окт', 'loka'],
  ['nov', 'lis', 'ноя', 'marras'],
  ['dec', 'dez', 'dic', 'des', 'gru', 'дек', 'joulu'],
]

function existing(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(year, month, day))
  return date.getUTCMonth() === month && date.getUTCDate() === day ? { year, month, day } : null
}

/** RFC 5322 section 4.3: 00 to 49 are of this century, 50 to 99 of the last, three digits count from 1900. */
function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length === 2) return year < 50 ? 2000 + year : 1900 + year
  return digits.length === 3 ? 1900 + year : year
}

function twelveHours(hours: number, half: string): number {
  if (hours > 12) return 0
  if (half.startsWith('p')) return hours === 12 ? 0 : 12
  return hours === 12 ? -12 : 0
}

/** East of Greenwich. An unknown name and what is no offset count as UTC (RFC 5322 section 4.3). */
function zoneMinutes(plain: string): number {
  const offset = /(?:[\s\d.)]|gmt|utc|\bz)([+-])(\d{1,2}):?(\d{2})?(?=\D|$)(?![-\d])/.exec(afterTime(plain))
  if (offset) {
    const [hours, minutes] = [Number(offset[2]), Number(offset[3] ?? 0)]
    if (hours > 14 || minutes > 59) return 0
    return (offset[1] === '-' ? -1 : 1) * (hours * 60 + minutes)
  }
  for (const [name] of afterTime(plain).matchAll(/[a-z]{2,5}/g)) {
    const hours = zones.get(name)
    if (hours !== undefined) return hours * 60
  }
  return 0
}

function afterTime(plain: string): string {
  const at = plain.search(/\d[:.]\d{2}/)
  return at < 0 ? '' : plain.slice(at)
}

const zones = new Map<string, number>([
  ...([
    ['est', -5],
    ['edt', -4],
    ['cst', -6],
    ['cdt', -5],
    ['mst', -7],
    ['mdt', -6],
    ['pst', -8],
    ['pdt', -7],
  ] as const),
  ...([
    ['akst', -9],
    ['akdt', -8],
    ['hst', -10],
    ['ast', -4],
    ['adt', -3],
    ['brt', -3],
    ['wet', 0],
    ['west', 1],
  ] as const),
  ...([
    ['bst', 1],
    ['cet', 1],
    ['cest', 2],
    ['mez', 1],
    ['mesz', 2],
    ['met', 1],
    ['mest', 2],
    ['eet', 2],
  ] as const),
  ...([
    ['eest', 3],
    ['msk', 3],
    ['msd', 4],
    ['sast', 2],
    ['pkt', 5],
    ['hkt', 8],
    ['sgt', 8],
    ['jst', 9],
  ] as const),
  ...([
    ['kst', 9],
    ['awst', 8],
    ['acst', 9.5],
    ['aest', 10],
    ['aedt', 11],
    ['nzst', 12],
    ['nzdt', 13],
  ] as const),
])

function withoutComments(value: string): string {
  let depth = 0
  let out = ''
  for (const character of value) {
    if (character === '(') depth++
    else if (character === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0) out += character
  }
  return out
}
