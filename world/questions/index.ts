import { test } from './test.ts'
import { tuning } from './tuning.ts'

/**
 * Short messages as customers write them, labelled by hand for the three questions: `d` a demand or an accusation; and what they
 * have told already: `h` what happened, `w` what they wish for, `s` what that would settle for them. The rules were written
 * while looking at `tuning`; `test` was written before them and looked at only for the figures.
 */
export interface Labelled {
  language: 'en' | 'de' | 'fr' | 'es'
  text: string
  /** Letters of what holds; an empty line where nothing does. */
  is: string
}

export const labelled: Record<'tuning' | 'test', readonly Labelled[]> = {
  tuning: tuning.flatMap(read),
  test: test.flatMap(read),
}

function read([language, lines]: readonly [Labelled['language'], string]): Labelled[] {
  return lines
    .trim()
    .split('\n')
    .map(line => {
      const [is = '', ...words] = line.trim().split('|')
      return { language, is: is.trim(), text: words.join('|').trim() }
    })
}
