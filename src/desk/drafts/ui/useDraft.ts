import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { CallProblem, call } from '../../../web/call.ts'
import { useConnection } from '../../../web/live.ts'
import { updateOpened } from '../../conversations/ui/opened.ts'
import { type Draft, discard, save } from '../contract.ts'
import { type DraftKeeper, type DraftState, type Kept, keepDraft, type Ports, type Saved } from './keeper.ts'

/** One's draft in a conversation, kept on the server and, while that cannot be reached, on this device. */
export function useDraft(
  conversation: string,
  draft: Draft | null,
): { keeper: DraftKeeper; state: DraftState } {
  const client = useQueryClient()
  const [keeper] = useState(() => keepDraft(draft, readHere(conversation), portsOf(client, conversation)))
  const state = useSyncExternalStore(keeper.subscribe, keeper.read)
  const connection = useConnection()
  useEffect(() => keeper.hear(draft), [keeper, draft])
  useEffect(() => {
    if (connection === 'connected' && keeper.read().safety === 'here') void keeper.flush()
  }, [connection, keeper])
  useEffect(() => {
    const leave = () => void keeper.flush()
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
      leave()
    }
  }, [keeper])
  return { keeper, state }
}

function portsOf(client: QueryClient, conversation: string): Ports {
  return {
    save: what => saveDraft(client, conversation, what),
    async discard() {
      updateOpened(client, conversation, { draft: null })
      await call(discard, { id: conversation }).catch(() => {})
    },
    keepHere: what => keepHere(conversation, what),
    later(milliseconds, run) {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
    now: () => Date.now(),
  }
}

async function saveDraft(client: QueryClient, conversation: string, what: Kept): Promise<Saved> {
  // Should the page go away before the answer comes, the words are here.
  keepHere(conversation, what)
  const { kind, html, version } = what
  try {
    const draft = await call(save, {
      id: conversation,
      kind,
      html,
      version,
      attachments: what.attachments.map(file => file.id),
    })
    updateOpened(client, conversation, { draft })
    return { is: 'saved', draft }
  } catch (error) {
    if (error instanceof CallProblem && error.is('newerDraft')) {
      return { is: 'newer', draft: error.problem.newer as Draft | null }
    }
    return { is: 'unreachable' }
  }
}

const placeOf = (conversation: string) => `evenkeel.draft.${conversation}`

function readHere(conversation: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(placeOf(conversation)) ?? 'null') as Kept | null
  } catch {
    return null
  }
}

function keepHere(conversation: string, what: Kept | null): void {
  try {
    if (what) localStorage.setItem(placeOf(conversation), JSON.stringify(what))
    else localStorage.removeItem(placeOf(conversation))
  } catch {
    // The device's storage is full or closed to us; the server is tried all the same.
  }
}
