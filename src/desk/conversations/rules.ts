import type { State, View } from './contract.ts'

/** What an inbound message makes of a conversation: it needs somebody again. A machine's answer changes nothing. */
export function stateAfterInbound(before: State, reopens: boolean): State {
  return reopens ? 'open' : before
}

/** Whether somebody else than `me` has spoken or noted since `seen`; a message by the customer counts too. */
export function isOvertaken(spoken: Record<string, number>, seen: number, me: string | null): boolean {
  return Object.entries(spoken).some(([who, position]) => who !== me && position > seen)
}

export interface Filter {
  state?: State
  assignee?: string | null
  team?: string
}

/** Views are filters with a name. */
export function filterOf(view: View, me: string | null): Filter {
  switch (view) {
    case 'mine':
      return { state: 'open', assignee: me }
    case 'unassigned':
      return { state: 'open', assignee: null }
    case 'team':
      return { state: 'open' }
    case 'waiting':
      return { state: 'waiting' }
    case 'snoozed':
      return { state: 'snoozed' }
    case 'closed':
      return { state: 'closed' }
    case 'all':
      return {}
  }
}
