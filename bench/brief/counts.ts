import type { Span } from '../../src/desk/brief/contract.ts'
import { briefOf } from '../../src/desk/brief/rules.ts'
import { type Kind, type Labelled, messages } from '../../world/briefs/index.ts'

const kinds: readonly Kind[] = ['requests', 'days', 'amounts', 'identifiers']
const saidAt = new Date('2026-11-20T10:00:00Z')

interface Count {
  right: number
  found: number
  marked: number
}

/** Precision and recall: a find is right where it and the mark share at least half of what both cover together. */
export function counts(showsMisses: boolean): void {
  for (const half of ['tuning', 'test'] as const) {
    const all = messages[half]
    console.log(`\n${half}: ${all.length} messages`)
    console.log('| | marked | found | precision | recall |\n|---|---|---|---|---|')
    for (const kind of kinds) console.log(line(kind, sum(all, kind, showsMisses && half === 'tuning')))
    for (const language of ['en', 'de', 'fr', 'es'] as const) {
      const some = all.filter(each => each.language === language)
      console.log(line(`requests, ${language}`, sum(some, 'requests', false)))
    }
    const told = all.filter(each => read(each).language === each.language).length
    console.log(`language told: ${told} of ${all.length}`)
  }
}

function sum(all: readonly Labelled[], kind: Kind, showsMisses: boolean): Count {
  const total = { right: 0, found: 0, marked: 0 }
  for (const each of all) {
    const marks = each.labels.filter(label => label.kind === kind)
    const finds = spansOf(each, kind)
    const right = finds.filter(find => marks.some(mark => isSame(find, mark)))
    total.right += right.length
    total.found += finds.length
    total.marked += marks.length
    if (!showsMisses) continue
    const words = ({ start, end }: Span) => each.text.slice(start, end)
    for (const mark of marks.filter(one => !finds.some(find => isSame(find, one))))
      console.log(`- ${kind}: ${words(mark)}`)
    for (const find of finds.filter(one => !right.includes(one))) console.log(`+ ${kind}: ${words(find)}`)
  }
  return total
}

function spansOf(message: Labelled, kind: Kind): readonly Span[] {
  const brief = read(message)
  return { requests: brief.asks, days: brief.days, amounts: brief.amounts, identifiers: brief.identifiers }[
    kind
  ]
}

const read = ({ text }: Labelled) => briefOf({ text, quotedFrom: null, saidAt, zone: 'Europe/London' })

function isSame(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared * 2 >= Math.max(a.end, b.end) - Math.min(a.start, b.start)
}

function line(name: string, { right, found, marked }: Count): string {
  const part = (of: number) => (of === 0 ? '-' : `${((right / of) * 100).toFixed(1)} %`)
  return `| ${name} | ${marked} | ${found} | ${part(found)} | ${part(marked)} |`
}
