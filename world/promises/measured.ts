import { promisesIn } from '../../src/desk/promises/rules/finding.ts'
import { type LabelledDraft, writtenAt, zones } from './index.ts'

export interface Measured {
  labelled: number
  found: number
  /** Of those found, how many are labelled; of those labelled, how many are found. */
  precision: number
  recall: number
  /** Of those found rightly, on how many the day and the time are right too. */
  days: number
  /** What went wrong, as sentences. */
  misses: string[]
}

/** How the rules fare on some of the drafts; a promise is found where what was found touches it. */
export function measured(drafts: readonly LabelledDraft[]): Measured {
  const misses: string[] = []
  let [labelled, found, right, days] = [0, 0, 0, 0]
  for (const { text, language, labels } of drafts) {
    const left = [...labels]
    const given = promisesIn(text, { language, now: writtenAt, zone: zones[language] })
    labelled += labels.length
    found += given.length
    for (const one of given) {
      const at = left.findIndex(label => label.start < one.end && one.start < label.end)
      const [label] = at < 0 ? [] : left.splice(at, 1)
      if (!label) misses.push(`no promise: ${one.words}`)
      else right++
      if (label && label.day === one.day && label.time === one.time) days++
      else if (label)
        misses.push(`${one.day} ${one.time} instead of ${label.day} ${label.time}: ${one.words}`)
    }
    misses.push(...left.map(label => `not found: ${text.slice(label.start, label.end)}`))
  }
  return { labelled, found, precision: right / found, recall: right / labelled, days: days / right, misses }
}
