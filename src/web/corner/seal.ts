/** AES-GCM as NIST SP 800-38D has it: 256 bits, a fresh 96-bit value for each seal, and what the words are bound to. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>
  bytes: ArrayBuffer
}

/** A key that can be used but never be read out, not even by this page. */
export function makeKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

/** `boundTo` is no secret; opening fails where it is another. */
export async function seal(key: CryptoKey, text: string, boundTo: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const bytes = await crypto.subtle.encrypt(parameters(iv, boundTo), key, new TextEncoder().encode(text))
  return { iv, bytes }
}

/** Throws where the key, the bytes or `boundTo` are not those of the seal. */
export async function unseal(key: CryptoKey, { iv, bytes }: Sealed, boundTo: string): Promise<string> {
  return new TextDecoder().decode(await crypto.subtle.decrypt(parameters(iv, boundTo), key, bytes))
}

const parameters = (iv: Uint8Array<ArrayBuffer>, boundTo: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(boundTo),
})
