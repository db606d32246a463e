import { open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { type ParsedMail, parseMail } from '../../desk/channels/email/reading/parse.ts'
import { type Command, WrongUse } from './command.ts'

export const mailReadCommand: Command = {
  name: 'mail read',
  usage: 'evenkeel mail read FILE… | DIRECTORY | -',
  about: 'Prints as JSON how the desk would read a raw mail; needs no desk and changes nothing.',
  options: [
    ['FILE', 'A raw message (RFC 5322), such as an .eml; several give one line of JSON each.'],
    ['DIRECTORY', 'Every file in it and below, in the order of their names, one line of JSON each.'],
    ['-', 'The message comes by standard input.'],
  ],
  async run(args) {
    const { positionals } = parseArgs({ args, allowPositionals: true })
    if (positionals.length === 0)
      throw new WrongUse('Give a raw message, a folder of them, or - for standard input.')
    const paths: string[] = []
    let isOne = positionals.length === 1
    for (const given of positionals) {
      const found = await filesAt(given)
      if (found.isFolder) isOne = false
      paths.push(...found.paths)
    }
    let code = 0
    for (const path of paths) code = Math.max(code, await tell(path, isOne))
    return code
  },
}

async function filesAt(path: string): Promise<{ paths: string[]; isFolder: boolean }> {
  if (path === '-') return { paths: [path], isFolder: false }
  const found = await stat(path).catch(() => null)
  if (!found) throw new WrongUse(`There is no ${path}.`)
  if (!found.isDirectory()) return { paths: [path], isFolder: false }
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return { paths: paths.sort(), isFolder: true }
}

/** One that cannot be read is named on standard error, and the others go on. */
async function tell(path: string, isOne: boolean): Promise<number> {
  try {
    const mail = await parseMail(await contentOf(path))
    const shown = isOne ? shownOf(mail) : { file: path, ...shownOf(mail) }
    process.stdout.write(`${JSON.stringify(shown, null, isOne ? 2 : undefined)}\n`)
    return 0
  } catch (error) {
    process.stderr.write(`${path}: ${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
}

async function contentOf(path: string): Promise<Uint8Array> {
  if (path === '-') return buffer(process.stdin)
  const file = await open(path)
  try {
    return await file.readFile()
  } finally {
    await file.close()
  }
}

/** What a colleague would see and what the desk would go by. `quotedFrom` is an index into `text`. */
function shownOf(mail: ParsedMail) {
  const { subject, from, to, cc, replyTo, sender, date, messageId, inReplyTo, references } = mail
  const { automatic, protection, text, html, quotedFrom, htmlParts, hasRemoteImages, notices } = mail
  return {
    subject,
    from,
    sender,
    to,
    cc,
    replyTo,
    date,
    receivedAt: mail.receivedAt,
    messageId,
    inReplyTo,
    references,
    automatic,
    text,
    html,
    quotedFrom,
    freshText: quotedFrom === null ? text : text.slice(0, quotedFrom),
    quotedText: quotedFrom === null ? null : text.slice(quotedFrom),
    freshHtml: htmlParts ? htmlParts.fresh : html,
    quotedHtml: htmlParts ? htmlParts.quoted : null,
    hasRemoteImages,
    attachments: mail.attachments.map(({ name, type, content, contentId, inline }) => ({
      name,
      type,
      size: content.byteLength,
      contentId,
      inline,
    })),
    marks: marksOf(automatic, protection, notices),
    notices,
  }
}

function marksOf(automatic: string, protection: string, notices: readonly string[]): string[] {
  const marks = automatic === 'no' ? [] : ['automatic', automatic]
  if (protection !== 'none') marks.push(protection)
  return notices.length > 0 ? [...marks, 'over-limit'] : marks
}
