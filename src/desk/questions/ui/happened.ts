import { removed, toldEvent, wishAnswered, wishLeftOpen, wishReopened } from '../contract.ts'

const kept = { happened: 'what happened', wish: 'what they wish for', settles: 'what it would settle' }

const words = {
  told: (part: keyof typeof kept) => `kept ${kept[part]}`,
  removed: (part: keyof typeof kept) => `took away ${kept[part]}`,
  met: 'met their wish',
  declined: 'declined their wish',
  because: (outcome: string, reason: string) => `${outcome}: ${reason.replace(/[.\s]+$/, '')}`,
  reopened: 'took back what became of their wish',
  leftOpen: 'left their wish unanswered',
}

/** One line for what happened to what a customer told, after the name of who did it; `null` for everything else. */
export function toldHappened({
  event,
  data,
}: {
  event: string
  data: Record<string, unknown>
}): { words: string; byDesk: boolean } | null {
  const part = data.part as keyof typeof kept
  const line = (text: string) => ({ words: text, byDesk: false })
  // What happened and what it would settle stand beside it; only of a wish is it worth a line when it came.
  if (event === toldEvent.kind) return part === 'wish' ? line(words.told(part)) : null
  if (event === removed.kind) return line(words.removed(part))
  if (event === wishReopened.kind) return line(words.reopened)
  if (event === wishLeftOpen.kind) return line(words.leftOpen)
  if (event !== wishAnswered.kind) return null
  const outcome = data.kind === 'met' ? words.met : words.declined
  return line(data.reason ? words.because(outcome, String(data.reason)) : outcome)
}
