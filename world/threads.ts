/** Threads of mail as people make them, with all that goes wrong on the way, and what must become of them. */

export interface Chance {
  below(end: number): number
  once(times: number): boolean
  pick<T>(from: readonly T[]): T
}

/** A mail as it arrives, as far as threading looks at it. Ids without brackets. */
export interface ThreadMail {
  id: string
  from: string
  to: string[]
  subject: string
  inReplyTo: string[]
  references: string[]
  /** Our own words that stand in its quoted text. */
  markers: string[]
}

/** Whoever files the mails: the pure rules over tables in memory, or a whole desk. */
export interface ThreadDesk {
  file(mail: ThreadMail): Promise<{ conversation: string; isStranger: boolean }>
  /** Answers a conversation: the mail's id as its recipients see it, its marker, and the address for replies. */
  answer(conversation: string, to: string[]): Promise<{ id: string; marker: string; replyTo: string }>
}

export const desk = 'help@quayside.example'

/**
 * Lets people write to each other and to the desk: replies whose headers were dropped, cut or rewritten, answers of the desk,
 * and outsiders who were shown a mail or who guess ids. Throws where a mail that carries a sign of its matter, from somebody who
 * belongs there, lands elsewhere, or where anybody lands in another's conversation who has had nothing of ours.
 */
export async function tellThreads(chance: Chance, by: ThreadDesk): Promise<void> {
  const matters = Array.from({ length: 1 + chance.below(3) }, (_, index) => newMatter(chance, index))
  for (const matter of matters) await arrive(matter, firstMail(matter), by)
  const steps = 3 + chance.below(9)
  for (let step = 0; step < steps; step++) {
    const matter = chance.pick(matters)
    if (chance.once(4)) await answer(matter, by)
    else if (chance.once(5)) await outsider(matter, step, chance, by)
    else await arrive(matter, reply(matter, step, chance), by)
  }
}

/**
 * One thread in which everybody writes to everybody and all headers are whole, arriving in any order. Throws where it does
 * not end in one conversation.
 */
export async function tellShuffled(chance: Chance, by: ThreadDesk): Promise<void> {
  const people = ['ines@harbour.example', 'victor@harbour.example', 'ola@harbour.example']
  const all: { mail: ThreadMail; path: string[] }[] = []
  const count = 2 + chance.below(7)
  for (let index = 0; index < count; index++) {
    const id = `${index}@harbour.example`
    const parent = index === 0 ? null : chance.pick(all)
    const from = chance.pick(people)
    const references = parent ? [...parent.path] : []
    const mail = {
      id,
      from,
      to: [desk, ...people.filter(one => one !== from)],
      subject: 'Shuffled',
      inReplyTo: references.slice(-1),
      references,
      markers: [],
    }
    all.push({ mail, path: [...references, id] })
  }
  const found = new Set<string>()
  while (all.length > 0) {
    const [{ mail }] = all.splice(chance.below(all.length), 1) as [(typeof all)[number]]
    found.add((await by.file(mail)).conversation)
  }
  if (found.size > 1) throw new Error(`One thread of ${count} mails became ${found.size} conversations.`)
}

interface Said {
  id: string
  path: string[]
  /** Markers in it and in what it quotes, the nearest first. */
  markers: string[]
  /** Where a reply to it goes; the desk's own address for the customer's mail. */
  replyTo: string
  isOurs: boolean
}

interface Matter {
  name: string
  customer: string
  belongs: Set<string>
  conversation: string | null
  said: Said[]
}

function newMatter(chance: Chance, index: number): Matter {
  const customer = `customer-${index}@harbour.example`
  const friends = chance.once(2) ? [`friend-${index}@harbour.example`] : []
  return {
    name: `m${index}`,
    customer,
    belongs: new Set([customer, ...friends]),
    conversation: null,
    said: [],
  }
}

function firstMail({ name, customer, belongs }: Matter): ThreadMail {
  const to = [desk, ...[...belongs].filter(one => one !== customer)]
  return {
    id: `${name}-first@harbour.example`,
    from: customer,
    to,
    subject: name,
    inReplyTo: [],
    references: [],
    markers: [],
  }
}

