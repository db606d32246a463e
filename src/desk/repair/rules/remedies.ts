import { type RemedyKind, type RemedyState, type Rung, remedyKind } from '../contract.ts'

/** What decides about remedies: the fault of the desk, what is owed, what was considered. It knows no customer, account or plan. */
export interface Weighed {
  isOwnFault: boolean | null
  /** A colleague has said that a rule owes this customer something here. */
  isOwedByRule: boolean
  remedies: readonly { kind: RemedyKind; state: RemedyState }[]
}

export const remedyNames: Record<RemedyKind, string> = {
  explain: 'Explain what happened',
  apologise: 'Apologise',
  doTheThingOwed: 'Do what is owed',
  reconsiderDecision: 'Decide anew',
  correctRecord: 'Correct the record',
  refundLoss: 'Give back what they paid',
  payQuantifiedLoss: 'Pay for a loss that can be counted',
  symbolicPayment: 'A sum for distress, or for time and trouble',
  serviceImprovement: 'Improve the service',
  waiveOrDiscount: 'Waive or reduce a charge',
  goodwillGift: 'A gift of goodwill',
}

/** Beyond what is owed; last, and called so. */
export function isGoodwill(kind: RemedyKind): boolean {
  return kind === 'waiveOrDiscount' || kind === 'goodwillGift'
}

/** What the desk does for itself; the fourth strand rather than the third. */
export const prevention: RemedyKind = 'serviceImprovement'

/**
 * Why a kind of remedy cannot be considered now, as a sentence; `null` where it can. Remedies are considered in their order, the
 * improvement of the service at any time (evidence 2.3: LGSCO's sequence).
 */
export function orderRefusal(kind: RemedyKind, weighed: Weighed): string | null {
  const impossible = impossibleHere(kind, weighed)
  if (impossible) return impossible
  const before = kind === prevention ? undefined : firstOpenBefore(kind, weighed)
  return before ? `Before this comes “${remedyNames[before]}”: give it, or say why it is not needed.` : null
}

/** The same for giving it: besides its turn, nothing may be owed that goodwill would stand in for. */
export function refusalOf(kind: RemedyKind, weighed: Weighed): string | null {
  const refusal = orderRefusal(kind, weighed)
  if (refusal) return refusal
  return isGoodwill(kind) && isOwedUnmet(weighed)
    ? 'What is owed comes first: goodwill is never offered in its place. Give what is owed, or promise it by a day.'
    : null
}

/** Every kind in its order, and how it stands. */
export function ladderOf(weighed: Weighed): Rung[] {
  return remedyKind.options.map(kind => {
    const impossible = impossibleHere(kind, weighed)
    if (isConsidered(kind, weighed)) return { kind, standing: 'considered', why: impossible ?? '' }
    if (impossible) return { kind, standing: 'not here', why: impossible }
    const why = refusalOf(kind, weighed)
    return { kind, standing: why === null ? 'next' : 'later', why: why ?? '' }
  })
}

/** Something is owed, and nothing of it was given or promised, nor was it said since why it is not needed. */
export function isOwedUnmet({ remedies, isOwedByRule }: Weighed): boolean {
  const owed = remedies.filter(each => owedKinds.includes(each.kind))
  const given = owed.filter(each => isGiven(each.state))
  if (isOwedByRule && given.length === 0) return true
  const isMet = (kind: RemedyKind) =>
    owed.some(each => each.kind === kind && (isGiven(each.state) || each.state === 'notNeeded'))
  return owed.some(each => isFailed(each.state) && !isMet(each.kind))
}

/** The same kind was given the same sum before it failed a second time; what can be counted is what it is (evidence 2.2). */
export function repeatsFirst(
  given: { kind: RemedyKind; amount: string | null },
  before: readonly { kind: RemedyKind; amount: string | null }[],
): boolean {
  if (given.amount === null || !(isGoodwill(given.kind) || given.kind === 'symbolicPayment')) return false
  const sum = Number(given.amount)
  return before.some(each => each.kind === given.kind && each.amount !== null && Number(each.amount) === sum)
}

const owedKinds: readonly RemedyKind[] = [
  'doTheThingOwed',
  'correctRecord',
  'refundLoss',
  'payQuantifiedLoss',
]
/** Where it was not our doing, and nothing is owed by a rule. */
const withoutFault: readonly RemedyKind[] = ['explain', prevention, 'waiveOrDiscount', 'goodwillGift']
/** Where nobody knows yet whose doing it is, a full apology does worse than none (evidence 2.2), and goodwill may stand for what is owed. */
const beforeCause: readonly RemedyKind[] = ['apologise', 'symbolicPayment', 'waiveOrDiscount', 'goodwillGift']

function impossibleHere(kind: RemedyKind, { isOwnFault, isOwedByRule }: Weighed): string | null {
  if (isOwnFault === null && beforeCause.includes(kind))
    return 'Say first whose doing it is; until then it can be explained, put in order and given back.'
  const isOwed = isOwedByRule && owedKinds.includes(kind)
  if (isOwnFault === false && !isOwed && !withoutFault.includes(kind))
    return 'It was not our doing: it can be explained, and what is given is goodwill and is called so.'
  return null
}

function firstOpenBefore(kind: RemedyKind, weighed: Weighed): RemedyKind | undefined {
  return remedyKind.options
    .slice(0, remedyKind.options.indexOf(kind))
    .find(
      each =>
        (each !== prevention || isGoodwill(kind)) &&
        !impossibleHere(each, weighed) &&
        !isConsidered(each, weighed),
    )
}

function isConsidered(kind: RemedyKind, { remedies }: Weighed): boolean {
  return remedies.some(each => each.kind === kind)
}

function isGiven(state: RemedyState): boolean {
  return state === 'promised' || state === 'fulfilled' || state === 'asked'
}

function isFailed(state: RemedyState): boolean {
  return state === 'broken' || state === 'declined' || state === 'withdrawn'
}
