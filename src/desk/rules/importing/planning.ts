import type { Context } from '../../../platform/context.ts'
import { customersNamed } from '../../customers/index.ts'
import { activeColleagues } from '../../people/index.ts'
import { make } from '../contract.ts'
import { everything, limitOf, type Whole } from '../reading.ts'
import type { Content } from '../register.ts'
import { foldedTitle, whyNotFrom } from '../rules.ts'
import * as store from '../store.ts'
import type { LineError } from './contract.ts'
import { type Entry, type Field, isChannel, limitIn, listIn } from './rules.ts'

/** One rule of a list with what it would do. */
export interface Planned {
  line: number
  content: Content
  /** `null` leaves the owner as it is. */
  owner: string | null
  from: string | undefined
  does: 'make' | 'change' | 'same'
  /** `isChanged`: its words are, and not only its owner. */
  known: { row: store.RuleRow; isChanged: boolean } | null
  notes: string[]
}

interface Known {
  rules: Map<string, Whole & { newest: store.VersionRow }>
  /** By mail address and by name, folded; a name of two people is nobody's. */
  colleagues: Map<string, string | null>
  today: string
}

/** What each rule of a list would do, and what stands in its way, with the line to mend. */
export async function plannedOf(
  ctx: Context,
  entries: readonly Entry[],
  today: string,
): Promise<{ planned: Planned[]; wrong: LineError[] }> {
  const known = await knownHere(ctx, today)
  const planned: Planned[] = []
  const wrong: LineError[] = []
  for (const entry of entries) {
    const messages: string[] = []
    const one = await plan(ctx, known, entry, message => messages.push(message))
    if (one && messages.length === 0) planned.push(one)
    wrong.push(...messages.map(message => ({ line: entry.line, message })))
  }
  return { planned, wrong }
}

type Refuse = (message: string) => void

async function plan(ctx: Context, known: Known, entry: Entry, refuse: Refuse): Promise<Planned | null> {
  const there = known.rules.get(foldedTitle(entry.fields.title ?? ''))
  if (there?.standing === 'ended') {
    refuse(words.ended)
    return null
  }
  const before = there ? contentOf(there.newest) : null
  const read = await contentIn(ctx, known, entry.fields, before, refuse)
  if (!read) return null
  const { content, from: given } = read
  const owner = colleagueNamed(known, entry.fields.owner, refuse)
  // A list that was exported says since when a rule is as it was; what is changed in it holds from today.
  const from = given === there?.newest.from_day ? undefined : given
  const isChanged = before === null || JSON.stringify(content) !== JSON.stringify(before)
  if (there && isChanged && from) refuseFrom(from, known.today, there.newest, refuse)
  const isOther = there !== undefined && owner !== null && owner !== there.row.owner_id
  return {
    line: entry.line,
    content,
    owner,
    from,
    does: !there ? 'make' : isChanged || isOther ? 'change' : 'same',
    known: there ? { row: there.row, isChanged } : null,
    notes: [
      ...(!there && owner === null ? [words.noOwner] : []),
      ...(content.reason === '' ? [words.noReason] : []),
    ],
  }
}

/** What the file says, and where it has no such column what is there. */
async function contentIn(
  ctx: Context,
  known: Known,
  fields: Entry['fields'],
  before: Content | null,
  refuse: Refuse,
): Promise<{ content: Content; from: string | undefined } | null> {
  const limit = fields.limit === undefined ? (before?.limit ?? null) : limitIn(fields.limit)
  if (limit === undefined) refuse(words.limit(fields.limit ?? ''))
  const named = colleagueNamed(known, fields['bend by'], refuse)
  const parsed = make.input.safeParse({
    ...textsIn(fields, before),
    limit: limit ?? null,
    bendBy: fields['bend by'] === undefined ? before?.bendBy : named,
    topics: listOr(fields, 'topics', before?.topics),
    accounts: listOr(fields, 'accounts', before?.accounts),
    plans: listOr(fields, 'plans', before?.plans),
    channels: channelsOr(fields, before?.channels, refuse),
    customers: await customersOr(ctx, fields, before?.customers, refuse),
    ...(fields.from && { from: fields.from }),
  })
  if (!parsed.success) {
    for (const issue of parsed.error.issues) refuse(words.field(String(issue.path[0] ?? ''), issue.message))
    return null
  }
  const { owner: _, from, ...content } = parsed.data
  if (content.limit && content.offer === '') refuse(words.limitAlone)
  if (content.owedIf !== '' && content.owed === '') refuse(words.owedAlone)
  return { content, from }
}

