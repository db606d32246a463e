import { expect, test } from 'vitest'
import { day, hour, minute, plus } from '../../kit/time.ts'
import { type Facts, findingsIn, type MailboxFacts } from './rules.ts'

const now = new Date('2026-03-02T09:00:00Z')
const ago = (milliseconds: number) => plus(now, -milliseconds)

const mailbox: MailboxFacts = {
  id: 'help',
  name: 'Quayside',
  address: 'help@quayside.example',
  isActive: true,
  fetches: true,
  sends: true,
  fetchingSince: ago(30 * day),
  lastFetchedAt: ago(minute),
  problem: null,
  signIn: null,
}

function facts(given: Partial<Omit<Facts, 'mailboxes'>> & { mailbox?: Partial<MailboxFacts> } = {}): Facts {
  return {
    now,
    fetchedWithin: 10 * minute,
    mailboxes: [{ ...mailbox, ...given.mailbox }],
    quarantine: { count: 0, newestAt: null },
    outbox: { late: [], failed: { count: 0, newestAt: null } },
    lastBeatAt: ago(10_000),
    freeSpace: 50_000_000_000,
    ...given,
  }
}

const keys = (given: Facts) => findingsIn(given).map(finding => finding.key)
const only = (given: Facts) => {
  const found = findingsIn(given)
  expect(found).toHaveLength(1)
  return found[0]!
}
const token = { state: 'signed_in' as const, problem: null, secretExpiresAt: null }

test('a desk where all is well, or without any mailbox, has nothing to say', () => {
  expect(keys(facts())).toEqual([])
  expect(keys({ ...facts({ lastBeatAt: null }), mailboxes: [] })).toEqual([])
})

test('a mailbox is silent from the tenth minute on, by what its server says, and worse after an hour', () => {
  const silent = (since: Date, more = {}) => facts({ mailbox: { lastFetchedAt: since, ...more } })
  expect(keys(silent(ago(10 * minute - 1)))).toEqual([])
  expect(only(silent(ago(10 * minute)))).toMatchObject({
    key: 'fetching:help',
    tone: 'red',
    needs: 'admin',
    mailbox: 'help',
    sentence: expect.stringMatching(/“Quayside” for 10 minutes\. Its server does not answer/),
    weight: 1,
  })
  expect(only(silent(ago(90 * minute), { problem: 'Nothing answers there.' }))).toMatchObject({
    sentence: expect.stringMatching(/for 90 minutes\. Nothing answers there\.$/),
    weight: 2,
  })
  expect(only(silent(ago(5 * day)))).toMatchObject({
    sentence: expect.stringMatching(/for 5 days/),
    weight: 5,
  })
})

test('silence counts from when it was set up, and says nothing of mailboxes that are off or fetch nothing', () => {
  const never = { lastFetchedAt: null }
  expect(keys(facts({ mailbox: { ...never, fetchingSince: ago(9 * minute) } }))).toEqual([])
  expect(keys(facts({ mailbox: { ...never, fetchingSince: ago(11 * minute) } }))).toEqual(['fetching:help'])
  const old = { lastFetchedAt: ago(day), fetchingSince: ago(minute) }
  expect(keys(facts({ mailbox: old }))).toEqual([])
  expect(keys(facts({ mailbox: { lastFetchedAt: ago(day), isActive: false } }))).toEqual([])
  expect(keys(facts({ mailbox: { lastFetchedAt: ago(day), fetches: false } }))).toEqual([])
})

test('a sign-in that is refused is said once, not also as silence', () => {
  const refused = {
    ...token,
    state: 'refused' as const,
    problem: 'Microsoft does not accept it: sign in again.',
  }
  expect(only(facts({ mailbox: { signIn: refused, lastFetchedAt: ago(day) } }))).toMatchObject({
    key: 'signIn:help',
    tone: 'red',
    sentence: '“Quayside” neither fetches nor sends. Microsoft does not accept it: sign in again.',
  })
  expect(only(facts({ mailbox: { signIn: { ...token, state: 'new' } } }))).toMatchObject({ tone: 'amber' })
})

test.each([
  [31, null],
  [30, { weight: 1, tone: 'amber', sentence: expect.stringMatching(/ends in 30 days/) }],
  [15, { weight: 1 }],
  [14, { weight: 2 }],
  [7, { weight: 3 }],
  [1, { weight: 4, sentence: expect.stringMatching(/ends tomorrow/) }],
  [0, { weight: 5, tone: 'red', sentence: expect.stringMatching(/has ended/) }],
  [-9, { weight: 5, tone: 'red' }],
])('a client secret that ends in %i days', (days, finding) => {
  const signIn = { ...token, secretExpiresAt: plus(now, days * day) }
  const found = findingsIn(facts({ mailbox: { signIn } }))
  if (finding === null) expect(found).toEqual([])
  else expect(found).toMatchObject([{ key: 'secret:help', needs: 'admin', ...finding }])
})

test('that nobody carries mail is noticed, and says more than each silent mailbox', () => {
  const dead = facts({ lastBeatAt: ago(3 * minute), mailbox: { lastFetchedAt: ago(hour) } })
  expect(only(dead)).toMatchObject({ key: 'process', tone: 'red', needs: 'admin', since: ago(3 * minute) })
  expect(keys(facts({ lastBeatAt: null }))).toEqual(['process'])
  expect(keys(facts({ lastBeatAt: ago(minute) }))).toEqual([])
})

test('the quarantine counts, and each further mail makes it worse', () => {
  const held = (count: number) => facts({ quarantine: { count, newestAt: ago(hour) } })
  expect(only(held(1))).toMatchObject({
    key: 'quarantine',
    needs: 'lead',
    weight: 1,
    sentence: '1 mail could not be read and lies in the quarantine: look at each.',
  })
  expect(only(held(1200))).toMatchObject({
    weight: 1200,
    sentence: expect.stringMatching(/^1,200 mails .* lie /),
  })
})

test('answers that failed and answers that are late are two things', () => {
  const outbox = {
    late: [{ mailboxId: 'help', count: 2, oldestAt: ago(25 * minute) }],
    failed: { count: 3, newestAt: ago(day) },
  }
  const found = findingsIn(facts({ outbox }))
  expect(found).toMatchObject([
    { key: 'failed', tone: 'red', needs: 'lead', weight: 3 },
    {
      key: 'late',
      tone: 'amber',
      sentence: expect.stringMatching(/2 answers have not left yet, the oldest for 25 m/),
    },
  ])
})

test('what is late for a reason that is said already is not said twice', () => {
  const late = [{ mailboxId: 'help', count: 1, oldestAt: ago(hour) }]
  const outbox = { late, failed: { count: 0, newestAt: null } }
  expect(only(facts({ outbox, mailbox: { sends: false } }))).toMatchObject({
    key: 'sending:help',
    needs: 'admin',
    sentence: '1 answer waits, because “Quayside” has no server to send by: set one up.',
  })
  expect(keys(facts({ outbox, mailbox: { signIn: { ...token, state: 'refused' } } }))).toEqual([
    'signIn:help',
  ])
  expect(keys(facts({ outbox, lastBeatAt: null }))).toEqual(['process'])
})

test('a disk that is nearly full is said, and again when it gets fuller', () => {
  expect(keys(facts({ freeSpace: null }))).toEqual([])
  expect(only(facts({ freeSpace: 499_000_000 }))).toMatchObject({ key: 'disk', weight: 1 })
  expect(only(facts({ freeSpace: 90_000_000 }))).toMatchObject({ weight: 4, tone: 'red' })
})
