import type { InputOf, OutputOf } from '../../../kit/endpoint.ts'
import { Invalid, NotFound, Refused } from '../../../kit/problem.ts'
import { hour, plus } from '../../../kit/time.ts'
import type { Context } from '../../../platform/context.ts'
import { htmlToText, sanitiseComposedHtml } from '../../channels/email/index.ts'
import { type Opened, openFile, recordIn } from '../access.ts'
import type { File } from '../file/contract.ts'
import { shown } from '../file/showing.ts'
import * as contract from './contract.ts'
import { factsFor } from './gathering.ts'
import { assemble, htmlOfBlocks, lacksOf } from './rules.ts'
import { canMail, mayWrite, namesIn, rowShown, type Standing, subjectOf, whyNotIssue } from './showing.ts'
import * as store from './store.ts'
import { wordsOf } from './words.ts'

/** Whoever writes on within this time writes in the same version. */
const versionLasts = hour

export async function listLetters(
  ctx: Context,
  { complaint }: InputOf<typeof contract.listLetters>,
): Promise<OutputOf<typeof contract.listLetters>> {
  const opened = await openFile(ctx, complaint)
  const letters = await store.lettersOf(ctx.db, complaint)
  const versions = await store.currentVersions(
    ctx.db,
    letters.map(letter => letter.id),
  )
  const items = await Promise.all(
    letters.map(async letter => {
      const version = versions.find(each => each.letter_id === letter.id)
      if (!version) throw new Error('A letter has lost its version.')
      return rowShown({ letter, version, facts: await factsFor(ctx, opened, letter.subject_id) })
    }),
  )
  const file = await shown(ctx, complaint, opened.part)
  const kinds = contract.letterKind.options.map(kind => ({
    kind,
    to: addresseesOf(kind, file),
    whyNot: mayWrite(opened) ? whyNotBegin(kind, file) : wordsOf.notYours,
  }))
  return { items, kinds }
}

/** Puts a letter together from the file; what only a person can say stays a gap. */
export async function beginLetter(
  ctx: Context,
  { complaint, kind, subject }: InputOf<typeof contract.beginLetter>,
): Promise<OutputOf<typeof contract.beginLetter>> {
  const opened = await openFile(ctx, complaint)
  refuseReaders(opened)
  const file = await shown(ctx, complaint, opened.part)
  const why = whyNotBegin(kind, file)
  if (why) throw new Refused(why)
  const to = addresseesOf(kind, file).find(each => each.subject === (subject ?? null))
  if (!to) throw new Invalid(wordsOf.wrongTo[isForColleague(kind) ? 'colleague' : 'complainant'], 'subject')
  const facts = await factsFor(ctx, opened, to.subject)
  const letter: store.LetterRow = {
    id: ctx.id(),
    complaint_id: complaint,
    stage: file.stage,
    kind,
    subject_id: to.subject,
    state: 'draft',
    version: 1,
    signed_name: null,
    signed_role: null,
    issued_at: null,
    issued_how: null,
    message_id: null,
    made_by_id: ctx.actor.id,
    made_by_name: ctx.actor.name,
    made_at: ctx.now,
  }
  await store.insertLetter(ctx.db, letter)
  await store.insertVersion(ctx.db, {
    letter_id: letter.id,
    number: 1,
    subject: subjectOf(kind, file.number),
    html: htmlOfBlocks(assemble(kind, facts)),
    written_by_name: ctx.actor.name,
    written_at: ctx.now,
  })
  await recordIn(ctx, opened.row, contract.letterBegun, { letter: letter.id, kind })
  return { id: letter.id }
}

export async function readLetter(
  ctx: Context,
  { complaint, letter: id, version: asked }: InputOf<typeof contract.readLetter>,
): Promise<OutputOf<typeof contract.readLetter>> {
  const opened = await openFile(ctx, complaint)
  const standing = await standingOf(ctx, opened, id)
  const { letter } = standing
  const versions = await store.versionsOf(ctx.db, id)
  const version = asked === undefined ? standing.version : versions.find(each => each.number === asked)
  if (!version) throw new NotFound(wordsOf.none)
  return {
    ...rowShown({ ...standing, version }),
    html: version.html,
    text: htmlToText(version.html),
    named: namesIn({ ...standing, version }),
    versions: versions.map(each => ({
      version: each.number,
      at: each.written_at.toISOString(),
      by: each.written_by_name,
      isIssued: letter.state === 'issued' && each.number === letter.version,
    })),
    noPdf: await whyNoPdf({ ...standing, version }),
    can: {
      write: mayWrite(opened) && letter.state === 'draft' && version.number === letter.version,
      whyNotIssue: await whyNotIssue(ctx, opened, letter),
      mail: await canMail(ctx, opened, letter),
    },
    earlier: letter.subject_id ? [] : await earlierTo(ctx, letter),
  }
}

