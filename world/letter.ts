export interface Letter {
  from?: string
  to?: string
  cc?: string
  subject?: string
  text?: string
  /** Without its brackets; `null` for a mail that has none. */
  id?: string | null
  inReplyTo?: string
  references?: string[]
  date?: string
  /** Further headers, whole lines. */
  headers?: string[]
}

/** The source of a small mail, for tests that care about a few of its headers. */
export function letter({
  from = 'Ines Prado <ines@harbour.example>',
  to = 'help@quayside.example',
  cc,
  subject = 'The router is blinking',
  text = 'Good morning, it has been blinking since Sunday.',
  id = `${crypto.randomUUID()}@harbour.example`,
  inReplyTo,
  references = [],
  date = 'Mon, 02 Mar 2026 08:55:00 +0000',
  headers = [],
}: Letter = {}): string {
  const lines = [
    `From: ${from}`,
    `To: ${to}`,
    ...(cc ? [`Cc: ${cc}`] : []),
    `Subject: ${subject}`,
    ...(id ? [`Message-ID: <${id}>`] : []),
    ...(inReplyTo ? [`In-Reply-To: <${inReplyTo}>`] : []),
    ...(references.length > 0 ? [`References: ${references.map(one => `<${one}>`).join('\r\n ')}`] : []),
    `Date: ${date}`,
    'MIME-Version: 1.0',
    ...(headers.some(line => /^content-type:/i.test(line))
      ? []
      : ['Content-Type: text/plain; charset=utf-8']),
    ...headers,
    '',
    text,
  ]
  return `${lines.join('\r\n')}\r\n`
}
