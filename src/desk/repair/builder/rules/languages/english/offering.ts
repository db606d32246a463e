import type { BuilderWords } from '../../builder-words.ts'

/** What can be done, what is given, and what they did not get. */
export const offering: BuilderWords['features'] = {
  offers: [
    {
      say: `
        i|we can|could|may
        what|all i|we can|could
        you can|could|may
        i|we offer|suggest|propose
        i|we will|shall|have .. for|to|with|them|it you|police|insurer|your
        i'll|we'll|i've|we've
        i|we have|has asked|kept|sent|written|arranged|reserved|put|prepared|enclosed|attached|noted|told|added|opened|made
        here is|are
        would|do you like|want|prefer
        if you like|wish|want|prefer|would|need
        instead`,
      unless: `
        nothing|all|little|more|that|which i|we|you can|could .. do
        i|we can|could not|no|never|only|imagine|understand|see|appreciate|confirm|assure|hear
        instead of
        you can|could not|no|see|imagine|never|also|ask|turn|reach`,
    },
  ],
  gift: [
    {
      say: 'goodwill|gesture|voucher|compensation|discount|token|gift|coupon|credit|credited|added|trouble|deducted',
    },
  ],
  gotNothing: [
    {
      say: `
        you did not|never get|receive|hear|have|see|know|deserve|reach|got
        you didn't|never get|receive|hear|have|see|know|deserve|reach|got|received|heard|had|saw|knew|reached
        you never got|received|heard|had|saw|knew|reached`,
    },
  ],
}
