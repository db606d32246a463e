import { expect, test } from 'vitest'
import { cardSchema, cardSentence, exampleCard } from './card.ts'

test('reads as the sentence of the evidence', () => {
  expect(cardSentence(exampleCard)).toBe('If someone demands something of me, then I ask the first question.')
})

test('has its small words once, however it was written', () => {
  const given = { when: 'If they shout, ', then: 'then I breathe out and ask.' }
  expect(cardSentence(given)).toBe('If they shout, then I breathe out and ask.')
  expect(cardSentence({ when: 'they shout', then: 'I ask' })).toBe('If they shout, then I ask.')
  expect(cardSentence({ when: 'it rains', then: 'ice the cake' })).toBe('If it rains, then I ice the cake.')
})

test('half a plan is none', () => {
  expect(cardSchema.safeParse({ when: 'they shout', then: '  ' }).success).toBe(false)
})
