import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { failureWords, mustNotWords, partWords, stateWords, words } from './words.ts'

/** Every sentence that the builder can show, with a draft's words as somebody might have written them. */
function shown(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return shown(value('…', 1))
  return Object.values(value as object).flatMap(shown)
}

const all = [words, stateWords, failureWords, partWords, mustNotWords].flatMap(shown)

/** Words of apology in the four languages, and in the first person what would make a sentence of one. */
const apologises =
  /\b(?:sorry|apologi[sz]\w*|apologies|regret(?:s|ted)?\s+(?:that|to)|forgiv\w*|pardon|entschuldig\w*|leid|bedauer\w*|verzeih\w*|désolé\w*|excus\w*|navré\w*|regrett\w*|disculp\w*|siento|lamento|perdón)\b/i
const speaksForThem = /\b(?:I am|I'm|we are|we're|I have|we have|I will|we will|my fault|our fault)\b/i

test('no string of the builder is a sentence of apology that could be put into an answer', () => {
  expect(all.length).toBeGreaterThan(80)
  expect(all.filter(text => apologises.test(text))).toEqual([])
  // A name of a part may begin with "I": it stands for the writer's words. A sentence for them it is not.
  const names = new Set(Object.values(partWords).map(({ name }) => name))
  expect(all.filter(text => !names.has(text) && speaksForThem.test(text))).toEqual([])
})

test('the builder reaches the words that are being written only to read, to mark and to show them', () => {
  for (const file of readdirSync(import.meta.dirname).filter(name => !name.includes('.test.'))) {
    const source = readFileSync(`${import.meta.dirname}/${file}`, 'utf8')
    expect(source, file).not.toMatch(/\.(?:insert|replace)\(/)
  }
})
