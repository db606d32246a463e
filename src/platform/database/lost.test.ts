import { expect, test } from 'vitest'
import { isDatabaseLost } from './lost.ts'

test.each([
  [Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }), true],
  [Object.assign(new Error('no socket'), { code: 'ENOENT', syscall: 'connect' }), true],
  [Object.assign(new Error('no file'), { code: 'ENOENT', syscall: 'open' }), false],
  [Object.assign(new Error('the database system is starting up'), { code: '57P03' }), true],
  [new Error('Connection terminated unexpectedly'), true],
  [new Error('timeout exceeded when trying to connect'), true],
  [new Error('Client has encountered a connection error and is not queryable'), true],
  [new Error('Client was closed and is not queryable'), true],
  [Object.assign(new Error('relation does not exist'), { code: '42P01' }), false],
  [new Error('something else'), false],
  [null, false],
])('%s: %s', (error, isLost) => {
  expect(isDatabaseLost(error)).toBe(isLost)
})
