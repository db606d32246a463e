import { expect, test } from 'vitest'
import { cell } from '../../contract.ts'
import { meansWords } from './means.ts'

const of = { complainant: 'Ines', colleague: 'Ana', rule: 'Proof of address' }
const said = (which: (typeof cell.options)[number], who: Parameters<typeof meansWords>[1] = of) =>
  meansWords(which, who).join(' ')

test('each pair of marks says who gets which letter', () => {
  for (const which of cell.options) expect(said(which)).toContain('Two letters')
  for (const which of cell.options) expect(said(which, { ...of, colleague: null })).toContain('One letter')
})

test('what a rule did is the rule’s, and what is disliked counts to its strain alone', () => {
  expect(said('ruleAtFault')).toContain('The rule “Proof of address” let Ines down, not Ana.')
  expect(said('ruleAtFault')).toContain('Ana has it in writing that they acted as required.')
  expect(said('ruleDisliked')).toContain('counts to its strain, and nothing of it to Ana')
})

test('where nobody is concerned, nobody is spoken of', () => {
  for (const which of cell.options)
    expect(said(which, { ...of, colleague: null })).not.toMatch(/colleague|null/)
})
