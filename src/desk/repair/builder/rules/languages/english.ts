import type { BuilderWords } from '../builder-words.ts'
import { admitting } from './english/admitting.ts'
import { feeling } from './english/feeling.ts'
import { looking } from './english/looking.ts'
import { mending } from './english/mending.ts'
import { offering } from './english/offering.ts'
import { ruling } from './english/ruling.ts'

export const english: BuilderWords = {
  language: 'en',
  features: { ...admitting, ...mending, ...looking, ...feeling, ...offering, ...ruling },
}
