declare const brand: unique symbol

/** Words that a customer wrote to the desk. Only `customerText` makes one, and only of what came in. */
export type CustomerText = string & { readonly [brand]: 'customer' }

/** As the timeline knows it; `out` is a colleague's. */
export interface Spoken {
  direction: 'in' | 'out'
  text: string
}

/** A colleague's message was handed to the scorer on the server. */
export class NotACustomer extends Error {}

/**
 * The server's only door to the scorer: nobody's own words but a customer's are ever scored there. Throws `NotACustomer`
 * for whatever did not come in. A colleague's draft is scored in the colleague's own browser, and nowhere kept.
 */
export function customerText(message: Spoken & { direction: 'in' }): CustomerText {
  const { direction, text }: Spoken = message
  if (direction !== 'in') throw new NotACustomer('Only what a customer wrote may be looked at for its tone.')
  return text as CustomerText
}
