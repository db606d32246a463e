import type { Span } from '../../../brief/contract.ts'
import type { Cue, RuleId } from '../../../drafts/pause/contract.ts'
import type { Building, MustNot, MustNotId } from '../contract.ts'
import { foldedSpan, hasIn, pieceOf, type Reading } from './reading.ts'
import { repeatedAmounts, repeatedSentences } from './repeated.ts'

/** What does not belong into an answer in this state, in the order of the text. `cues` are those of the pause. */
export function mustNotsIn(
  building: Pick<Building, 'state' | 'action' | 'earlier'>,
  reading: Reading,
  cues: readonly Cue[],
): MustNot[] {
  const { folded, found, language } = reading
  const at = (rule: MustNotId, spans: readonly Span[] | null): MustNot[] =>
    (spans ?? []).map(span => ({ rule, ...pieceOf(folded, span) }))
  const { state, action, earlier } = building
  const all = [
    ...cues.flatMap(cue => ofCue(cue, reading)),
    ...(state === 'causeUnknown' ? at('fullApology', joined(found.fullSorry, found.ownFault)) : []),
    ...(state === 'ruleCausedIt' ? at('ownFaultPretended', found.ownFault) : []),
    ...(action === null ? unlinked(building, reading, cues) : []),
    ...at('sameSentences', repeatedSentences(reading, earlier)),
    ...repeatedAmounts(reading, earlier, language).map(({ start, end }) => ({
      rule: 'sameAmount' as const,
      start,
      end,
      words: folded.source.slice(start, end),
    })),
  ]
  const sorted = all.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const ends = new Map<MustNotId, number>()
  return sorted.filter(({ rule, start, end }) => {
    if (end <= Math.max(start, ends.get(rule) ?? 0)) return false
    ends.set(rule, end)
    return true
  })
}

/** The rules of the pause that matter here, under the name that they have here. */
function ofCue({ rule, start, end, words }: Cue, { folded, found }: Reading): MustNot[] {
  const here = ofRule[rule]
  if (!here) return []
  // What they did not get is our failing, whatever the grammar says.
  if (here === 'blamesCustomer' && hasIn(wider(foldedSpan(folded, { start, end })), found.gotNothing))
    return []
  const isNecessary =
    here === 'sorryYouFeel' && /necessary|complain|beschwerde|plaindre|plainte|quejarse|queja/i.test(words)
  return [{ rule: isNecessary ? 'feltItNecessary' : here, start, end, words }]
}

const ofRule: Partial<Record<RuleId, MustNotId>> = {
  sorryIf: 'sorryIf',
  sorryYouFeel: 'sorryYouFeel',
  sorryBut: 'sorryBut',
  nobodyDid: 'mistakesWereMade',
  anyInconvenience: 'anyInconvenience',
  wouldLikeTo: 'wouldLikeTo',
  forgiveMe: 'forgiveness',
  blamesColleague: 'blamesColleague',
  youFailed: 'blamesCustomer',
  yourBack: 'blamesCustomer',
  misunderstanding: 'blamesCustomer',
}

/** A sentence about prevention without an action behind it: in a second failure the change is asked for, its promise is not. */
function unlinked({ state }: Pick<Building, 'state'>, reading: Reading, cues: readonly Cue[]): MustNot[] {
  const { folded, found } = reading
  const never = cues.filter(cue => cue.rule === 'neverAgain').map(cue => foldedSpan(folded, cue))
  const spans = joined(found.prevents, never, state === 'ourFault' ? found.process : null)
  return spans.map(span => ({ rule: 'preventionWithoutAction', ...pieceOf(folded, span) }))
}

/** Several lists as one, what touches as one place. */
function joined(...lists: readonly (readonly Span[] | null)[]): Span[] {
  const spans = lists.flatMap(list => list ?? []).toSorted((a, b) => a.start - b.start)
  const whole: Span[] = []
  for (const { start, end } of spans) {
    const last = whole.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else whole.push({ start, end })
  }
  return whole
}

/** A phrase may go on behind the cue. */
const wider = ({ start, end }: Span): Span => ({ start, end: end + 24 })
