import { briefOf } from '../../src/desk/brief/rules.ts'
import { hostile } from '../../world/briefs/hostile.ts'
import { messages } from '../../world/briefs/index.ts'

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
    const times = Array.from({ length: 160 }, () => spent(text))
      .slice(60)
      .sort((a, b) => a - b)
    console.log(
      `10 kB, ${language}: median ${(times[50] as number).toFixed(1)} ms, worst of a hundred ${(times.at(-1) as number).toFixed(1)} ms`,
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

/** In milliseconds of this thread's own processor time. */
function spent(text: string): number {
  const before = process.threadCpuUsage()
  briefOf({ text, quotedFrom: null, saidAt, zone: 'Europe/London' })
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
