import { expect, test } from 'vitest'
import { readAddresses } from './addresses.ts'

test('addresses are read as people paste them', () => {
  expect(readAddresses('Ida Berg <ida@galley.example>; bo@quay.example,\nIDA@galley.example')).toEqual({
    addresses: ['ida@galley.example', 'bo@quay.example'],
    unfit: [],
  })
  expect(readAddresses(' , ')).toEqual({ addresses: [], unfit: [] })
})

test('what is no address is told, not dropped', () => {
  expect(readAddresses('ida@galley, bo@quay.example')).toEqual({
    addresses: ['bo@quay.example'],
    unfit: ['ida@galley'],
  })
})
