import type { QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { queriesTouched } from './touched.ts'

/** What the server tells of a change: ids only. */
export interface Change {
  seq: number
  kind: string
  about: string | null
  conversation: string | null
}

export type Connection = 'connecting' | 'connected' | 'lost'

/** Whether changes arrive just now. */
export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, () => connection)
}

/**
 * Keeps what is on screen true. All pages of one browser profile share one stream: whoever holds the lock reads it and
 * passes on what it hears. Without locks (plain http on a network) each page reads its own. Returns how to stop.
 */
export function startLive(client: QueryClient): () => void {
  const channel = new BroadcastChannel('evenkeel.live')
  const ending = new AbortController()
  const hear = (word: Word) => act(word, client)
  const say = (word: Word) => {
    hear(word)
    channel.postMessage(word)
  }
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if (data.is === 'who' && isLeading) channel.postMessage({ is: 'connection', connection } satisfies Word)
    else hear(data)
  }
  const lead = async () => {
    isLeading = true
    await readStream(say, ending.signal)
    isLeading = false
  }
  if (navigator.locks) {
    navigator.locks.request('evenkeel.live', { signal: ending.signal }, lead).catch(() => {})
    channel.postMessage({ is: 'who' } satisfies Word)
  } else void lead()
  return () => {
    ending.abort()
    channel.close()
  }
}

type Word =
  | { is: 'changed'; change: Change }
  | { is: 'all' }
  | { is: 'connection'; connection: Connection }
  | { is: 'signedOut' }
  | { is: 'who' }

/** The server beats every 20 seconds; silence longer than this is a lost line, whatever the socket says. */
const longestSilence = 50_000
const tryAgainAfter = 3000
const batchMs = 60

let connection: Connection = 'connecting'
let isLeading = false
let lastSeq: number | null = null
let batch: Change[] = []
const listeners = new Set<() => void>()

function act(word: Word, client: QueryClient): void {
  if (word.is === 'changed') {
    lastSeq = Math.max(lastSeq ?? 0, word.change.seq)
    if (batch.push(word.change) === 1) setTimeout(() => refresh(client), batchMs)
  } // An ended session shows itself with the next request.
  else if (word.is === 'all' || word.is === 'signedOut') void client.invalidateQueries()
  else if (word.is === 'connection' && word.connection !== connection) {
    // Without a place to resume from, what was fetched before the stream began may already be old.
    if (word.connection === 'connected' && lastSeq === null) {
      void client.invalidateQueries({ predicate: query => query.state.dataUpdatedAt > 0 })
    }
    connection = word.connection
    for (const listener of listeners) listener()
  }
}

function refresh(client: QueryClient): void {
  const changes = batch
  batch = []
  void client.invalidateQueries({ predicate: query => queriesTouched(query, changes) })
}

/** Reads until `signal` says to stop; opens the stream again after every break, from the last change heard. */
function readStream(say: (word: Word) => void, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    let source: EventSource
    let silence: ReturnType<typeof setTimeout> | undefined
    let again: ReturnType<typeof setTimeout> | undefined
    const alive = () => {
      say({ is: 'connection', connection: 'connected' })
      clearTimeout(silence)
      silence = setTimeout(lose, longestSilence)
    }
    const lose = () => {
      source.close()
      clearTimeout(silence)
      clearTimeout(again)
      say({ is: 'connection', connection: 'lost' })
      again = setTimeout(open, tryAgainAfter)
    }
    const open = () => {
      source = new EventSource(lastSeq === null ? '/api/v1/live' : `/api/v1/live?after=${lastSeq}`)
      source.addEventListener('beat', alive)
      source.addEventListener('changed', event => {
        alive()
        say({ is: 'changed', change: JSON.parse(event.data) })
      })
      source.addEventListener('all', () => say({ is: 'all' }))
      source.addEventListener('signedOut', () => say({ is: 'signedOut' }))
      source.onerror = lose
    }
    window.addEventListener('online', () => connection === 'lost' && !signal.aborted && lose())
    signal.addEventListener('abort', () => {
      clearTimeout(silence)
      clearTimeout(again)
      source.close()
      resolve()
    })
    open()
  })
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