function textsIn(fields: Entry['fields'], before: Content | null) {
  return {
    title: fields.title ?? '',
    words: fields.rule ?? before?.words ?? '',
    reason: fields.reason ?? before?.reason,
    offer: fields.offer ?? before?.offer,
    bend: fields.bend ?? before?.bend,
    owed: fields.owed ?? before?.owed,
    owedIf: fields['owed if'] ?? before?.owedIf,
    source: fields.source ?? before?.source,
  }
}

function refuseFrom(from: string, today: string, newest: store.VersionRow, refuse: Refuse): void {
  const { number, from_day, is_ended: isEnded } = newest
  const why = whyNotFrom(from, today, { number, from: from_day, isEnded })
  if (why) refuse(why)
}

const words = {
  ended: 'This rule has ended; take it out of the list, or take it up again on its own page first.',
  limit: (text: string) => `“${text}” is no limit; write it as 25 GBP.`,
  limitAlone: 'There is a limit and nothing that it limits; say under “offer” what may be offered.',
  owedAlone: 'There is a condition and nothing that is owed; say under “owed” what it is.',
  nobody: (name: string) =>
    `Nobody here is called “${name}”; write a colleague’s mail address, or invite them first.`,
  several: (name: string) => `Several colleagues are called “${name}”; write the mail address instead.`,
  channel: (text: string) => `“${text}” is no channel; there are email, phone, counter, form and chat.`,
  customer: (text: string) =>
    `No customer has “${text}”; write the mail address or the number that the desk knows.`,
  field: (field: string, message: string) => `${names[field] ?? field}: ${message}`,
  noOwner: 'Nobody is named to look after it; the leads are asked.',
  noReason: 'It has no reason; its owner is asked.',
}

/** As the columns are called. */
const names: Record<string, string> = { title: 'Title', words: 'Rule', owedIf: 'Owed if', bendBy: 'Bend by' }

async function knownHere(ctx: Context, today: string): Promise<Known> {
  const all = await everything(ctx)
  const versions = await store.versionsOf(
    ctx.db,
    all.map(one => one.row.id),
  )
  const newest = (row: store.RuleRow) =>
    versions.find(version => version.rule_id === row.id && version.number === row.version) as store.VersionRow
  const colleagues = new Map<string, string | null>()
  for (const { id, name, email } of await activeColleagues(ctx)) {
    const folded = foldedTitle(name)
    colleagues.set(folded, colleagues.has(folded) ? null : id)
    colleagues.set(email.toLowerCase(), id)
  }
  return {
    rules: new Map(all.map(one => [one.row.folded_title, { ...one, newest: newest(one.row) }])),
    colleagues,
    today,
  }
}

/** In the order of the contract, so that two of the same are the same text. */
function contentOf(version: store.VersionRow): Content {
  return make.input.omit({ owner: true, from: true }).parse({
    title: version.title,
    words: version.plain_words,
    reason: version.reason,
    offer: version.offer,
    limit: limitOf(version),
    bend: version.bend,
    bendBy: version.bend_by,
    source: version.legal_source,
    owed: version.owed,
    owedIf: version.owed_if,
    customers: version.customers,
    accounts: version.accounts,
    plans: version.plans,
    channels: version.channels,
    topics: version.topics,
  })
}

function colleagueNamed(known: Known, text: string | undefined, refuse: Refuse): string | null {
  if (!text) return null
  const found = known.colleagues.get(foldedTitle(text))
  if (found === undefined) refuse(words.nobody(text))
  if (found === null) refuse(words.several(text))
  return found ?? null
}

function listOr(fields: Entry['fields'], field: Field, otherwise: readonly string[] = []): readonly string[] {
  const text = fields[field]
  return text === undefined ? otherwise : listIn(text, field)
}

function channelsOr(
  fields: Entry['fields'],
  otherwise: readonly string[] | undefined,
  refuse: Refuse,
): readonly string[] {
  const named = listOr(fields, 'channels', otherwise).map(one => one.toLowerCase())
  for (const one of named) if (!isChannel(one)) refuse(words.channel(one))
  return named.filter(isChannel)
}

/** By a mail address or a number of theirs. */
async function customersOr(
  ctx: Context,
  fields: Entry['fields'],
  otherwise: readonly string[] = [],
  refuse: Refuse,
): Promise<readonly string[]> {
  if (fields.customers === undefined) return otherwise
  const ids: string[] = []
  for (const text of listIn(fields.customers, 'customers').slice(0, 200)) {
    const digits = text.replace(/\D/g, '')
    const found = (await customersNamed(ctx, text, 20)).find(
      ({ emails, phones }) =>
        emails.includes(text.toLowerCase()) ||
        (digits.length >= 5 && phones.some(phone => phone.replace(/\D/g, '') === digits)),
    )
    if (found) ids.push(found.id)
    else refuse(words.customer(text))
  }
  return [...new Set(ids)]
}
