import { vectorOf } from '../../src/desk/search/rules.ts'
import { oneLine } from '../../src/kit/text.ts'
import { hour, plus } from '../../src/kit/time.ts'
import type { Chance } from './chance.ts'
import type { Copier } from './copy.ts'
import type { Item, Story } from './rows.ts'

export function loadConversation(into: Copier, story: Story): void {
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

/** Messages and notes, each with its search entry, and the journal of it all. */
export function loadItems(into: Copier, story: Story, chance: Chance): void {
  journal(into, story, chance, { kind: 'conversations.opened', at: story.madeAt, by: null, about: story.id })
  if (story.assignee) {
    const nobody = { assignee: null, team: null }
    journal(into, story, chance, {
      kind: 'conversations.assigned',
      at: story.madeAt,
      by: story.assignee,
      about: story.id,
      data: { assignee: story.assignee, team: null, before: nobody },
    })
  }
  for (const [index, item] of story.items.entries()) {
    if (item.kind === 'note') loadNote(into, story, item, index + 1)
    else loadMessage(into, story, item, index + 1)
    const kind = item.kind === 'note' ? 'notes.added' : 'conversations.said'
    const by = item.kind === 'inbound' ? null : item.by
    journal(into, story, chance, { kind, at: item.at, by, about: item.id, data: { message: item.id } })
    loadEntry(into, story, item)
  }
}

function loadNote(into: Copier, story: Story, { id, by, text, at }: Item, position: number): void {
  into.add('notes', {
    id,
    conversation_id: story.id,
    position,
    author_id: by.id,
    author_name: by.name,
    text,
    made_at: at,
  })
}

function loadMessage(into: Copier, story: Story, item: Item, position: number): void {
  into.add('messages', {
    id: item.id,
    conversation_id: story.id,
    position,
    direction: item.kind,
    channel: story.channel,
    author_kind: item.kind === 'inbound' ? 'customer' : 'colleague',
    author_id: item.by.id || null,
    author_name: item.by.name,
    from_name: item.by.name,
    from_address: addressOf(story, item),
    recipients: JSON.stringify(recipientsOf(story, item)),
    copies: '[]',
    subject: story.subject,
    html: null,
    text: item.text,
    quoted_from: null,
    quoted_html: null,
    has_remote_images: false,
    marks: '[]',
    said_at: item.at,
    made_at: item.at,
  })
}

function loadEntry(into: Copier, story: Story, item: Item): void {
  const isNote = item.kind === 'note'
  const words = vectorOf({
    number: story.number,
    subject: story.subject,
    text: item.text,
    author: isNote ? item.by.name : `${item.by.name}\n${addressOf(story, item) ?? ''}`,
    others: recipientsOf(story, item)
      .map(({ name, address }) => `${name}\n${address}`)
      .join('\n'),
  })
  into.add('search_entries', {
    id: item.id,
    conversation_id: story.id,
    kind: isNote ? 'note' : 'message',
    at: item.at,
    words,
  })
}

function addressOf(story: Story, item: Item): string | null {
  return item.kind === 'inbound' ? (story.customer?.email ?? null) : 'desk@desk.example'
}

function recipientsOf({ customer }: Story, { kind }: Item): { name: string; address: string }[] {
  return kind === 'outbound' && customer ? [{ name: customer.name, address: customer.email }] : []
}

interface Event {
  kind: string
  at: Date
  by: { id: string; name: string } | null
  about: string
  data?: object
}

function journal(into: Copier, story: Story, chance: Chance, { kind, at, by, about, data }: Event): void {
  into.add('journal', {
    id: chance.id(at),
    at,
    kind,
    who_kind: by ? 'colleague' : 'system',
    who_id: by?.id ?? null,
    who_name: by?.name ?? 'Evenkeel',
    about,
    conversation_id: story.id,
    data: JSON.stringify(data ?? {}),
  })
}
