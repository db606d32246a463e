import { dayIn } from '../../../kit/days.ts'
import type { InputOf, OutputOf } from '../../../kit/endpoint.ts'
import { NotFound, Refused } from '../../../kit/problem.ts'
import { escapeHtml } from '../../../kit/text.ts'
import type { Context } from '../../../platform/context.ts'
import type { RawAnswer } from '../../../platform/slice.ts'
import { htmlToText } from '../../channels/email/index.ts'
import { keepFile } from '../../files/index.ts'
import { sendAnswer } from '../../outbox/index.ts'
import { deskSettings } from '../../setup/index.ts'
import { type Opened, openFile, openPage, recordIn } from '../access.ts'
import { assertOpen } from '../gates/gates.ts'
import * as files from '../store.ts'
import * as contract from './contract.ts'
import { noteIssued } from './noting.ts'
import { isUnpassable, lacksOf, longDay } from './rules.ts'
import type { Standing } from './showing.ts'
import * as store from './store.ts'
import { wordsOf } from './words.ts'
import { isForColleague, refuseReaders, standingOf, whyNoPdf } from './writing.ts'

/**
 * Signs a letter and sends it, or notes that it went another way. An answer passes the gates first; what is missing is left so
 * knowingly or not at all, and a gap never is. What was issued stays as it is.
 */
export async function issueLetter(
  ctx: Context,
  input: InputOf<typeof contract.issueLetter>,
): Promise<OutputOf<typeof contract.issueLetter>> {
  const opened = await openFile(ctx, input.complaint, { lock: true })
  refuseReaders(opened)
  const standing = await standingOf(ctx, opened, input.letter, { lock: true })
  const { letter } = standing
  if (letter.state === 'issued') throw new Refused(wordsOf.issued)
  if (input.version !== letter.version) throw new Refused(wordsOf.stale, 'stale', { version: letter.version })
  refuseWay(letter.kind, input.by)
  if (letter.kind === 'decision' || letter.kind === 'stage2Decision')
    await assertOpen(ctx, opened.row, 'answer')
  refuseIncomplete(standing, input.knowing)
  const signed = { name: ctx.actor.name, role: input.role }
  const message = input.by === 'mail' ? await mail(ctx, opened, standing, { signed, ...input }) : null
  await store.changeDraft(ctx.db, letter.id, {
    state: 'issued',
    signed_name: signed.name,
    signed_role: signed.role,
    issued_at: ctx.now,
    issued_how: input.by,
    message_id: message,
  })
  await recordIn(
    ctx,
    opened.row,
    contract.letterIssued,
    {
      letter: letter.id,
      kind: letter.kind,
      subject: letter.subject_id,
      version: letter.version,
      by: input.by,
    },
    { withPages: letter.subject_id !== null },
  )
  await noteIssued(ctx, letter, input.by)
  return { version: letter.version, message }
}

/** Its mail was taken back before it went: then nothing was issued. */
export async function takeBackLetter(ctx: Context, message: string): Promise<void> {
  const letter = await store.letterOfMessage(ctx.db, message)
  const row = letter && (await files.complaintById(ctx.db, letter.complaint_id))
  if (!letter || !row) return
  await store.reopenLetter(ctx.db, letter.id)
  await recordIn(ctx, row, contract.letterTakenBack, { letter: letter.id })
}

/** As it arrives. */
export async function previewLetter(
  ctx: Context,
  input: InputOf<typeof contract.previewLetter>,
): Promise<OutputOf<typeof contract.previewLetter>> {
  const standing = await standingOf(ctx, await openFile(ctx, input.complaint), input.letter)
  const { letter, version, facts } = standing
  const { signed_name: name, signed_role: role } = letter
  return {
    to: facts.subject?.name ?? facts.complainant,
    subject: version.subject,
    html: signedHtml(version.html, name ? { name, role: role ?? '' } : null),
    noPdf: await whyNoPdf(standing),
  }
}

/** For the file's readers, and what was issued to them for the colleague concerned and whoever supports them. */
export async function letterPdf(ctx: Context, input: InputOf<typeof contract.letterPdf>): Promise<RawAnswer> {
  const standing = await readable(ctx, input)
  const why = await whyNoPdf(standing)
  if (why) throw new Refused(why, 'notPrintable')
  const { letter, version } = standing
  const name = `${version.subject.replace(/[^\p{L}\p{N} ]+/gu, '').trim()}.pdf`
  return {
    body: await printed(standing, zoneOf(await deskSettings(ctx))),
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="letter.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': letter.state === 'issued' ? 'private, max-age=86400' : 'no-store',
    },
  }
}

