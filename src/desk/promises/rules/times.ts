import type { Compiled } from './compiled.ts'

/** The first time of the clock that a folded text names, `17:00`; `null` where it names none that there is. */
export function timeIn(text: string, { time, times }: Pick<Compiled, 'time' | 'times'>): string | null {
  const match = time.exec(text)
  const groups = match?.slice(1).filter(each => each !== undefined) ?? []
  const [hour, ...rest] = groups
  if (hour !== undefined) {
    const minutes = rest.find(each => /^\d\d$/.test(each)) ?? '00'
    const half = rest.find(each => !/^\d/.test(each)) ?? ''
    const read = clock(Number(hour), Number(minutes), half)
    if (read) return read
  }
  return times.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

const afternoon = /^(?:p|de la (?:tarde|noche))/
const morning = /^a/

function clock(hour: number, minutes: number, half: string): string | null {
  const isTwelve = hour === 12
  const full = afternoon.test(half) && !isTwelve ? hour + 12 : morning.test(half) && isTwelve ? 0 : hour
  if (full > 23 || minutes > 59) return null
  return `${String(full).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
