import { testEnglish } from './test-english.ts'
import { testFrench } from './test-french.ts'
import { testGerman } from './test-german.ts'
import { testSpanish } from './test-spanish.ts'
import { tuning } from './tuning.ts'

export type Kind = 'requests' | 'days' | 'amounts' | 'identifiers'

export interface Labelled {
  language: 'en' | 'de' | 'fr' | 'es'
  text: string
  labels: { kind: Kind; start: number; end: number }[]
}

const kinds: Record<string, Kind> = { r: 'requests', d: 'days', a: 'amounts', i: 'identifiers' }

/** Messages as customers write them, invented here, with what a colleague would mark in them: `{r|…}`, `{d|…}`, `{a|…}`, `{i|…}`. */
export const messages = {
  tuning: Object.entries(tuning).flatMap(([language, all]) => read(language as Labelled['language'], all)),
  test: [
    ...read('en', testEnglish),
    ...read('de', testGerman),
    ...read('fr', testFrench),
    ...read('es', testSpanish),
  ],
}

function read(language: Labelled['language'], all: string): Labelled[] {
  return all
    .split('\n%%\n')
    .map(each => each.trim())
    .map(each => ({ language, ...unmarked(each) }))
}

function unmarked(marked: string): Pick<Labelled, 'text' | 'labels'> {
  let text = ''
  const labels: Labelled['labels'] = []
  const open: { kind: Kind; start: number }[] = []
  for (let i = 0; i < marked.length; i++) {
    const sign = marked.charAt(i)
    const kind = sign === '{' && marked.charAt(i + 2) === '|' ? kinds[marked.charAt(i + 1)] : undefined
    if (kind) {
      open.push({ kind, start: text.length })
      i += 2
    } else if (sign === '}') {
      const last = open.pop()
      if (!last) throw new Error(`A mark ends that never began: ${marked}`)
      labels.push({ ...last, end: text.length })
    } else text += sign
  }
  if (open.length > 0) throw new Error(`A mark does not end: ${marked}`)
  return { text, labels: labels.sort((a, b) => a.start - b.start) }
}
