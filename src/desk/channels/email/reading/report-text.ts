import { normaliseAddress } from './addresses.ts'
import { codeIn, type ReportedRecipient, reasonOf, statusIn } from './reported.ts'

/**
 * Reads the notice of a mail system that sends no delivery status, whichever it is: all name the recipient and say why
 * near it. Every address in the notice is answered; the caller knows to whom the mail went. `reason` is what the notice
 * says of nobody in particular; `originals` are the ids it names, those in a quoted header first. Linear in the text.
 */
export function readReportText(
  text: string,
  action: 'failed' | 'delayed',
): { recipients: ReportedRecipient[]; reason: ReportedRecipient | null; originals: string[] } {
  const whole = text.slice(0, mostRead)
  const notice = aboveTheCopy(whole)
  const reason = reasonIn(notice, action)
  const found = [...notice.matchAll(address)]
  const recipients = new Map<string, ReportedRecipient>()
  for (const [index, match] of found.entries()) {
    const normal = normaliseAddress(match[0])
    if (!normal) continue
    const next = found[index + 1]
    const block = linesOf(notice.slice(match.index + match[0].length, next?.index ?? notice.length))
    const told = { address: normal, original: null, action, ...codesOf(block, reason) }
    const before = recipients.get(normal)
    if (!before || (before.code === null && told.code !== null)) recipients.set(normal, told)
    if (recipients.size === mostRecipients) break
  }
  return { recipients: [...recipients.values()], reason, originals: idsIn(whole) }
}

const mostRead = 100_000
const mostRecipients = 100

const address = /[^\s<>()[\]"',;:=@]{1,128}@[\p{L}\p{N}.-]{1,255}/gu

/** A returned mail names all its recipients, also those whom it reached. */
function aboveTheCopy(text: string): string {
  const divider = copyDivider.exec(text)?.index ?? text.length
  const headers = copiedHeaders.exec(text)?.index ?? text.length
  return text.slice(0, Math.min(divider, headers))
}

const copyDivider =
  /^[ >]{0,4}-{2,}[^\n]{0,20}(?:copy of|(?:original|returned|unsent|rejected|transferred) (?:message|mail)|message header|header of the original|below this line|start of|message follows|kopie|urspr[üu]nglich|originalnachricht|message d'origine|mensaje original|messaggio originale|mensagem original|oryginalna|исходное|原文|原始)[^\n]{0,120}$|^(?:original message headers|(?:the )?headers? of the original|diagnoseinformationen|diagnostic information for administrators|[üu]bermittelte nachricht|en-t[êe]tes de message|encabezados de mensajes? original)/imu

const headerName =
  '(?:received|return-path|dkim-signature|mime-version|message-id|content-type|references|in-reply-to|date|from|to|cc|subject|reply-to|x-[\\w-]{1,60})'
const copiedHeaders = new RegExp(
  `^>? ?${headerName}:[^\\n]{0,998}\\r?\\n(?:[ \\t][^\\n]{0,998}\\r?\\n){0,20}>? ?${headerName}:`,
  'imu',
)

/** A reason stands within a dozen lines of its address. */
function linesOf(text: string): string {
  return text.split('\n', 12).join('\n')
}

type Codes = Pick<ReportedRecipient, 'status' | 'code' | 'diagnostic'>

function codesOf(block: string, reason: Codes | null): Codes {
  const status = statusIn(block)
  const code = codeIn(block)
  const own = reasonOf(block).replace(/^[\s>:)\]\-–.,*'"]+/, '')
  if (status === null && code === null && reason)
    return { status: reason.status, code: reason.code, diagnostic: own || reason.diagnostic }
  return { status, code, diagnostic: own }
}

function reasonIn(notice: string, action: 'failed' | 'delayed'): ReportedRecipient | null {
  const status = statusIn(notice)
  const code = codeIn(notice)
  if (status === null && code === null) return null
  const line = notice.split('\n').find(one => statusIn(one) !== null || codeIn(one) !== null)
  return { address: '', original: null, action, status, code, diagnostic: reasonOf(line ?? '') }
}

function idsIn(text: string): string[] {
  const inHeaders = [...text.matchAll(/message-id\s?:\s{0,20}<([^<>\s]{1,500})>/gi)].map(
    match => match[1] ?? '',
  )
  // Where a mail system shortens the header, the form of our own ids is still to be seen; their signature decides.
  const bare = [...text.matchAll(/(?<![0-9a-z])[0-9a-z]{25}\.[0-9a-f]{12}@[\w.-]{1,255}/gi)].map(
    match => match[0],
  )
  return [...inHeaders, ...bare]
}
