import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openDesk } from '../../../../world/desk.ts'
import { make as makeCustomer } from '../../customers/contract.ts'
import { change, end, find, list } from '../contract.ts'
import * as contract from './contract.ts'

const desk = await openDesk()
beforeEach(() => desk.reset())
afterAll(() => desk.close())

const as = 'chiara'
const base64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64')
const take = (text: string | Uint8Array, name = 'rules.csv') =>
  desk.call(contract.importList, { name, content: base64(text) }, { as })
const read = (text: string | Uint8Array, name = 'rules.csv') =>
  desk.call(contract.readList, { name, content: base64(text) }, { as })
const errorsIn = async (text: string | Uint8Array, name?: string) =>
  (await read(text, name)).errors.map(({ line, message }) => `${line}: ${message}`)
const rules = async () => (await desk.call(list, {}, { as })).items
const ruleOf = async (title: string) => {
  const found = (await rules()).find(rule => rule.title === title)
  return desk.call(find, { id: found?.id ?? '' }, { as })
}

const csv = `title,rule,reason,owner,limit,offer,topics
Late fee,"A late book costs 20 pence a day,
at most 5 pounds.",Others wait.,farid@quayside.example,5 GBP,Waive it once.,late fee | overdue
Guests,A guest gets a day.,,Ana Souza,,,visitor
`

test('a CSV is taken in: quoted line ends, a limit, owners by address or name', async () => {
  expect(await take(csv)).toEqual({ made: 2, changed: 0, same: 0 })
  const { inForce, owner } = await ruleOf('Late fee')
  expect(owner?.name).toBe('Farid Haddad')
  expect(inForce).toMatchObject({
    words: 'A late book costs 20 pence a day,\nat most 5 pounds.',
    limit: { amount: '5', currency: 'GBP' },
    topics: ['late fee', 'overdue'],
  })
  expect((await ruleOf('Guests')).owner?.name).toBe('Ana Souza')
})

test('the same list again changes nothing; a changed line is a version; a column left out leaves what is there', async () => {
  await take(csv)
  expect(await take(csv)).toEqual({ made: 0, changed: 0, same: 2 })
  expect((await ruleOf('Late fee')).latest).toBe(1)
  const less = 'Title;Plain words\nlate FEE;A late book costs 30 pence a day.\n'
  expect(await take(less)).toEqual({ made: 0, changed: 1, same: 0 })
  const changed = await ruleOf('late FEE')
  expect(changed.latest).toBe(2)
  expect(changed.inForce).toMatchObject({ reason: 'Others wait.', limit: { amount: '5' } })
  expect(await rules()).toHaveLength(2)
})

test('what is exported is the same when it is taken in again, formulas and all', async () => {
  const customer = { name: 'Ida', emails: ['ida@galley.example'] }
  await desk.call(makeCustomer, customer, { as })
  await take(
    'title,rule,customers,accounts,channels,source\n"=Sum(1)","-5 a day; or ""so""",ida@galley.example,"Grey, Daughters",phone,@law\n',
  )
  const answer = await desk.request('/api/v1/rules/list', { as: 'ana' })
  const text = await answer.text()
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(text).toContain("'=Sum(1)")
  expect(await take(text)).toEqual({ made: 0, changed: 0, same: 1 })
  expect((await ruleOf('=Sum(1)')).inForce).toMatchObject({ words: '-5 a day; or "so"', source: '@law' })
})

test('a list that was exported long ago can be changed and taken in: what is changed holds from today', async () => {
  await take('title,rule,from\nLate fee,Old words.,2020-01-01\n')
  expect(await take('title,rule,from\nLate fee,New words.,2020-01-01\n')).toMatchObject({ changed: 1 })
  const { versions } = await ruleOf('Late fee')
  expect(versions.map(version => version.from)).toEqual([
    desk.clock.now().toISOString().slice(0, 10),
    '2020-01-01',
  ])
})

test('Markdown: a heading for each rule, fields in any dress, everything else its words', async () => {
  const markdown = `# Our rules

Words before the first rule are nobody's.

## Late fee ##

A late book costs 20 pence a day.

At most five pounds.

- **Reason:** Others wait
  for it.
- Owner: farid@quayside.example
**Topics:** late fee, overdue

## Guests
A guest gets a day.
`
  expect(await take(markdown, 'rules.md')).toEqual({ made: 2, changed: 0, same: 0 })
  expect((await ruleOf('Late fee')).inForce).toMatchObject({
    words: 'A late book costs 20 pence a day.\n\nAt most five pounds.',
    reason: 'Others wait for it.',
    topics: ['late fee', 'overdue'],
  })
  expect(await take(markdown, 'rules.md')).toEqual({ made: 0, changed: 0, same: 2 })
})