/** By somebody who belongs there; any of its signs may have been lost. */
function reply(matter: Matter, step: number, chance: Chance): ThreadMail {
  const parent = chance.pick(matter.said)
  const references = chance.once(3) ? [] : parent.path.slice(-1 - chance.below(parent.path.length))
  return {
    id: `${matter.name}-${step}@harbour.example`,
    from: chance.pick([...matter.belongs]),
    to: [chance.once(3) ? desk : parent.replyTo],
    subject: `Re: ${matter.name}`,
    inReplyTo: chance.once(3) ? [] : [parent.id],
    references: chance.once(4) ? ['lost@nowhere.example', ...references] : references,
    markers: chance.once(3) ? [] : parent.markers,
  }
}

async function arrive(matter: Matter, mail: ThreadMail, by: ThreadDesk): Promise<void> {
  const placed = await by.file(mail)
  matter.conversation ??= placed.conversation
  const signs = signsIn(matter, mail)
  const isRight = placed.conversation === matter.conversation
  if (signs.length > 0 && !isRight)
    throw new Error(`${mail.id} has ${signs.join(', ')} and landed elsewhere.`)
  if (isRight && placed.isStranger)
    throw new Error(`${mail.from} belongs to ${matter.name} and is called a stranger.`)
  if (!isRight) return
  const { id, references, inReplyTo, markers, to } = mail
  for (const one of to) if (!one.startsWith('help')) matter.belongs.add(one)
  matter.said.push({
    id,
    path: [...new Set([...references, ...inReplyTo, id])],
    markers,
    replyTo: desk,
    isOurs: false,
  })
}

/** Which signs of its matter a mail still carries. */
function signsIn(matter: Matter, mail: ThreadMail): string[] {
  const ids = new Set(matter.said.map(said => said.id))
  const markers = new Set(matter.said.flatMap(said => said.markers))
  const tokens = new Set(matter.said.map(said => said.replyTo).filter(address => address !== desk))
  return [
    ...[...mail.inReplyTo, ...mail.references].filter(id => ids.has(id)),
    ...mail.markers.filter(marker => markers.has(marker)),
    ...mail.to.filter(address => tokens.has(address)),
  ]
}

async function answer(matter: Matter, by: ThreadDesk): Promise<void> {
  if (!matter.conversation) return
  const { id, marker, replyTo } = await by.answer(matter.conversation, [matter.customer])
  const last = matter.said.at(-1)
  matter.said.push({
    id,
    path: [...(last?.path ?? []), id],
    markers: [marker, ...(last?.markers ?? [])],
    replyTo,
    isOurs: true,
  })
}

/** Somebody who was never written to: with a mail of ours that was shown to them, or with an id that they know. */
async function outsider(matter: Matter, step: number, chance: Chance, by: ThreadDesk): Promise<void> {
  const shown = chance.pick(matter.said)
  const mail: ThreadMail = {
    id: `${matter.name}-${step}@elsewhere.example`,
    from: `outsider-${chance.below(2)}@elsewhere.example`,
    to: [chance.once(2) ? desk : shown.replyTo],
    subject: chance.once(2) ? `Re: [#${1 + chance.below(4)}]` : 'Hello',
    inReplyTo: chance.once(2) ? [shown.id] : [],
    references: chance.once(2) ? [shown.id] : [],
    markers: chance.once(2) ? shown.markers : [],
  }
  const placed = await by.file(mail)
  const hasOurs = mail.markers.length > 0 || (shown.isOurs && signsIn(matter, mail).length > 0)
  const isInside = placed.conversation === matter.conversation
  if (isInside && !hasOurs) throw new Error(`${mail.from} came into ${matter.name} with nothing of ours.`)
  if (isInside && !placed.isStranger) throw new Error(`${mail.from} came into ${matter.name} without a mark.`)
  if (hasOurs && !isInside) throw new Error(`${mail.from} was shown a mail of ours and landed elsewhere.`)
}
