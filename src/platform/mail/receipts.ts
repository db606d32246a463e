/**
 * What the server calls a mail that it has taken, out of its answer to the mail, so that somebody can ask the provider about it;
 * `null` where it names nothing. `own` is our Message-ID, which Exchange repeats before its own number.
 */
export function providerIdOf(answer: string, own: string): string | null {
  const text = answer.replace(/^(?:250[ -])?(?:\d\.\d{1,3}\.\d{1,3} )?/, '').trim()
  for (const form of forms) {
    const found = form.exec(text)?.[1]
    if (found && found !== own) return found.slice(0, 200)
  }
  return null
}

const forms = [
  // Postfix, Haraka, SendGrid, Mailgun: "Ok: queued as 4bXk1z2"; "Message Queued (5C8E.1)".
  /\bqueued as ([^\s;,]+)/i,
  /\bqueued \(([^()\s]+)\)/i,
  // Microsoft 365: "OK <…@….prod.outlook.com> [Hostname=…]".
  /^OK (<[^<>\s]+>) \[/i,
  // Exchange: "<ours> [InternalId=…, Hostname=…] Queued mail for delivery".
  /\[InternalId=([^\s,\]]+)/i,
  // Google: "OK  1718000000 a1-2002.sm123 - gsmtp".
  /^OK\s+\d+ (\S+) - gsmtp\b/i,
  // Exim: "OK id=1kX2bC-0001Ab-Cd".
  /\bid=<?([^\s<>;,]+)/i,
  // qmail: "ok 1718000000 qp 4711".
  /^ok (\d+ qp \d+)/i,
  // Sendmail, OpenSMTPD: "45LKDZ8c012345 Message accepted for delivery".
  /^(\S+) Message accepted for delivery/i,
  // Amazon SES: "Ok 0100018f…-000000".
  /^Ok ([0-9a-f]{8,}[0-9a-f-]+)$/i,
]
