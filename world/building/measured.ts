import type { Building } from '../../src/desk/repair/builder/contract.ts'
import { build, requiredParts } from '../../src/desk/repair/builder/rules.ts'
import type { Labelled } from './labelled.ts'

export interface Measured {
  /** Of what was said to be there, how much is; of what is there, how much was found. */
  precision: number
  recall: number
  /** How many labels there are. */
  labels: number
  /** What went wrong, as sentences. */
  misses: string[]
}

/** When the drafts were written: a Wednesday morning. */
const writtenAt = new Date('2026-11-18T10:00:00Z')

export function building(draft: Labelled, around: Partial<Building> = {}): Building {
  const { text, state, failure = null, action = null, earlier = [] } = draft
  const zone = 'Europe/London'
  return {
    text,
    state,
    failure,
    action,
    earlier,
    quoted: [],
    language: 'en',
    now: writtenAt,
    zone,
    ...around,
  }
}

/** How the rules fare on some of the drafts: on the required parts, and on what must not stand there. */
export function measured(drafts: readonly Labelled[]): { parts: Measured; mustNots: Measured } {
  const [parts, mustNots] = [tally(), tally()]
  for (const draft of drafts) {
    const built = build(building(draft))
    const told = new Set(built.parts.filter(({ is }) => is !== 'ask').map(({ part }) => part))
    const there = built.parts.filter(({ is }) => is === 'there').map(({ part }) => part)
    const required = new Set(requiredParts(building(draft)))
    const labelled = draft.there.filter(part => required.has(part) && told.has(part))
    parts.add(draft.text, labelled, there)
    mustNots.add(draft.text, draft.mustNots, [...new Set(built.mustNots.map(({ rule }) => rule))])
  }
  return { parts: parts.result(), mustNots: mustNots.result() }
}

function tally() {
  let [right, found, labels] = [0, 0, 0]
  const misses: string[] = []
  return {
    add(text: string, labelled: readonly string[], told: readonly string[]) {
      right += told.filter(each => labelled.includes(each)).length
      found += told.length
      labels += labelled.length
      const start = text.slice(0, 60).replaceAll('\n', ' ')
      for (const each of labelled) if (!told.includes(each)) misses.push(`not found: ${each} in “${start}…”`)
      for (const each of told)
        if (!labelled.includes(each)) misses.push(`found wrongly: ${each} in “${start}…”`)
    },
    result: (): Measured => ({
      precision: found === 0 ? 1 : right / found,
      recall: labels === 0 ? 1 : right / labels,
      labels,
      misses,
    }),
  }
}
