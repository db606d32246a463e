import type { MailServer } from './server.ts'

export const tokenMechanisms = ['OAUTHBEARER', 'XOAUTH2'] as const
export type TokenMechanism = (typeof tokenMechanisms)[number]

/**
 * The way of signing in by token that a server offers. The standard's own first: its answer says why it refuses, and
 * it is bound to host and port. `null` where it offers none.
 */
export function tokenMechanism(offered: readonly string[]): TokenMechanism | null {
  const known = new Set(offered.map(name => name.toUpperCase()))
  return tokenMechanisms.find(name => known.has(name)) ?? null
}

/** The mechanisms in an EHLO answer's AUTH line (RFC 4954 section 3), also in its old spelling with an equals sign. */
export function mechanismsIn(ehlo: string): string[] {
  return ehlo
    .split(/\r?\n/)
    .flatMap(line => /^250[- ]AUTH[ =](.*)$/i.exec(line)?.[1]?.trim().split(/[ =]+/) ?? [])
    .map(name => name.toUpperCase())
}

/** The client's first words, in base64 (RFC 7628 section 3.1; XOAUTH2 as Google and Microsoft describe it). */
export function firstWords(mechanism: TokenMechanism, server: MailServer, token: string): string {
  const user =
    mechanism === 'XOAUTH2' ? server.username : server.username.replace(/=/g, '=3D').replace(/,/g, '=2C')
  const words =
    mechanism === 'XOAUTH2'
      ? `user=${user}\x01auth=Bearer ${token}\x01\x01`
      : `n,a=${user},\x01host=${server.host}\x01port=${server.port}\x01auth=Bearer ${token}\x01\x01`
  return Buffer.from(words).toString('base64')
}

/** What ends the exchange after a refusal: the standard wants a single control-A, XOAUTH2 an empty line. */
export function lastWords(mechanism: TokenMechanism): string {
  return mechanism === 'XOAUTH2' ? '' : 'AQ=='
}
