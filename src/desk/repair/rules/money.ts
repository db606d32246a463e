import type { Role } from '../../people/contract.ts'
import type { Money } from '../contract.ts'

/** A limit as it was set: for a role's name or a colleague's id. */
export interface SetLimit extends Money {
  subject: string
}

/** The hundredths of an amount such as `25` or `25.50`, as a whole number: sums of money are never rounded. */
export function hundredths(amount: string): bigint {
  const [whole = '0', part = ''] = amount.split('.')
  return BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'))
}

/**
 * Up to what somebody may give on their own in a currency, in hundredths: their own limit, else that of their role. `null` where
 * nothing limits them: an owner, and a lead or an admin for whom none was set. An agent for whom none was set asks a lead.
 */
export function limitOf(
  who: { id: string | null; role: Role },
  currency: string,
  set: readonly SetLimit[],
): bigint | null {
  if (who.role === 'owner') return null
  const own = set.find(each => each.subject === who.id && each.currency === currency)
  const limit = own ?? set.find(each => each.subject === who.role && each.currency === currency)
  if (limit) return hundredths(limit.amount)
  return who.role === 'agent' ? 0n : null
}

/** What limits somebody, in each currency; `null` where nothing does. */
export function limitsOf(who: { id: string | null; role: Role }, set: readonly SetLimit[]): Money[] | null {
  const concerning = set.filter(each => each.subject === who.id || each.subject === who.role)
  if (who.role === 'owner' || (who.role !== 'agent' && concerning.length === 0)) return null
  return [...new Set(concerning.map(each => each.currency))].map(currency => {
    const ofCurrency = concerning.filter(each => each.currency === currency)
    const { amount } = ofCurrency.find(each => each.subject === who.id) ?? (ofCurrency[0] as SetLimit)
    return { amount, currency }
  })
}

/** Whether an amount may be given on one's own, beside what the repair has given already without a lead. */
export function isWithinLimit(
  who: { id: string | null; role: Role },
  money: Money,
  given: readonly Money[],
  set: readonly SetLimit[],
): boolean {
  const limit = limitOf(who, money.currency, set)
  if (limit === null) return true
  const before = given
    .filter(each => each.currency === money.currency)
    .reduce((sum, each) => sum + hundredths(each.amount), 0n)
  return before + hundredths(money.amount) <= limit
}
