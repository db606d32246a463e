import type { Mark } from '../../conversations/contract.ts'
import type { ParsedMail, ReaderOptions, ReadingLimits } from './reading/index.ts'
import type { MailSettings } from './settings/rules.ts'

/** So much of a mail too large to be read in full is looked at: its headers and the beginning of its text. */
export const beginningBytes = 1_000_000

/** The limits of one mail, as this desk has set them. */
export function readingLimits(settings: MailSettings): ReadingLimits {
  return {
    headerBytes: settings.mostHeaderBytes * 1000,
    parts: settings.mostParts,
    depth: settings.deepestParts,
    recipients: settings.mostRecipients,
    textCharacters: settings.mostTextCharacters * 1000,
    htmlCharacters: settings.mostHtmlCharacters * 1000,
    links: settings.mostLinks,
    attachments: settings.mostFiles,
  }
}

/** What the reader may take for one mail. */
export function readerOptions(
  settings: MailSettings,
): Required<Pick<ReaderOptions, 'timeoutMs' | 'memoryMb'>> {
  return { timeoutMs: settings.readerSeconds * 1000, memoryMb: settings.readerMemory }
}

/** What its reading says of a mail, beside who sent it. */
export function marksOfReading({ protection, notices }: ParsedMail): Mark[] {
  const marks: Mark[] = protection === 'none' ? [] : [protection]
  return notices.length > 0 ? [...marks, 'over-limit'] : marks
}
