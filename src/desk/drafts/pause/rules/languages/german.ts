import type { WordingSet } from '../wording-set.ts'
export const german: WordingSet = {
  language: 'de',
  greeting: 'hallo',
  titles: '',
  nobody: '',
  rules: {},
  empathy: 'x',
  checks: { iDid: 'x', promise: 'x', no: 'x', because: 'x', option: 'x', onlyWay: 'x', attached: 'x' },
}