describe('nothing is half taken in, and each error names its line and what to do', () => {
  test('one bad line stops the whole list', async () => {
    const bad = `${csv}Third,,,,,,\nFourth,Words.,,nobody@quayside.example,lots,,\nGUESTS,Again.,,,,,\n`
    expect(await errorsIn(bad)).toEqual([
      expect.stringMatching(/^5: Rule: Say in plain words/),
      expect.stringMatching(/^6: “lots” is no limit; write it as 25 GBP/),
      expect.stringMatching(/^6: Nobody here is called “nobody@quayside.example”/),
      expect.stringMatching(/^7: The same title stands in line 4/),
    ])
    await expect(take(bad)).rejects.toMatchObject({
      status: 422,
      problem: { errors: expect.arrayContaining([expect.objectContaining({ path: 'line.5' })]) },
    })
    expect(await rules()).toEqual([])
  })

  test.each([
    [
      'no columns',
      'Late fee,A late book costs.\n',
      /1: The first line names the columns, and title and rule/,
    ],
    ['a column twice', 'title,rule,words\na,b,c\n', /1: Two columns are both “rule”/],
    ['only columns', 'title,rule\n', /only column names/],
    ['an open quote', 'title,rule\nOne,"never closed\nTwo,b\n', /quotation mark that is opened here/],
    ['a stray quote', 'title,rule\nOne,a "b" c\n', /quotation mark within a cell/],
    ['a channel', 'title,rule,channels\nOne,b,fax\n', /2: “fax” is no channel/],
    ['a customer', 'title,rule,customers\nOne,b,ida@nowhere.example\n', /2: No customer has/],
    ['a limit alone', 'title,rule,limit\nOne,b,5 GBP\n', /2: There is a limit and nothing/],
    ['a day', 'title,rule,from\nOne,b,soon\n', /2: from: Give a day/],
    ['nothing', '', /choose the list/],
  ])('%s', async (_, text, sentence) => {
    expect((await errorsIn(text)).join('\n')).toMatch(sentence)
  })

  test('a heading is wanted in Markdown', async () => {
    expect(await errorsIn('Some words.\n', 'rules.md')).toEqual([expect.stringMatching(/begin each rule/)])
  })

  test('a rule that has ended is not taken up again by a list', async () => {
    await take(csv)
    const { id } = await ruleOf('Guests')
    await desk.call(end, { id, version: 1 }, { as })
    expect(await errorsIn(csv)).toEqual([expect.stringMatching(/^4: This rule has ended/)])
  })

  test('somebody who changes a rule at the same moment loses nothing', async () => {
    await take(csv)
    const { id } = await ruleOf('Guests')
    const other = { id, version: 1, title: 'Guests', words: 'A guest gets a week.' }
    await Promise.all([
      desk.call(change, other, { as }).catch(() => {}),
      take('title,rule\nGuests,A guest gets two days.\n'),
    ])
    const numbers = (await ruleOf('Guests')).versions.map(version => version.number)
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a))
    expect(new Set(numbers).size).toBe(numbers.length)
  })
})

describe('whatever file is chosen', () => {
  const words = 'title;rule\nGebühr;Straße für Bücher\n'
  test.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${words}`), []],
    ['UTF-16', Buffer.from(`\ufeff${words}`, 'utf16le'), []],
    ['Windows-1252', Buffer.from(words, 'latin1'), [expect.stringMatching(/Windows-1252/)]],
  ])('%s is read', async (_, bytes, notes) => {
    expect(await read(bytes)).toMatchObject({ notes, errors: [], rules: [{ title: 'Gebühr', does: 'make' }] })
  })

  const megabyte = 1_000_000
  test.each([
    ['bytes of chance', Uint8Array.from({ length: megabyte }, (_, at) => (at * 7919) % 251)],
    ['a spreadsheet', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(1000)])],
    ['quotation marks', Buffer.alloc(megabyte, '"')],
    ['commas', Buffer.alloc(megabyte, ',')],
    ['line ends', Buffer.alloc(megabyte, '\n')],
    ['one long word', Buffer.alloc(megabyte, 'a')],
    ['half a megabyte of rules', Buffer.from(`title,rule\n${'a,b\n'.repeat(120_000)}`)],
  ])('a megabyte of %s is answered in words', async (_, bytes) => {
    const { errors, rules: found } = await read(bytes)
    expect(found.length === 0 && errors.length > 0).toBe(true)
    for (const name of ['x.md', 'x']) expect((await read(bytes, name)).errors.length).toBeGreaterThan(0)
  })

  test('more than a megabyte is refused', async () => {
    await expect(read(Buffer.alloc(1_100_000, 'a'))).rejects.toMatchObject({ status: 422 })
    expect(await errorsIn(Buffer.alloc(1_000_001, 'a'))).toEqual([
      expect.stringMatching(/larger than a megabyte/),
    ])
  })
})
