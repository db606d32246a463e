import pg, { type PoolConfig } from 'pg'
import { foldedAddress, searchWords, sortName } from '../src/desk/customers/rules.ts'
import { folded } from '../src/kit/text.ts'
import { hour, plus } from '../src/kit/time.ts'
import { type Chance, chanceOf } from './load/chance.ts'
import { type Copier, copier } from './load/copy.ts'
import { loadConversation, loadItems } from './load/items.ts'
import { type Colleague, type Person, type Size, stories, wholeSize } from './load/rows.ts'
import { type Writer, writerOf } from './load/text.ts'

/**
 * Fills a migrated database, the same way each time but for the dates, which end at `now`: what `size` says, with journal and
 * search entries, as the actions would have left them.
 */
export async function load(config: PoolConfig, now: Date, size: Size = wholeSize): Promise<void> {
  const client = new pg.Client(config)
  await client.connect()
  try {
    const chance = chanceOf(20_261_121)
    const writer = writerOf(chance)
    // Constraints between tables are checked row by row; parents go first.
    const parents = copier(client)
    const colleagues = loadColleagues(parents, chance, writer, now)
    const customers = loadCustomers(parents, size, { chance, writer, now })
    await parents.finish()
    const conversations = copier(client)
    const children = copier(client)
    for (const story of stories(size, { customers, colleagues }, { chance, writer, now })) {
      loadConversation(conversations, story)
      loadItems(children, story, chance)
      if (story.number % 400 === 0) {
        await conversations.finish()
        await children.finish()
      }
    }
    await conversations.finish()
    await children.finish()
    await client.query("select setval('conversation_numbers', (select max(number) from conversations))")
    await client.query('vacuum (analyze)')
  } finally {
    await client.end()
  }
}

function loadColleagues(into: Copier, chance: Chance, writer: Writer, now: Date): Colleague[] {
  const colleagues: Colleague[] = []
  for (let number = 0; number < 12; number++) {
    const { first, last } = writer.name()
    const row = { id: chance.id(now), name: `${first} ${last}` }
    into.add('colleagues', {
      ...row,
      email: `colleague${number}@desk.example`,
      role: 'agent',
      password_hash: '',
      is_active: true,
      made_at: now,
    })
    colleagues.push(row)
  }
  return colleagues
}

function loadCustomers(
  into: Copier,
  size: Size,
  parts: { chance: Chance; writer: Writer; now: Date },
): Person[] {
  const { chance, writer } = parts
  const madeAt = plus(parts.now, -730 * 24 * hour)
  const accounts = Array.from({ length: size.accounts }, (_, number) => ({
    id: chance.id(madeAt),
    name: `${writer.name().last} ${number}`,
  }))
  for (const account of accounts) {
    into.add('accounts', { ...account, folded_name: folded(account.name), made_at: madeAt })
  }
  const customers: Person[] = []
  for (let number = 0; number < size.customers; number++) {
    const { first, last } = writer.name()
    const account = chance.number() < 0.4 ? chance.one(accounts) : null
    const name = `${first} ${last}`
    const email = `${first}.${last}${number}@${writer.word()}.example`.toLowerCase()
    const phone =
      chance.number() < 0.3 ? `+44 20 ${1000 + chance.whole(9000)} ${String(number).padStart(4, '0')}` : null
    const words = searchWords({
      name,
      account: account?.name ?? '',
      emails: [email],
      phones: phone ? [phone] : [],
    })
    const person = { id: chance.id(madeAt), name, email, phone, accountId: account?.id ?? null, madeAt }
    customers.push(person)
    into.add('customers', {
      id: person.id,
      name,
      account_id: person.accountId,
      about: '',
      merged_into: null,
      search: words.map(word => `'${word}'`).join(' '),
      sort_name: sortName(name, [email]),
      made_at: madeAt,
    })
    const address = (kind: 'email' | 'phone', value: string, position: number) =>
      into.add('customer_addresses', {
        id: chance.id(madeAt),
        customer_id: person.id,
        kind,
        value,
        folded: foldedAddress(kind, value),
        position,
      })
    address('email', email, 0)
    if (phone) address('phone', phone, 1)
  }
  return customers
}
