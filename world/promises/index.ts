import { testHalf } from './test-half.ts'
import { tuning } from './tuning.ts'

export type DraftLanguage = 'en' | 'de' | 'fr' | 'es'

/** A place that is a promise, and by when; `day` is `null` where it names none. */
export interface Label {
  start: number
  end: number
  day: string | null
  time: string | null
}

export interface LabelledDraft {
  language: DraftLanguage
  text: string
  labels: Label[]
}

/** When the drafts were written: a Wednesday morning. */
export const writtenAt = new Date('2026-11-25T10:00:00Z')

/** Where their customers live. */
export const zones: Readonly<Record<DraftLanguage, string>> = {
  en: 'Europe/London',
  de: 'Europe/Berlin',
  fr: 'Europe/Paris',
  es: 'Europe/Madrid',
}

/** Answers as colleagues write them, invented here; what a colleague would call a promise stands as `{2026-11-27|…}`, without a day as `{?|…}`. */
export const drafts = { tuning: read(tuning), test: read(testHalf) }

function read(half: Readonly<Record<DraftLanguage, string>>): LabelledDraft[] {
  return Object.entries(half).flatMap(([language, all]) =>
    all.split('\n%%\n').map(each => ({ language: language as DraftLanguage, ...unmarked(each.trim()) })),
  )
}

function unmarked(marked: string): Pick<LabelledDraft, 'text' | 'labels'> {
  let text = ''
  let from = 0
  const labels: Label[] = []
  for (const { index, 0: whole, 1: due = '', 2: words = '' } of marked.matchAll(/\{([^|}]+)\|([^}]+)\}/g)) {
    text += marked.slice(from, index)
    const [day = '', time] = due.split(' ')
    labels.push({
      start: text.length,
      end: text.length + words.length,
      day: day === '?' ? null : day,
      time: time ?? null,
    })
    text += words
    from = index + whole.length
  }
  return { text: text + marked.slice(from), labels }
}
