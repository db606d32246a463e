interface Happening {
  event: string
  who: { id: string | null }
  data: Record<string, unknown>
}

interface Named {
  id: string
  name: string
}

const words = {
  reopened: 'reopened it',
  back: 'Open again, because they answered',
  returned: 'Open again, because the answer did not arrive',
  woke: 'Open again, as its time had come',
  undone: 'took the answer back',
  waiting: 'set it to wait for the customer',
  closed: 'closed it',
  snoozedUntil: 'snoozed it until',
  snoozed: 'snoozed it until they answer',
  took: 'took it',
  gave: (name: string) => `gave it to ${name}`,
  gaveYou: 'gave it to you',
  gaveTeam: (name: string) => `gave it to ${name}`,
  heldBack: (address: string, most: number) =>
    `More than ${most} new conversations within an hour came from ${address}; what came after them is kept together here`,
  sentAgain: 'sent the answer again',
  corrected: (address: string, instead: string) => `to ${instead} instead of ${address}`,
  freed: 'gave it back to everybody',
  merged: (number: unknown, subject: unknown) => `merged #${number}, “${subject}”, into this one`,
  mergedAway: (number: unknown) => `merged it into #${number}`,
  splitInto: (count: number, number: unknown) =>
    `took ${count === 1 ? 'a message' : `${count} messages`} out into #${number}`,
  splitFrom: (number: unknown) => `took this out of #${number}`,
}

/** One line for what happened, after the name of who did it, or whole where the desk did it by itself. */
export function happeningWords(
  { event, who, data }: Happening,
  me: string | null,
  kinds: Record<
    | 'assigned'
    | 'stateChanged'
    | 'merged'
    | 'mergedAway'
    | 'splitInto'
    | 'splitFrom'
    | 'heldBack'
    | 'sentAgain',
    string
  >,
): { words: string; byDesk: boolean } | null {
  if (event === kinds.stateChanged) return stateWords(data)
  if (event === kinds.assigned) return { words: assignedWords(who.id, data, me), byDesk: false }
  if (event === kinds.heldBack)
    return { words: words.heldBack(String(data.address), Number(data.most)), byDesk: true }
  if (event === kinds.sentAgain) return { words: sentAgainWords(data), byDesk: false }
  const { number, subject, messages } = data
  const count = Array.isArray(messages) ? messages.length : 0
  if (event === kinds.merged) return { words: words.merged(number, subject), byDesk: false }
  if (event === kinds.mergedAway) return { words: words.mergedAway(number), byDesk: false }
  if (event === kinds.splitInto) return { words: words.splitInto(count, number), byDesk: false }
  if (event === kinds.splitFrom) return { words: words.splitFrom(number), byDesk: false }
  return null
}

function sentAgainWords({ corrected }: Record<string, unknown>): string {
  const changes = (corrected as { address: string; instead: string }[])
    .map(one => words.corrected(one.address, one.instead))
    .join(', ')
  return changes ? `${words.sentAgain}, ${changes}` : words.sentAgain
}

function stateWords({
  state,
  because,
  until,
}: Record<string, unknown>): { words: string; byDesk: boolean } | null {
  // The line of the merge says so.
  if (because === 'merged') return null
  if (because === 'undone') return { words: words.undone, byDesk: false }
  if (state === 'open') {
    if (because === 'said') return { words: words.back, byDesk: true }
    if (because === 'returned') return { words: words.returned, byDesk: true }
    return because === 'time' ? { words: words.woke, byDesk: true } : { words: words.reopened, byDesk: false }
  }
  // The answer above it says already that we wait now.
  if (because === 'said' && state === 'waiting') return null
  if (state === 'snoozed') return { words: until ? words.snoozedUntil : words.snoozed, byDesk: false }
  return { words: state === 'closed' ? words.closed : words.waiting, byDesk: false }
}

function assignedWords(by: string | null, data: Record<string, unknown>, me: string | null): string {
  const { assignee, team, before } = data as {
    assignee: Named | null
    team: Named | null
    before?: { assignee: Named | null; team: Named | null }
  }
  const isTeamOnly = team && team.id !== before?.team?.id && assignee?.id === before?.assignee?.id
  if (isTeamOnly) return words.gaveTeam(team.name)
  if (!assignee) return words.freed
  if (assignee.id === by) return words.took
  return assignee.id === me ? words.gaveYou : words.gave(assignee.name)
}
