/** What a mail system told of one recipient, as `email.reported` carries it. */
export interface Told {
  address: string
  original: string | null
  action: 'failed' | 'delayed' | 'delivered'
  status: string | null
  code: number | null
  diagnostic: string
}

/** `failed` for good; `returned` after trouble that may pass; both mean that it did not arrive. */
export type ReportState = 'failed' | 'returned' | 'delayed' | 'delivered'

/**
 * Whether trying again later may help: class 4 (RFC 3463 section 2), a full mailbox, and what was tried until its time was over. A code
 * of RFC 5321 counts where there is no status.
 */
export function stateOf({ action, status, code }: Pick<Told, 'action' | 'status' | 'code'>): ReportState {
  if (action !== 'failed') return action
  const passes = status ? /^4\.|^5\.(?:2\.2|4\.7)$/.test(status) : code !== null && code < 500
  return passes ? 'returned' : 'failed'
}

/** Whether the address itself is the trouble, rather than this mail or that server. */
export function isAboutAddress(state: ReportState, status: string | null): boolean {
  return state === 'failed' && (status === null || /^5\.(?:0\.0|1\.\d{1,3}|2\.[01])$/.test(status))
}

/** A later word takes the place of an earlier one, but a delay that was told late does not undo the end. */
export function replaces(later: ReportState, earlier: ReportState): boolean {
  const isEnd = (state: ReportState) => state === 'failed' || state === 'returned'
  return isEnd(later) || !isEnd(earlier)
}

/**
 * The recipients of ours that a report names. A mail that was passed on failed at an address which we do not know: with one
 * recipient of ours that is meant, with several nobody is. Addresses in lower case.
 */
export function matched(
  told: readonly Told[],
  ours: readonly string[],
  kind: 'bounce' | 'delay' | 'delivered',
): { address: string; told: Told; passedOnTo: string | null }[] {
  const known = new Set(ours)
  const direct = told.flatMap(one => {
    const address = [one.original, one.address].find(each => each !== null && known.has(each))
    return address ? [{ address, told: one, passedOnTo: address === one.address ? null : one.address }] : []
  })
  const [only] = ours
  if (direct.length > 0 || ours.length !== 1 || !only) return direct
  const [first] = told
  if (first?.code || first?.status) return [{ address: only, told: first, passedOnTo: first.address || null }]
  const action = kind === 'bounce' ? 'failed' : kind === 'delay' ? 'delayed' : 'delivered'
  const blank: Told = { address: only, original: null, action, status: null, code: null, diagnostic: '' }
  return [{ address: only, told: blank, passedOnTo: null }]
}

/** What happened, in plain words; the mail system's own stand behind them in brackets. */
export function sentenceOf(report: {
  state: ReportState
  address: string
  status: string | null
  code: number | null
  passedOnTo: string | null
}): string {
  const { state, address, passedOnTo, status, code } = report
  const codes = [code, status].filter(one => one !== null).join(' ')
  const why = `${reasonOf(status, code)}${codes && ` (${codes})`}`
  const where = passedOnTo ? `${address}, which passes it on to ${passedOnTo}` : address
  if (state === 'delayed') return `Has not arrived at ${where} yet: ${why}. Their mail system goes on trying.`
  if (state === 'delivered') return `Has arrived at ${where}.`
  return `Did not arrive at ${where}: ${why}.`
}

/** What somebody can do about it, in one sentence. */
export function adviceOf(state: ReportState, status: string | null): string {
  if (state === 'delayed' || state === 'delivered') return ''
  if (state === 'returned') return 'Send it again later, or reach them another way.'
  if (status && advice[status]) return advice[status]
  return isAboutAddress(state, status)
    ? 'Correct the address and send it again, or reach them another way.'
    : 'Reach them another way, or send it again when the trouble is mended.'
}

