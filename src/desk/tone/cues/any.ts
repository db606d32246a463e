import type { Cue } from './cue.ts'

/** What says the same in every language. */
export const any: readonly Cue[] = [
  {
    name: 'marks',
    pattern: /(?:[!?]{3,}|\?!|!\?|!{2,})/g,
    heat: 0.5,
    courtesy: -0.2,
    reason: 'Marks piled up.',
  },
  {
    name: 'capitals',
    pattern: /(?<![\p{L}\p{N}])\p{Lu}{3,30}(?:[ ,]{1,2}\p{Lu}{2,30}){1,8}(?![\p{L}\p{N}])/gu,
    heat: 0.8,
    courtesy: -0.4,
    reason: 'Written in capitals.',
    asWritten: true,
  },
]
