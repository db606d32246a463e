import type { CustomerText } from './customer-text.ts'
import { loadFileTone } from './file-tone.ts'
import type { Tone } from './scorer.ts'

export { type CustomerText, customerText, NotACustomer } from './customer-text.ts'
export type { Tone } from './scorer.ts'

/** Scores customers' words on the server. It takes a `CustomerText` and nothing else: see `customer-text.ts`. */
export interface CustomerTone {
  score(text: CustomerText): Tone
}

export async function loadCustomerTone(): Promise<CustomerTone> {
  return loadFileTone()
}
