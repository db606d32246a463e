/** What a mail server says when it does not take an access token (RFC 7628 section 3.2.2, and XOAUTH2's kin of it). */
export interface TokenRefusal {
  status?: unknown
  scope?: unknown
}

/**
 * Why a server did not take a token, as far as its JSON and its words tell. `where` is the server. `isToken`: another
 * token may help.
 */
export function tokenRefusal(
  where: string,
  said: { json: TokenRefusal | null; text: string },
): { isToken: boolean; sentence: string } {
  const status = String(said.json?.status ?? '')
  const scope = typeof said.json?.scope === 'string' ? said.json.scope.slice(0, 300) : ''
  if (/SmtpClientAuthentication is disabled/i.test(said.text)) {
    return no(
      `${where} has sending by SMTP switched off: switch on “Authenticated SMTP” for this mailbox at the provider.`,
    )
  }
  if (/authenticated but not connected/i.test(said.text)) {
    return no(
      `${where} knows the sign-in, and not the mailbox: the user must be the mailbox’s own address, and the one who signed in must be allowed to open it.`,
    )
  }
  if (/(imap|pop)[\w ]*(is |access )?(disabled|not enabled)|enable imap/i.test(said.text))
    return no(`${where} has IMAP switched off for this mailbox: switch it on at the provider.`)
  if (status === 'insufficient_scope' || status === '403') {
    const what = scope ? ` (${scope})` : ''
    return no(`${where} takes the sign-in, and misses a permission${what}: sign in again and allow it.`)
  }
  if (status === 'invalid_request')
    return no(`${where} did not understand the sign-in; it may want another user name.`)
  return {
    isToken: true,
    sentence: `${where} did not accept the token of the provider: it has ended, was withdrawn, or is another mailbox’s. If that goes on, sign in again.`,
  }
}

/** The JSON in a server's challenge, which comes in base64; null where there is none. */
export function refusalIn(challenge: string): TokenRefusal | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(challenge.trim(), 'base64').toString('utf8'))
    return typeof value === 'object' && value !== null ? value : null
  } catch {
    return null
  }
}

function no(sentence: string): { isToken: boolean; sentence: string } {
  return { isToken: false, sentence }
}
