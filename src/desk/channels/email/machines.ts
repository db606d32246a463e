import type { Context } from '../../../platform/context.ts'
import { deskMarkOf } from './own-ids.ts'
import { type Automatic, type ParsedMail, recogniseBehindList } from './reading/index.ts'

/** `loop`: a mail that this desk wrote by itself and that has come back to it. */
export type MachineKind = Automatic | 'loop'

/**
 * Which kind of machine wrote a mail, by what the desk knows beside the mail: its own mark, its own lists, and the envelope,
 * whose null sender is a mail system's (RFC 5321 section 4.5.5).
 */
export function machineKind(
  ctx: Pick<Context, 'seal'>,
  mail: Pick<ParsedMail, 'automatic' | 'headers'>,
  { envelopeFrom, ownLists }: { envelopeFrom: string; ownLists: readonly string[] },
): MachineKind {
  const { automatic, headers } = mail
  const own = deskMarkOf(ctx.seal)
  if (
    automatic === 'auto-reply' &&
    headers.some(({ name, value }) => name === deskHeader && value.trim() === own)
  )
    return 'loop'
  const kind = automatic === 'list' && isOwnList(headers, ownLists) ? recogniseBehindList(headers) : automatic
  return kind === 'no' && envelopeFrom === '<>' ? 'bounce' : kind
}

const deskHeader = 'x-evenkeel-desk'

/** By the List-Id (RFC 2919) or by the address that it is written to (RFC 2369). */
function isOwnList(headers: ParsedMail['headers'], ownLists: readonly string[]): boolean {
  return headers.some(({ name, value }) => {
    const text = value.toLowerCase()
    const named = /<(?:mailto:)?([^<>?]{1,300})/.exec(text)?.[1] ?? text
    return (name === 'list-id' || name === 'list-post') && ownLists.includes(named.trim())
  })
}