/** A fact for the address itself, beside the customer. */
export function reasonOf(status: string | null, code: number | null): string {
  const detail = status?.slice(2)
  if (detail && reasons[detail]) return reasons[detail]
  const subject = detail?.split('.')[0]
  if (subject && subjects[subject]) return subjects[subject]
  if (code === 552 || code === 452) return reasons['2.2'] as string
  if (code === 550 || code === 551 || code === 553)
    return 'their mail system does not take it for this address'
  return 'their mail system did not say why'
}

/** RFC 3463 and the registry that goes on with it: subject and detail, without the class. */
const reasons: Record<string, string> = {
  '1.0': 'something is wrong with the address',
  '1.1': 'mailbox unknown',
  '1.2': 'there is no such domain, or it takes no mail',
  '1.3': 'the address is not written as addresses are',
  '1.4': 'the address means more than one mailbox',
  '1.5': 'the address takes no mail',
  '1.6': 'the mailbox has moved and left no new address',
  '1.7': 'their mail system does not accept our address as the sender',
  '1.8': 'their mail system does not know the domain that we write from',
  '1.9': 'their mail system could pass it on only in part',
  '1.10': 'their domain says that it takes no mail',
  '2.0': 'something is wrong with the mailbox',
  '2.1': 'the mailbox is switched off',
  '2.2': 'the mailbox is full',
  '2.3': 'the mail is larger than the mailbox takes',
  '2.4': 'the list at this address could not be opened',
  '3.0': 'their mail system is in trouble',
  '3.1': 'their mail system has no room left',
  '3.2': 'their mail system takes no mail at present',
  '3.3': 'their mail system cannot do what the mail asks for',
  '3.4': 'the mail is too large for their mail system',
  '3.5': 'their mail system is not set up rightly',
  '4.0': 'something is wrong on the way there',
  '4.1': 'their mail system did not answer',
  '4.2': 'the connection to their mail system was poor',
  '4.3': 'the way to their mail system could not be looked up',
  '4.4': 'no way leads to their mail system',
  '4.5': 'their mail system is overloaded',
  '4.6': 'the mail went round in a circle',
  '4.7': 'it was tried until its time was over',
  '5.0': 'the mail systems did not understand each other',
  '5.3': 'too many recipients for one mail',
  '6.0': 'something in the mail itself was not accepted',
  '6.1': 'something in the mail itself was not accepted',
  '6.2': 'something in the mail itself was not accepted',
  '6.3': 'something in the mail itself was not accepted',
  '6.7': 'their mail system takes no addresses with such letters',
  '7.0': 'their mail system refused it by its rules',
  '7.1': 'their mail system refused it by its rules',
  '7.2': 'only some people may write to this address',
  '7.8': 'the mail server did not accept our signing in',
  '7.9': 'the mail server did not accept our signing in',
  '7.20': 'our mail was not signed as their mail system asks for (DKIM)',
  '7.23': 'our server may not send for our domain (SPF)',
  '7.25': 'our server has no proper name on the network (reverse DNS)',
  '7.26': 'our mail did not prove where it comes from (SPF and DKIM)',
  '7.27': 'our domain says that it sends no mail',
  '7.28': 'their mail system has had too much mail from us',
  '7.509': 'our mail did not prove where it comes from (DMARC)',
}

/** The first number after the class, where the second says nothing that we know. */
const subjects: Record<string, string> = {
  1: reasons['1.0'] as string,
  2: reasons['2.0'] as string,
  3: reasons['3.0'] as string,
  4: reasons['4.0'] as string,
  5: reasons['5.0'] as string,
  6: reasons['6.0'] as string,
  7: reasons['7.0'] as string,
}

const advice: Record<string, string> = {
  '5.2.3': 'Send it without its attachments, or reach them another way.',
  '5.3.4': 'Send it without its attachments, or reach them another way.',
  '5.7.20': 'An admin can set up DKIM for the mailbox; then send it again.',
  '5.7.23': 'An admin can mend the SPF record of the domain; then send it again.',
  '5.7.25': 'An admin can have the server’s reverse DNS mended; then send it again.',
  '5.7.26': 'An admin can set up SPF and DKIM for the domain; then send it again.',
  '5.7.509': 'An admin can set up SPF and DKIM for the domain; then send it again.',
}
