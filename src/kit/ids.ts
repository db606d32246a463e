import { z } from 'zod'

/**
 * A new uuid version 7 (RFC 9562 section 5.7): 48 bits of milliseconds, then chance.
 * `random` must give at least ten bytes.
 */
export function uuidv7(milliseconds: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16)
  bytes.set(random.subarray(0, 10), 6)
  for (let index = 5, rest = milliseconds; index >= 0; index--, rest = Math.floor(rest / 256))
    bytes[index] = rest % 256
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

export const id = z.uuid()

/** A conversation by its id or by the number that people read out, with or without `#`. */
export const conversationRef = z
  .string()
  .regex(
    /^(#?\d{1,9}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i,
    'Give a conversation by its number or its id.',
  )
