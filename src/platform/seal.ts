import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeOnce } from './write-once.ts'

/** Keeps passwords unreadable in the database and in backups; the key lies in the data directory alone. */
export interface Seal {
  close(plain: string): string
  /** Throws where the text was not sealed with this desk's key. */
  open(sealed: string): string
  /** A keyed fingerprint (HMAC-SHA256), for what must not be forged. */
  sign(text: string): string
}

/** Reads `secret.key` in the data directory (32 bytes, mode 0600) or makes it. AES-256-GCM, a fresh nonce each time. */
export function openSeal(dataDir: string): Seal {
  const path = join(dataDir, 'secret.key')
  if (!existsSync(path)) writeOnce(path, randomBytes(32))
  const key = readFileSync(path)
  if (key.length !== 32) throw new Error(`${path} is damaged; put it back from your backup.`)
  return {
    close(plain) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64')
      const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
      cipher.setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8')
    },
    sign: text => createHmac('sha256', key).update(text).digest('base64url'),
  }
}
