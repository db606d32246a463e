import type { Context } from '../../../platform/context.ts'
import { keepFile } from '../../files/index.ts'
import { ownWordsOf } from './by-colleague.ts'
import * as contract from './contract.ts'
import type { MachineKind } from './machines.ts'
import type { ParsedMail } from './reading/index.ts'
import { isMailSystem } from './reporting.ts'
import type { Writer } from './senders.ts'
import { mailSettings } from './settings/actions.ts'
import type { MailboxRow } from './store-mailboxes.ts'
import { markAnswered, type NoticeTokenRow } from './store-notice-tokens.ts'
import type { RawListed } from './store-raw.ts'

/**
 * What is neither a customer's mail nor anybody's: a colleague's answer to a notice, which is handed to those who know what
 * becomes of it (`colleagueAnswered`, `colleagueNoted`), and a machine's answer to one, which is nothing. Answers whether it
 * was one of these; otherwise the mail is filed like any other.
 */
export async function takeFromColleague(
  ctx: Context,
  mail: ParsedMail,
  given: { raw: RawListed; mailbox: MailboxRow; writer: Writer; automatic: MachineKind },
): Promise<boolean> {
  const { raw, mailbox, writer, automatic } = given
  const { notice, colleague } = writer
  if (!notice) return false
  // What a mail system reports of the notice is for everybody to see; a list's marks may be those of a company's own server,
  // and lose nobody's words. What is left is an absence, a receipt or the like: nothing. The source is kept.
  if (isMailSystem(automatic)) return false
  if (automatic !== 'no' && automatic !== 'list' && automatic !== 'newsletter') return true
  if (!colleague) return false
  const words = ownWordsOf(mail, mailbox.address)
  const about = { about: raw.id, conversation: notice.conversation_id }
  const names = mail.attachments.filter(file => !file.inline).map(file => file.name)
  if (words.kind === 'note' && words.isClear) {
    const text = names.length > 0 ? `${words.text}\n\n(${names.join(', ')})` : words.text
    await ctx.record(
      contract.colleagueNoted,
      about,
      { mail: raw.id, colleague: colleague.id },
      { colleague, text },
    )
    return true
  }
  const keptBecause = await whyNotSent(ctx, notice, words.isClear)
  if (!keptBecause) await markAnswered(ctx.db, notice.id, ctx.now)
  const carried = {
    colleague,
    text: words.text,
    files: await filesOf(ctx, mail),
    seen: notice.position,
    authentication: writer.authentication,
    keptBecause,
  }
  await ctx.record(contract.colleagueAnswered, about, { mail: raw.id, colleague: colleague.id }, carried)
  return true
}

async function whyNotSent(
  ctx: Context,
  notice: NoticeTokenRow,
  isClear: boolean,
): Promise<contract.KeptBecause | null> {
  const { answersByMail } = await mailSettings(ctx)
  if (!answersByMail) return 'switchedOff'
  if (notice.expires_at <= ctx.now) return 'expired'
  if (notice.answered_at) return 'answered'
  return isClear ? null : 'unclear'
}

/** Pictures within the text go along as files: of the text only the words are sent. */
async function filesOf(ctx: Context, mail: ParsedMail): Promise<string[]> {
  const fresh = mail.htmlParts?.fresh ?? ''
  const own = mail.attachments.filter(
    file => !file.inline || (file.contentId !== null && fresh.includes(` data-cid="${file.contentId}"`)),
  )
  const kept: string[] = []
  for (const file of own.slice(0, mostFiles)) kept.push((await keepFile(ctx, file)).id)
  return kept
}

/** As many as an answer takes. */
const mostFiles = 50
