import { filePart, type Segment } from './bodies.ts'
import { calendarWords } from './calendar.ts'
import { decodeBytes } from './charsets.ts'
import { readTnef } from './tnef.ts'
import type { Part } from './tree.ts'

/**
 * Brings out what lies in files that only one program opens: after each `winmail.dat` the files within it, and, where
 * the mail has no words of its own, the words of that or of an invitation. The files themselves stay.
 */
export function unpack(segments: Segment[], files: Part[]): { segments: Segment[]; files: Part[] } {
  const all: Part[] = []
  const found: Segment[] = []
  for (const file of files) {
    all.push(file)
    const tnef = isTnef(file) ? readTnef(file.content) : null
    if (!tnef) continue
    found.push({ text: tnef.text, html: tnef.html })
    for (const { name, type, contentId, content } of tnef.files)
      all.push(filePart(name, type, content, contentId))
  }
  const hasWords = segments.some(({ text, html }) => Boolean(text?.trim()) || Boolean(html?.trim()))
  if (hasWords) return { segments, files: all }
  const invitation = files.find(file => file.type === 'text/calendar')
  if (invitation) {
    const words = calendarWords(decodeBytes(invitation.content, invitation.params.charset ?? null))
    found.push({ text: words || null, html: null })
  }
  const told = found.filter(({ text, html }) => text !== null || html !== null)
  return { segments: told.length > 0 ? told : segments, files: all }
}

function isTnef(file: Part): boolean {
  if (file.type === 'application/ms-tnef' || file.type === 'application/vnd.ms-tnef') return true
  return /^winmail\.dat$/i.test(file.dispositionParams.filename ?? file.params.name ?? '')
}
