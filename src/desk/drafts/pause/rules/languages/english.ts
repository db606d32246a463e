import type { WordingSet } from '../wording-set.ts'
import { apologies } from './english/apologies.ts'
import { checks, empathy } from './english/checks.ts'
import { facing } from './english/facing.ts'
import { habits } from './english/habits.ts'
import { refusing } from './english/refusing.ts'

export const english: WordingSet = {
  language: 'en',
  greeting: `
    hello|hi|hey|dear|greetings
    good morning|afternoon|evening|day`,
  titles: 'mr mrs ms miss mx dr doctor prof professor sir madam rev reverend mister the and or family',
  nobody: 'there all everybody everyone team sir madam customer again colleague colleagues both folks',
  rules: { ...apologies, ...facing, ...refusing, ...habits },
  empathy,
  checks,
}
