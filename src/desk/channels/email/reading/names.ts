import { calendarSummary } from './calendar.ts'
import { decodeBytes, storable } from './charsets.ts'
import { headerOf, type Part } from './tree.ts'
import { decodeWords } from './words.ts'

/**
 * The name of an enclosed file, from the first that gives one: the disposition, the type, the content location, the
 * description, the content id, and last the type alone. Always safe as a file name; not yet unique.
 */
export function fileName(part: Part): string {
  const ending = endings.get(part.type) ?? ''
  const given = [
    part.dispositionParams.filename,
    part.params.name,
    headerOf(part, 'content-location')?.split(/[?#]/)[0],
    named(headerOf(part, 'content-description')),
  ]
  for (const name of given) {
    const safe = name ? safeFileName(decodeWords(name)) : ''
    // Apple's resource forks go under the name of the file that they belong to.
    if (safe) return part.type === 'application/applefile' ? `${safe}.applefile` : safe
  }
  if (part.type === 'text/calendar') {
    const summary = safeFileName(calendarSummary(decodeBytes(part.content, part.params.charset ?? null)))
    if (summary) return `${summary}.ics`
  }
  if (part.type === 'message/rfc822' || part.type === 'message/global')
    return `${safeFileName(innerSubject(part)) || 'message'}.eml`
  const id = safeFileName((headerOf(part, 'content-id') ?? '').replace(/[<>]/g, '').split('@')[0] ?? '')
  if (part.type === 'application/ms-tnef') return 'winmail.dat'
  if (id && part.type.startsWith('image/')) return id.includes('.') ? id : `${id}${ending}`
  if (part.type === 'application/octet-stream' && startsWith(part, '-----BEGIN PGP MESSAGE'))
    return 'encrypted.asc'
  return (part.type.startsWith('image/') ? 'image' : (stems.get(part.type) ?? 'file')) + ending
}

/** Makes names unique without regard to case, as file systems on two of three platforms ask. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Map<string, number>()
  const used = new Set<string>()
  return names.map(name => {
    const dot = name.lastIndexOf('.')
    const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
    let unique = name
    let count = taken.get(name.toLowerCase()) ?? 1
    while (used.has(unique.toLowerCase())) unique = `${stem} (${++count})${ending}`
    taken.set(name.toLowerCase(), count)
    used.add(unique.toLowerCase())
    return unique
  })
}

/**
 * A name that no system refuses or reads as a path: no directories, control or direction characters, leading dots,
 * at most 150 characters and 240 bytes with its ending kept (file systems take 255 bytes, and names are made unique later).
 */
export function safeFileName(name: string): string {
  const base = storable(name).split(/[/\\]/).at(-1) ?? ''
  const safe = base
    .normalize('NFC')
    .replace(/[\p{Cc}\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/gu, ' ')
    .replace(/[<>:"|?*]+/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+/, '')
    .slice(0, 2000)
  const trimmed = trimEnd(safe)
  const characters = [...trimmed]
  if (characters.length <= 150 && Buffer.byteLength(trimmed) <= longestName)
    return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(trimmed) ? `_${trimmed}` : trimmed
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(trimmed)?.[0] ?? ''
  return (
    withinBytes(characters.slice(0, 150 - ending.length), longestName - Buffer.byteLength(ending)) + ending
  )
}

const longestName = 240

function withinBytes(characters: readonly string[], most: number): string {
  let text = ''
  let bytes = 0
  for (const character of characters) {
    bytes += Buffer.byteLength(character)
    if (bytes > most) break
    text += character
  }
  return trimEnd(text)
}

function trimEnd(name: string): string {
  let end = name.length
  while (end > 0 && (name[end - 1] === '.' || name[end - 1] === ' ')) end--
  return name.slice(0, end)
}

function startsWith(part: Part, words: string): boolean {
  return Buffer.from(part.content.subarray(0, words.length)).toString('latin1') === words
}

/** A description is taken for a name only if it looks like one. */
function named(description: string | null): string | undefined {
  return description && /\.[a-z0-9]{2,5}\??=?$/i.test(decodeWords(description)) ? description : undefined
}

function innerSubject(part: Part): string {
  const head = Buffer.from(
    part.content.buffer,
    part.content.byteOffset,
    Math.min(part.content.length, 20_000),
  ).toString('utf8')
  const found = /^subject:[ \t]*(.*(?:\r?\n[ \t].*)*)/im.exec(head.split(/\r?\n\r?\n/, 1)[0] ?? '')
  return decodeWords((found?.[1] ?? '').replace(/\r?\n[ \t]/g, ' ')).slice(0, 100)
}

const stems = new Map([
  ['text/calendar', 'invitation'],
  ['application/ics', 'invitation'],
  ['message/delivery-status', 'delivery-status'],
  ['message/disposition-notification', 'receipt'],
  ['message/feedback-report', 'feedback-report'],
  ['text/rfc822-headers', 'headers'],
  ['message/partial', 'part'],
  ['message/external-body', 'elsewhere'],
  ['application/pgp-signature', 'signature'],
  ['application/pgp-encrypted', 'version'],
  ['application/pgp-keys', 'key'],
  ['application/pkcs7-signature', 'smime'],
  ['application/x-pkcs7-signature', 'smime'],
  ['application/pkcs7-mime', 'smime'],
  ['application/x-pkcs7-mime', 'smime'],
  ['text/vcard', 'contact'],
  ['text/x-vcard', 'contact'],
])

const endings = new Map([
  ['text/plain', '.txt'],
  ['text/html', '.html'],
  ['text/csv', '.csv'],
  ['text/calendar', '.ics'],
  ['application/ics', '.ics'],
  ['text/vcard', '.vcf'],
  ['text/x-vcard', '.vcf'],
  ['text/rtf', '.rtf'],
  ['application/rtf', '.rtf'],
  ['text/x-amp-html', '.html'],
  ['text/rfc822-headers', '.txt'],
  ['message/delivery-status', '.txt'],
  ['message/disposition-notification', '.txt'],
  ['message/feedback-report', '.txt'],
  ['message/rfc822', '.eml'],
  ['message/global', '.eml'],
  ['message/partial', '.txt'],
  ['message/external-body', '.txt'],
  ['application/pdf', '.pdf'],
  ['application/zip', '.zip'],
  ['application/json', '.json'],
  ['application/xml', '.xml'],
  ['text/xml', '.xml'],
  ['application/msword', '.doc'],
  ['application/vnd.ms-excel', '.xls'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', '.docx'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '.xlsx'],
  ['application/pgp-signature', '.asc'],
  ['application/pgp-encrypted', '.asc'],
  ['application/pgp-keys', '.asc'],
  ['application/pkcs7-signature', '.p7s'],
  ['application/x-pkcs7-signature', '.p7s'],
  ['application/pkcs7-mime', '.p7m'],
  ['application/x-pkcs7-mime', '.p7m'],
  ['image/jpeg', '.jpg'],
  ['image/jpg', '.jpg'],
  ['image/pjpeg', '.jpg'],
  ['image/png', '.png'],
  ['image/gif', '.gif'],
  ['image/webp', '.webp'],
  ['image/bmp', '.bmp'],
  ['image/tiff', '.tif'],
  ['image/heic', '.heic'],
  ['image/svg+xml', '.svg'],
  ['audio/mpeg', '.mp3'],
  ['audio/mp4', '.m4a'],
  ['audio/wav', '.wav'],
  ['audio/ogg', '.ogg'],
  ['video/mp4', '.mp4'],
  ['video/quicktime', '.mov'],
])
