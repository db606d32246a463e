import type { Part } from './tree.ts'

/** Whether a mail is sealed against reading, or against change; the desk does neither itself, and says so. */
export type Protection = 'none' | 'signed' | 'encrypted'

/** By its parts (RFC 1847, 3156, 8551), or by PGP's lines in the text itself. */
export function protectionOf(root: Part, text: string): Protection {
  const found = new Set<Protection>()
  look(root, found)
  if (text.includes('-----BEGIN PGP MESSAGE-----')) found.add('encrypted')
  if (text.includes('-----BEGIN PGP SIGNED MESSAGE-----')) found.add('signed')
  if (found.has('encrypted')) return 'encrypted'
  return found.has('signed') ? 'signed' : 'none'
}

function look(part: Part, found: Set<Protection>): void {
  if (part.type === 'multipart/encrypted' || part.type === 'application/pgp-encrypted') found.add('encrypted')
  else if (
    part.type === 'multipart/signed' ||
    /^application\/(?:pgp|(?:x-)?pkcs7)-signature$/.test(part.type)
  )
    found.add('signed')
  else if (/^application\/(?:x-)?pkcs7-mime$/.test(part.type)) {
    const kind = (part.params['smime-type'] ?? '').toLowerCase()
    if (kind === 'signed-data') found.add('signed')
    else if (kind !== 'certs-only') found.add('encrypted')
  }
  for (const child of part.children) look(child, found)
}
