/** What a mail of the desk's own is for. Everything but a notice to a colleague counts towards the cap for one address. */
export type OwnMailKind = 'acknowledgement' | 'notice'

/** So that no other machine answers (RFC 3834 section 5), and Exchange's own rules neither. */
export function machineHeaders(kind: OwnMailKind, desk: string): { name: string; value: string }[] {
  return [
    { name: 'Auto-Submitted', value: kind === 'acknowledgement' ? 'auto-replied' : 'auto-generated' },
    { name: 'X-Auto-Response-Suppress', value: 'All' },
    { name: 'X-Evenkeel-Desk', value: desk },
  ]
}

/** Addresses at which nobody reads, by what they are called; an answer to them goes nowhere or round in a circle. */
export function readsNobody(address: string): boolean {
  const local = address.slice(0, address.lastIndexOf('@')).toLowerCase()
  if (local === '') return true
  return (
    nobodyReads.test(local) ||
    /^(?:owner-.+|.+-(?:request|owner|bounces?|return-.*)|bounces?[+=.-].+)$/.test(local)
  )
}

const nobodyReads =
  /^(?:mailer-?daemon|mail-?daemon|postmaster|mdaemon|daemon|maildrop|root|nobody|null|devnull|listserv|majordomo|bounces?|auto-?(?:reply|mailer|matic|confirm)|(?:do[._-]?not|no|non|keine?|nicht)[._-]?(?:reply|replay|response|responder|antwort(?:en)?|svar)|ne[._-]?(?:pas)?[._-]?repondre|no[._-]?(?:responda|responder|contestar|rispondere)|nao[._-]?(?:responda|responder)|niet[._-]?(?:be)?antwoorden|ei[._-]?vastausta)(?:[+._-].*)?$/

/** "Auto:" in front, so that a person tells it from an answer (RFC 3834 section 3.1.5), and no "Re:" twice. */
export function acknowledgementSubject(subject: string): string {
  return `Auto: ${subject.replace(/^(?:\s*(?:re|aw|sv|antw|rif|odp|fwd?|wg|auto)\s*(?:\[\d+\])?\s*:\s*)+/i, '').trim()}`
}
