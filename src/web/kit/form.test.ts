import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fieldSentence, issuesToErrors, problemOf } from './form.ts'

const schema = z.object({
  name: z.string().min(1).max(5),
  email: z.email(),
  kind: z.enum(['phone', 'counter']),
  seats: z.number().min(2),
  at: z.iso.datetime(),
  server: z.object({ port: z.number('Write the port, for example 993.') }),
})

const errorsOf = (value: object) => {
  const parsed = schema.safeParse(value, { error: fieldSentence })
  return parsed.success ? {} : issuesToErrors(parsed.error.issues)
}

describe('sentences for a schema', () => {
  it('asks to fill in what is missing or empty', () => {
    const errors = errorsOf({ name: '', email: '', at: '', seats: 2, server: {} })
    expect(errors).toMatchObject({
      name: 'Fill this in.',
      email: 'Fill this in.',
      at: 'Fill this in.',
      kind: 'Fill this in.',
    })
  })
  it('says how to mend what is there', () => {
    expect(
      errorsOf({ name: 'Marcus', email: 'marcus', kind: 'fax', seats: 1, at: 'soon', server: { port: 1 } }),
    ).toEqual({
      name: 'Shorten this to 5 characters or fewer.',
      email: 'Write an address such as name@example.org.',
      kind: 'Choose one of these.',
      seats: 'Give 2 or more.',
      at: 'Write a date and a time.',
    })
  })
  it('leaves the schema its own sentence, under the dotted path', () => {
    expect(errorsOf({})['server.port'] ?? errorsOf({ server: {} })['server.port']).toBe(
      'Write the port, for example 993.',
    )
  })
  it('keeps the first sentence of a path', () => {
    const issues = [
      { path: ['a'], message: 'first' },
      { path: ['a'], message: 'second' },
    ] as z.core.$ZodIssue[]
    expect(issuesToErrors(issues)).toEqual({ a: 'first' })
  })
})

describe('a refused request', () => {
  it('maps problem details to fields, however the path is written', () => {
    const errors = [
      { path: 'email', message: 'Somebody else has this address.' },
      { path: ['server', 'port'], message: 'Nothing answers there.' },
      { path: '/addresses/0', message: 'Twice in the list.' },
    ]
    expect(problemOf({ errors })).toEqual({
      errors: {
        email: errors[0]?.message,
        'server.port': errors[1]?.message,
        'addresses.0': errors[2]?.message,
      },
    })
  })
  it('finds them on an error that carries them', () => {
    const problem = { detail: 'It is closed.', errors: [] }
    expect(problemOf(Object.assign(new Error('409'), { problem }))).toEqual({
      sentence: 'It is closed.',
      errors: {},
    })
  })
  it('gives an error without a path to the whole form', () => {
    expect(problemOf({ errors: [{ path: '', message: 'The desk is full.' }] })).toEqual({
      sentence: 'The desk is full.',
      errors: {},
    })
  })
  it('has a sentence for what says nothing', () => {
    expect(problemOf(new TypeError('fetch failed')).sentence).toContain('Nothing is lost')
  })
})
