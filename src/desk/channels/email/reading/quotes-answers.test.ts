import { describe, expect, it } from 'vitest'
import { openPart, rightPart } from '../../../../../world/quotations/folding.ts'
import { answers } from '../../../../../world/quotations/index.ts'

describe('answers as programs and people write them', () => {
  it.each(answers.map(answer => [`${answer.name} (${answer.kind})`, answer] as const))('%s', (_, answer) => {
    expect(openPart(answer)).toBe(rightPart(answer))
  })
})
