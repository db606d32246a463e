import { escapeHtml } from '../../../kit/text.ts'
import type { AtHand, FourLines } from '../applying/contract.ts'
import { limitWords } from './words.ts'

const words = {
  nothingMore: 'There is nothing more that I can do here.',
  owner: (name: string) =>
    `${name} looks after this rule. What you want to say about it I pass on in your own words.`,
  me: 'I look after this rule myself. What you tell me about it stays with it.',
  nobody:
    'Nobody looks after this rule just now. What you want to say about it I pass on to our lead in your own words.',
  upTo: (offer: string, limit: string) => `${offer} Up to ${limit}.`,
}

/** What the second and the fourth line begin with: the rule's own words. The first is for the colleague to say. */
export function linesOf(
  rule: Pick<AtHand, 'words' | 'reason' | 'owner'>,
  me: string | null = null,
): FourLines {
  return {
    cannot: '',
    because: [rule.words, rule.reason].filter(Boolean).join(' '),
    can: [''],
    owner: !rule.owner ? words.nobody : rule.owner.id === me ? words.me : words.owner(rule.owner.name),
  }
}

/** What the rule lets a colleague offer on their own, as a line to take over. */
export function offerOf({ offer, limit }: Pick<AtHand, 'offer' | 'limit'>, locale?: string): string {
  return offer && limit ? words.upTo(offer, limitWords(limit, locale)) : offer
}

/** The four lines as paragraphs, one below the other. */
export function paragraphsOf({ cannot, because, can, owner }: FourLines): string[] {
  return [cannot, because, ...(can.length > 0 ? can : [words.nothingMore]), owner]
}

/** For an answer that is being written. */
export function htmlOf(lines: FourLines): string {
  return paragraphsOf(lines)
    .map(text => `<p>${escapeHtml(text).replace(/\n/g, '<br>')}</p>`)
    .join('')
}
