import { z } from 'zod'

const atom = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+"
const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?'
const pattern = new RegExp(
  `^${atom}(?:\\.${atom})*@(?:${label}\\.)+(?:xn--[a-z0-9-]+|[\\p{L}\\p{M}]{2,})$`,
  'iu',
)

/** A mail address, also with letters beyond ASCII (RFC 6531); whether a server can write to it shows when it is sent. */
export const mailAddress = z.email({ pattern, error: 'This is no mail address.' }).max(254)
