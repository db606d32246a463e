import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { CallProblem, call } from '../../../web/call.ts'
import { useConnection } from '../../../web/live.ts'
import { updateOpened } from '../../conversations/ui/opened.ts'
import { type Draft, discard, type Kind, save } from '../contract.ts'
import { type DraftKeeper, type DraftState, type Kept, keepDraft, type Ports, type Saved } from './keeper.ts'

export interface Written {
  keeper: DraftKeeper
  state: DraftState
}

/** One's draft of an answer or of a note in a conversation, kept on the server and, while that cannot be reached, on this device. */
export function useDraft(conversation: string, kind: Kind, draft: Draft | null): Written {
  const client = useQueryClient()
  const [keeper] = useState(() =>
    keepDraft(draft, readHere(conversation, kind), portsOf(client, conversation, kind)),
  )
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

/** What this device alone has kept of drafts in one conversation belongs to another, in which that one has gone up. */
export function moveHere(from: string, to: string): void {
  for (const kind of ['answer', 'note'] as const) {
    const left = readHere(from, kind)
    if (!left) continue
    const there = readHere(to, kind)
    keepHere(
      to,
      kind,
      there ? { ...there, html: there.html + left.html, promises: bothOf(there, left) } : left,
    )
    keepHere(from, kind, null)
  }
}

const bothOf = (one: Kept, other: Kept) => [...(one.promises ?? []), ...(other.promises ?? [])]

function portsOf(client: QueryClient, conversation: string, kind: Kind): Ports {
  return {
    save: what => saveDraft(client, conversation, kind, what),
    async discard() {
      updateOpened(client, conversation, { [fields[kind]]: null })
      await call(discard, { id: conversation, kind }).catch(() => {})
    },
    keepHere: what => keepHere(conversation, kind, what),
    later(milliseconds, run) {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
    now: () => Date.now(),
  }
}

async function saveDraft(client: QueryClient, conversation: string, kind: Kind, what: Kept): Promise<Saved> {
  // Should the page go away before the answer comes, the words are here.
  keepHere(conversation, kind, what)
  const { html, recipients, promises, version } = what
  try {
    const draft = await call(save, {
      id: conversation,
      kind,
      html,
      recipients,
      promises: [...promises],
      version,
      attachments: what.attachments.map(file => file.id),
    })
    updateOpened(client, conversation, { [fields[kind]]: draft })
    return { is: 'saved', draft }
  } catch (error) {
    if (error instanceof CallProblem && error.is('newerDraft')) {
      return { is: 'newer', draft: error.problem.newer as Draft | null }
    }
    return { is: 'unreachable' }
  }
}

/** Where an opened conversation tells of it. */
const fields = { answer: 'draft', note: 'noteDraft' } as const

const placeOf = (conversation: string, kind: Kind) => `evenkeel.draft.${kind}.${conversation}`

function readHere(conversation: string, kind: Kind): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(placeOf(conversation, kind)) ?? 'null') as Kept | null
  } catch {
    return null
  }
}

function keepHere(conversation: string, kind: Kind, what: Kept | null): void {
  try {
    if (what) localStorage.setItem(placeOf(conversation, kind), JSON.stringify(what))
    else localStorage.removeItem(placeOf(conversation, kind))
  } catch {
    // The device's storage is full or closed to us; the server is tried all the same.
  }
}
