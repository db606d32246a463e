import { briefOf } from '../../src/desk/brief/rules.ts'
import { hostile } from '../../world/briefs/hostile.ts'
import { messages } from '../../world/briefs/index.ts'

const together = 20
const saidAt = new Date('2026-11-20T10:00:00Z')

/** Time for ordinary messages of 10 kB, and for one and two megabytes of hostile ones. */
export function growth(): void {
  for (const language of ['en', 'de', 'fr', 'es'] as const) {
    const some = [...messages.tuning, ...messages.test].filter(each => each.language === language)
    const text = some
      .map(each => each.text)
      .join('\n\n')
      .repeat(4)
      .slice(0, 10_000)
    // The processor's clock ticks every few milliseconds, so that one message alone cannot be timed.
    const times = Array.from({ length: 25 }, () => spent(text, together) / together)
      .slice(5)
      .sort((a, b) => a - b)
    console.log(
      `10 kB, ${language}: median ${(times[10] as number).toFixed(1)} ms, at worst ${(times.at(-1) as number).toFixed(1)} ms (of twenty times ${together})`,
    )
  }
  for (const [name, unit] of Object.entries(hostile)) {
    const [one, two] = [1, 2].map(size =>
      spent(unit.repeat(Math.ceil((size * 1_000_000) / unit.length))),
    ) as [number, number]
    console.log(
      `1 MB of ${name}: ${one.toFixed(0)} ms, 2 MB: ${two.toFixed(0)} ms (${(two / one).toFixed(1)} times)`,
    )
  }
}

/** In milliseconds of processor time. */
function spent(text: string, times = 1): number {
  const before = process.cpuUsage()
  for (let at = 0; at < times; at++) briefOf({ text, quotedFrom: null, saidAt, zone: 'Europe/London' })
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
