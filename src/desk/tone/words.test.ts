import { expect, test } from 'vitest'
import { cuesIn } from './finding.ts'
import { passagesOf } from './passages.ts'
import { tokensOf } from './words.ts'

const english = { code: 'en', isCertain: true }
const negated = (text: string) =>
  tokensOf(text)
    .filter(token => token.isNegated)
    .map(token => token.word)

test('a "not" reaches three words, and no further than its clause', () => {
  expect(negated('It is not bad at all really')).toEqual(['bad', 'at', 'all'])
  expect(negated("I don't know. It works")).toEqual(['know'])
  expect(negated('Not good but fast enough')).toEqual(['good'])
})

test('every token points at the words as they stand', () => {
  const text = 'WHERE is my order?? 😡 It’s late…'
  for (const { from, to } of tokensOf(text)) expect(text.slice(from, to)).not.toBe('')
  expect(tokensOf(text)[0]).toMatchObject({ word: 'where', from: 0, to: 5, isLoud: true })
})

test('a negated cue yields, and the place of a cue is exact', () => {
  const names = (text: string) => cuesIn(text, english).map(({ cue }) => cue.name)
  expect(names('This is not a disgrace')).toEqual([])
  expect(names('What a disgrace')).toEqual(['disgrace'])
  expect(names('It is not acceptable')).toEqual(['not acceptable'])
  expect(names('Thanks for nothing')).toEqual(['cold thanks'])
  const text = 'İstanbul: it’s DISGRACEFUL'
  const [found] = cuesIn(text, english)
  expect(text.slice(found?.from, found?.to)).toBe('DISGRACEFUL')
})

test('nobody is held to what they quote', () => {
  const words = (text: string) => passagesOf(text).flatMap(({ tokens }) => tokens.map(token => token.word))
  expect(words('Fine by me.\n> You idiots\nBye')).toEqual(['fine', 'by', 'me', '.', 'bye'])
  expect(words('Fine.\n\nOn Monday, Ann wrote:\n> You idiots')).toEqual(['fine', '.'])
  expect(words('Fine.\n-- \nAnn')).toEqual(['fine', '.'])
})

test('long texts fall into passages of whole sentences', () => {
  const passages = passagesOf('One two three four five six seven eight nine ten. '.repeat(30))
  expect(passages.length).toBeGreaterThan(5)
  expect(passages.reduce((sum, { tokens }) => sum + tokens.length, 0)).toBe(330)
})

test('a megabyte without a full stop takes no longer than its length', () => {
  expect(passagesOf('not '.repeat(250_000)).length).toBeGreaterThan(2000)
  expect(cuesIn('!?'.repeat(100_000), english).length).toBeLessThan(100_000)
})
