import { expect, test } from 'vitest'
import { othersOf } from './rules.ts'

const at = (address: string) => ({ name: '', address })

test('others of a mail are offered once each; we ourselves and who gets the answer anyway are not', () => {
  const heard = {
    from: at('ida@galley.example'),
    to: [at('help@quayside.example'), at('bo@quay.example')],
    cc: [at('BO@quay.example'), at('cy@quay.example')],
  }
  const known = ['Help@quayside.example', 'ida@galley.example']
  expect(othersOf(heard, known).map(one => one.address)).toEqual(['bo@quay.example', 'cy@quay.example'])
})

test('somebody else who wrote last is offered too', () => {
  const heard = { from: at('son@galley.example'), to: [at('help@quayside.example')], cc: [] }
  expect(othersOf(heard, ['help@quayside.example', 'ida@galley.example'])).toEqual([at('son@galley.example')])
})
