import type { Context } from '../../../platform/context.ts'
import type { Mark } from '../../conversations/contract.ts'
import type { Colleague } from '../../people/contract.ts'
import { activeColleagues } from '../../people/index.ts'
import { addressesIn, type OwnLook, ownLook } from './likeness.ts'
import { answeredNotice, type NoticeTokenRow } from './notice-tokens.ts'
import { type Address, type Authentication, authenticationOf, type ParsedMail } from './reading/index.ts'
import type { MailSettings } from './settings/rules.ts'
import type { MailboxRow } from './store-mailboxes.ts'
import type { RawListed } from './store-raw.ts'

/** Who belongs here and how they are called: what every sender is held against. Loaded once for a batch of mail. */
export interface House {
  colleagues: Map<string, Colleague>
  addresses: Set<string>
  look: OwnLook
  trusted: { whereFetched: string[]; whereReceived: string[] }
}

/** Who writes a mail, as far as that is proven, and what a reader should know of it. */
export interface Writer {
  authentication: Authentication
  /** One of us: a trusted server vouches for their address, or they answer a notice that only they were sent. */
  colleague: Colleague | null
  /** The notice that it answers, whoever does. */
  notice: NoticeTokenRow | null
  marks: Mark[]
}

export async function loadHouse(
  ctx: Context,
  mailboxes: MailboxRow[],
  settings: MailSettings,
): Promise<House> {
  const colleagues = await activeColleagues(ctx)
  const addresses = mailboxes.map(mailbox => mailbox.address)
  const all = [...addresses, ...colleagues.map(colleague => colleague.email)]
  return {
    colleagues: new Map(colleagues.map(colleague => [colleague.email.toLowerCase(), colleague])),
    addresses: new Set(addresses),
    look: ownLook(
      [...colleagues.map(colleague => colleague.name), ...mailboxes.map(mailbox => mailbox.name)],
      all.map(domainOf),
    ),
    trusted: { whereFetched: settings.trustedWhereFetched, whereReceived: settings.trustedWhereReceived },
  }
}

/** `sender` is whom the mail counts as being from; `recipients` those of its envelope and its headers. */
export async function whoWrites(
  ctx: Context,
  mail: ParsedMail,
  given: { raw: RawListed; mailbox: MailboxRow; sender: Address | null; recipients: string[]; house: House },
): Promise<Writer> {
  const { raw, mailbox, sender, recipients, house } = given
  const authentication = vouchedFor(mail, raw, house)
  const notice = raw.is_imported ? undefined : await answeredNotice(ctx, mail, { mailbox, recipients })
  const claimed = mail.from && mail.hasOneFrom ? house.colleagues.get(mail.from.address) : undefined
  const isTheirNotice = notice && notice.colleague_id === claimed?.id && notice.expires_at > ctx.now
  // A token proves little against a server that says the address is forged.
  const isProven = authentication === 'pass' || (isTheirNotice && authentication !== 'fail')
  return {
    authentication,
    colleague: (isProven && claimed) || null,
    notice: notice ?? null,
    marks: sender ? doubtsAbout(sender, { mail, authentication, isProven: isProven === true, house }) : [],
  }
}

/** Where answers are asked for, if not at the sender's own address. */
export function otherReplyTo(mail: ParsedMail, sender: Address | null): Address[] {
  const isSame = mail.replyTo.some(({ address }) => address === sender?.address)
  return sender && !isSame ? mail.replyTo.slice(0, 10) : []
}

/** An archive brings old words of who knows which server; and one pass cannot speak for two authors. */
function vouchedFor(mail: ParsedMail, raw: RawListed, { trusted }: House): Authentication {
  if (raw.is_imported || !mail.from) return 'none'
  // What is fetched from a mailbox has no envelope of ours.
  const hosts = raw.envelope_to.length === 0 ? trusted.whereFetched : trusted.whereReceived
  const said = authenticationOf(mail.authenticationResults, mail.from.address, hosts)
  return said === 'pass' && !mail.hasOneFrom ? 'none' : said
}

interface Held {
  mail: ParsedMail
  authentication: Authentication
  isProven: boolean
  house: House
}

function doubtsAbout(sender: Address, { mail, authentication, isProven, house }: Held): Mark[] {
  const marks: Mark[] = []
  if (authentication === 'fail') marks.push('unverified')
  const isOwn = house.addresses.has(sender.address)
  if (isOwn && !isProven) marks.push('own-address')
  const others = addressesIn(sender.name).filter(address => address !== sender.address)
  const isOurs = (address: string) => house.addresses.has(address) || house.colleagues.has(address)
  if (!isProven && !isOwn && (isOurs(sender.address) || others.some(isOurs) || isLikeUs(sender, house)))
    marks.push('looks-like-colleague')
  else if (others.length > 0) marks.push('other-address-as-name')
  const elsewhere = otherReplyTo(mail, sender).some(
    ({ address }) => domainOf(address) !== domainOf(sender.address),
  )
  if (elsewhere) marks.push('reply-to-differs')
  return marks
}

function isLikeUs({ name, address }: Address, { look }: House): boolean {
  return look.hasName(name) || look.hasDomain(domainOf(address))
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}
