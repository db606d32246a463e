import { expect, test } from 'vitest'
import * as kept from './keptText.ts'

const begun = kept.wrote(kept.readText('It was raining.'), 'It was raining.', 'It was raining hard.')

test('what is written is saved when the field is left, and is the file’s from then on', () => {
  const { next, save } = kept.left(begun, 'It was raining.')
  expect(save).toBe('It was raining hard.')
  expect(next.saving).toBe('now')
  const after = kept.savedText(next, 'It was raining hard.')
  expect(after).toMatchObject({ mine: null, saving: 'done' })
  expect(kept.shownOf(after, 'It was raining hard.')).toBe('It was raining hard.')
})

test('leaving a field twice saves once, and leaving one that says what the file says saves nothing', () => {
  const { next } = kept.left(begun, 'It was raining.')
  expect(kept.left(next, 'It was raining.').save).toBeNull()
  expect(kept.left(kept.wrote(begun, '', 'It was raining.'), 'It was raining.').save).toBeNull()
})

test('what somebody else wrote meanwhile is not written over, and mine is not lost', () => {
  const theirs = 'It was dry.'
  expect(kept.isContested(begun, theirs)).toBe(true)
  expect(kept.left(begun, theirs).save).toBeNull()
  expect(kept.shownOf(begun, theirs)).toBe('It was raining hard.')
  const decided = kept.keepMine(begun, theirs)
  expect(kept.left(decided, theirs).save).toBe('It was raining hard.')
  expect(kept.isContested(decided, 'It snowed.')).toBe(true)
})

test('what was not saved is still there, with why, and can be saved again', () => {
  const failed = kept.failedText(kept.left(begun, 'It was raining.').next, 'The desk cannot be reached.')
  expect(failed).toMatchObject({ mine: 'It was raining hard.', problem: 'The desk cannot be reached.' })
  expect(kept.left(failed, 'It was raining.').save).toBe('It was raining hard.')
})

test('what is written on while it is being saved stays mine', () => {
  const { next } = kept.left(begun, 'It was raining.')
  const on = { ...kept.wrote(next, 'It was raining.', 'It was raining hard all day.') }
  const after = kept.savedText(on, 'It was raining hard.')
  expect(after.mine).toBe('It was raining hard all day.')
  expect(kept.isContested(after, 'It was raining hard.')).toBe(false)
  expect(kept.left(after, 'It was raining hard.').save).toBe('It was raining hard all day.')
})
