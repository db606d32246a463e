import pg, { type PoolConfig } from 'pg'
import { foldedAddress, searchWords, sortName } from '../src/desk/customers/rules.ts'
import { vectorOf } from '../src/desk/search/rules.ts'
import { folded, oneLine } from '../src/kit/text.ts'
import { hour, plus } from '../src/kit/time.ts'
import { type Chance, chanceOf } from './load/chance.ts'
import { copier } from './load/copy.ts'
import { type Colleague, type Person, type Size, type Story, stories, wholeSize } from './load/rows.ts'
import { type Writer, writerOf } from './load/text.ts'

type Copier = ReturnType<typeof copier>

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

function loadConversation(into: Copier, story: Story): void {
  const spoken: Record<string, number> = {}
  for (const [index, item] of story.items.entries())
    spoken[item.kind === 'inbound' ? 'customer' : item.by.id] = index + 1
  const said = story.items.findLast(item => item.kind !== 'note') ?? story.last
  into.add('conversations', {
    id: story.id,
    number: story.number,
    subject: story.subject,
    state: story.state,
    channel: story.channel,
    customer_id: story.customer?.id ?? null,
    assignee_id: story.assignee?.id ?? null,
    team_id: null,
    mailbox_id: null,
    token: story.id.replaceAll('-', ''),
    preview: oneLine(said.text),
    last_by: said.kind === 'inbound' ? 'customer' : 'colleague',
    snoozed_until: story.state === 'snoozed' ? plus(story.last.at, 7 * 24 * hour) : null,
    position: story.items.length,
    spoken: JSON.stringify(spoken),
    last_activity_at: story.last.at,
    made_at: story.madeAt,
  })
}

function loadItems(into: Copier, story: Story, chance: Chance): void {
  const { id: conversation_id, customer } = story
  const entry = { number: story.number, subject: story.subject }
  const event = (
    kind: string,
    at: Date,
    by: { id: string; name: string },
    isColleague: boolean,
    about: string,
    data: object,
  ) =>
    into.add('journal', {
      id: chance.id(at),
      at,
      kind,
      who_kind: isColleague ? 'colleague' : 'system',
      who_id: isColleague ? by.id : null,
      who_name: isColleague ? by.name : 'Evenkeel',
      about,
      conversation_id,
      data: JSON.stringify(data),
    })
  event('conversations.opened', story.madeAt, { id: '', name: '' }, false, story.id, {
    number: story.number,
    channel: story.channel,
  })
  if (story.assignee) {
    const before = { assignee: null, team: null }
    event('conversations.assigned', story.madeAt, story.assignee, true, story.id, {
      assignee: story.assignee,
      team: null,
      before,
    })
  }
  for (const [index, { id, kind, text, at, by }] of story.items.entries()) {
    const isInbound = kind === 'inbound'
    const address = isInbound ? (customer?.email ?? '') : 'desk@desk.example'
    const others = isInbound || !customer ? '' : `${customer.name}\n${customer.email}`
    const author = kind === 'note' ? by.name : `${by.name}\n${address}`
    if (kind === 'note') {
      into.add('notes', {
        id,
        conversation_id,
        position: index + 1,
        author_id: by.id,
        author_name: by.name,
        text,
        made_at: at,
      })
      event('notes.added', at, by, true, id, { note: id })
    } else {
      into.add('messages', {
        id,
        conversation_id,
        position: index + 1,
        direction: kind,
        channel: story.channel,
        author_kind: isInbound ? 'customer' : 'colleague',
        author_id: by.id || null,
        author_name: by.name,
        from_name: by.name,
        from_address: address || null,
        recipients: JSON.stringify(
          isInbound || !customer ? [] : [{ name: customer.name, address: customer.email }],
        ),
        copies: '[]',
        subject: story.subject,
        html: null,
        text,
        quoted_from: null,
        quoted_html: null,
        has_remote_images: false,
        marks: '[]',
        said_at: at,
        made_at: at,
      })
      event('conversations.said', at, by, !isInbound, id, {
        message: id,
        direction: kind,
        channel: story.channel,
      })
    }
    const words = vectorOf({ ...entry, text, author, others })
    into.add('search_entries', { id, conversation_id, kind: kind === 'note' ? 'note' : 'message', at, words })
  }
}