async function readable(
  ctx: Context,
  { complaint, letter: id }: InputOf<typeof contract.letterPdf>,
): Promise<Standing> {
  const opened = await openFile(ctx, complaint).catch((error: unknown) => {
    if (error instanceof NotFound) return null
    throw error
  })
  if (opened) return standingOf(ctx, opened, id)
  const page = await openPage(ctx, complaint)
  const standing = await standingOf(ctx, page, id)
  const { letter, facts } = standing
  const isTheirs = letter.state === 'issued' && facts.subject !== null && (await isOf(ctx, page, letter))
  if (!isTheirs) throw new NotFound(wordsOf.none)
  return standing
}

/** Whether it went to whoever asks, or to the colleague whom they support. */
async function isOf(ctx: Context, { row }: Opened, letter: store.LetterRow): Promise<boolean> {
  return store.isSubjectOf(ctx.db, { complaintId: row.id, subjectId: letter.subject_id, who: ctx.actor.id })
}

async function mail(
  ctx: Context,
  { row }: Opened,
  standing: Standing,
  { signed, withPdf }: { signed: { name: string; role: string }; withPdf: boolean },
): Promise<string> {
  const { version } = standing
  const title = `<p><strong>${escapeHtml(version.subject)}</strong></p>`
  const attachments = withPdf ? [await keptPdf(ctx, standing, signed)] : []
  const { message } = await sendAnswer(
    ctx,
    {
      id: row.conversation_id,
      html: `${title}${signedHtml(version.html, signed)}`,
      attachments,
      cc: [],
      promises: [],
      tells: [],
      then: { state: 'waiting' },
    },
    { sealed: wordsOf.sealed },
  )
  return message
}

async function keptPdf(
  ctx: Context,
  standing: Standing,
  signed: { name: string; role: string },
): Promise<string> {
  const why = await whyNoPdf(standing)
  if (why) throw new Refused(why, 'notPrintable')
  const letter = {
    ...standing.letter,
    signed_name: signed.name,
    signed_role: signed.role,
    issued_at: ctx.now,
  }
  const content = await printed({ ...standing, letter }, zoneOf(await deskSettings(ctx)))
  const file = await keepFile(ctx, {
    name: `${standing.version.subject}.pdf`,
    type: 'application/pdf',
    content,
  })
  return file.id
}

/** The same letter is the same file: its day is that of its issue, or of its last version. */
async function printed({ letter, version, facts }: Standing, zone: string): Promise<Uint8Array<ArrayBuffer>> {
  const { pdfOf } = await import('./printing/pdf.ts')
  const { signed_name: name, signed_role: role, issued_at: issuedAt } = letter
  const at = issuedAt ?? version.written_at
  return pdfOf({
    desk: facts.desk,
    locale: facts.locale,
    at,
    day: longDay(facts, dayIn(zone, at)),
    title: version.subject,
    to: facts.subject?.name ?? facts.complainant,
    html: version.html,
    signed: name ? { name, role: role ?? '' } : null,
    draft: issuedAt ? '' : wordsOf.draft(letter.version),
  })
}

function refuseWay(kind: contract.LetterKind, by: contract.IssuedBy): void {
  const isColleagues = isForColleague(kind)
  if (isColleagues && by !== 'page' && by !== 'counter') throw new Refused(wordsOf.byPage)
  if (!isColleagues && by === 'page') throw new Refused(wordsOf.byMail)
}

function refuseIncomplete(
  { letter, version, facts }: Standing,
  knowing: readonly contract.Lack['kind'][],
): void {
  const lacks = lacksOf(letter.kind, htmlToText(version.html), facts)
  const open = lacks.filter(each => isUnpassable(letter.kind, each) || !knowing.includes(each.kind))
  if (open.length === 0) return
  throw new Refused(wordsOf.lacks([...new Set(open.map(each => each.says))]), 'incomplete', { missing: open })
}

function signedHtml(html: string, signed: { name: string; role: string } | null): string {
  return signed ? `${html}<p>${escapeHtml(signed.name)}<br>${escapeHtml(signed.role)}</p>` : html
}

const zoneOf = ({ timeZone }: { timeZone: string }) => timeZone
