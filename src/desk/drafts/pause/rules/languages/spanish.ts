import type { WordingSet } from '../wording-set.ts'
export const spanish: WordingSet = {
  language: 'es',
  greeting: 'hallo',
  titles: '',
  nobody: '',
  rules: {},
  empathy: 'x',
  checks: { iDid: 'x', promise: 'x', no: 'x', because: 'x', option: 'x', onlyWay: 'x', attached: 'x' },
}
