/** What a mail system says of one recipient (RFC 3464 section 2.3). Codes are `null` where it gives none. */
export type ReportedRecipient = {
  address: string
  /** The address as we gave it, where the mail was passed on. */
  original: string | null
  action: 'failed' | 'delayed' | 'delivered'
  /** RFC 3463, such as `5.1.1`. */
  status: string | null
  /** RFC 5321, such as 550. */
  code: number | null
  /** The reason in the mail system's own words, in one line. */
  diagnostic: string
}

/** The first enhanced status code (RFC 3463) in a text. */
export function statusIn(text: string): string | null {
  return /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?!\.?\d)/.exec(text)?.[1] ?? null
}

/** The first refusal of an SMTP server in a text. */
export function codeIn(text: string): number | null {
  const found = /(?<![\d.#-])([45][0-5]\d)(?=[ \-:,]|$)(?![ -]?\d{4})/m.exec(text)?.[1]
  return found ? Number(found) : null
}

/** A reason as one line of at most 500 characters. */
export function reasonOf(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 500)
    .toWellFormed()
}