/** Keeps what was written. Words of somebody else, or of another hour, begin a version of their own. */
export async function writeLetter(
  ctx: Context,
  input: InputOf<typeof contract.writeLetter>,
): Promise<OutputOf<typeof contract.writeLetter>> {
  const opened = await openFile(ctx, input.complaint)
  refuseReaders(opened)
  const { letter, version, facts } = await standingOf(ctx, opened, input.letter, { lock: true })
  if (letter.state === 'issued') throw new Refused(wordsOf.issued)
  if (input.version !== letter.version) throw new Refused(wordsOf.stale, 'stale', { version: letter.version })
  const html = sanitiseComposedHtml(input.html)
  const isSame =
    version.written_by_name === ctx.actor.name && plus(version.written_at, versionLasts) > ctx.now
  const number = isSame ? letter.version : letter.version + 1
  if (isSame) await store.rewriteVersion(ctx.db, letter, html)
  else {
    await store.insertVersion(ctx.db, {
      ...version,
      number,
      html,
      written_by_name: ctx.actor.name,
      written_at: ctx.now,
    })
    await store.changeDraft(ctx.db, letter.id, { version: number })
    await recordIn(ctx, opened.row, contract.letterWritten, { letter: letter.id, version: number })
  }
  const written = { letter, version: { ...version, html }, facts }
  return {
    version: number,
    missing: lacksOf(letter.kind, htmlToText(html), facts),
    named: namesIn(written),
  }
}

export async function setLetterAside(
  ctx: Context,
  input: InputOf<typeof contract.throwLetterAway>,
): Promise<Record<string, never>> {
  const opened = await openFile(ctx, input.complaint)
  refuseReaders(opened)
  const { letter } = await standingOf(ctx, opened, input.letter, { lock: true })
  if (letter.state === 'issued') throw new Refused(wordsOf.issued)
  await store.changeDraft(ctx.db, letter.id, { state: 'set aside' })
  await recordIn(ctx, opened.row, contract.letterSetAside, { letter: letter.id })
  return {}
}

/** A letter with the version that counts and the facts of today; throws `NotFound`. */
export async function standingOf(
  ctx: Context,
  opened: Opened,
  id: string,
  options?: { lock: boolean },
): Promise<Standing> {
  const letter = await store.letterById(ctx.db, opened.row.id, id, options)
  if (!letter) throw new NotFound(wordsOf.none)
  const [version] = await store.currentVersions(ctx.db, [id])
  if (!version) throw new Error('A letter has lost its version.')
  return { letter, version, facts: await factsFor(ctx, opened, letter.subject_id) }
}

/** What the complainant was sent about it before, as text, the newest first. */
async function earlierTo(ctx: Context, letter: store.LetterRow): Promise<string[]> {
  const all = await store.lettersOf(ctx.db, letter.complaint_id)
  const sent = all.filter(
    each => each.state === 'issued' && each.subject_id === null && each.id !== letter.id,
  )
  const versions = await store.currentVersions(
    ctx.db,
    sent.map(each => each.id),
  )
  return sent.flatMap(({ id }) => {
    const version = versions.find(each => each.letter_id === id)
    return version ? [htmlToText(version.html)] : []
  })
}

/** Why it cannot be printed, as a sentence; `null` where it can. */
export async function whyNoPdf({ letter, version, facts }: Standing): Promise<string | null> {
  // Fetched when a letter is first looked at: a start does without it.
  const { unprintable } = await import('./printing/pdf.ts')
  const letters = unprintable({
    desk: facts.desk,
    title: version.subject,
    to: facts.subject?.name ?? facts.complainant,
    html: version.html,
    signed: { name: letter.signed_name ?? '', role: letter.signed_role ?? '' },
  })
  return letters.length > 0 ? wordsOf.notPrintable(letters.slice(0, 8)) : null
}

export function refuseReaders(opened: Opened): void {
  if (!mayWrite(opened)) throw new Refused(wordsOf.notYours, 'forbidden')
}

export const isForColleague = (kind: contract.LetterKind): boolean =>
  kind === 'notice' || kind === 'invitation' || kind === 'closing'

function whyNotBegin(kind: contract.LetterKind, file: File): string | null {
  if (kind === 'stage2Decision' && file.stage === 1) return wordsOf.noSecond
  if (kind === 'decision' && file.stage > 1) return wordsOf.second
  const isExtended = file.stages.some(each => each.stage === file.stage && each.extensions.length > 0)
  return kind === 'extension' && !isExtended ? wordsOf.notExtended : null
}

/** To whom a letter of this kind can go: the complainant, or each of the colleagues concerned who were told. */
function addresseesOf(kind: contract.LetterKind, file: File): contract.LetterRow['to'][] {
  if (!isForColleague(kind)) return [{ who: 'complainant', name: file.complainant, subject: null }]
  return file.subjects.map(({ id, colleague }) => ({ who: 'colleague', name: colleague.name, subject: id }))
}
