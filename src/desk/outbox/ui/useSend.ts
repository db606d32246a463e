import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { uuidv7 } from '../../../kit/ids.ts'
import { CallProblem, call, keyOf } from '../../../web/call.ts'
import type { Matter } from '../../conversations/contract.ts'
import { mattersIn } from '../../conversations/ui/OpenMatters.tsx'
import type { DraftKeeper } from '../../drafts/ui/keeper.ts'
import { textOfHtml } from '../../drafts/ui/plain.ts'
import { standing } from '../../promises/ui/drafted.ts'
import { setTells, tellsOf } from '../../promises/ui/telling.ts'
import { list, reply } from '../contract.ts'

export type Then = {
  state: 'open' | 'waiting' | 'snoozed' | 'closed'
  until?: string | null
  knowing?: string[]
}

export interface Sending {
  send: (then: Then, options?: { anyway?: boolean }) => void
  busy: boolean
  /** Something was said meanwhile; `after` is the position up to which the writer had seen everything. */
  stale: { after: number } | null
  /** What is still open here, where the answer would have closed the conversation. */
  matters: Matter[] | null
  problem: CallProblem | null
  /** Goes back to writing where something is still open. */
  stay: () => void
}

const atRest: Omit<Sending, 'send' | 'stay'> = { busy: false, stale: null, matters: null, problem: null }

/** Sends what the draft holds, once, however often it is tried; stops where something unseen was said meanwhile. */
export function useSend(
  conversation: string,
  keeper: DraftKeeper,
  seen: () => number,
  onSent: (message: string) => void,
): Sending {
  const client = useQueryClient()
  const [state, setState] = useState(atRest)
  // The same words tried again after a lost line must not become a second answer.
  const tried = useRef<{ what: string; key: string }>(undefined)

  const send = async (then: Then, { anyway = false } = {}) => {
    if (state.busy) return
    setState({ ...atRest, busy: true })
    await keeper.pause()
    const { html, attachments, recipients, promises } = keeper.read()
    const promised = standing(promises, textOfHtml(html))
    const tells = [...tellsOf(conversation)]
    const what = JSON.stringify([html, attachments, recipients, promised, tells])
    if (tried.current?.what !== what) tried.current = { what, key: newKey() }
    const after = seen()
    try {
      const sent = await call(reply, {
        id: conversation,
        html,
        attachments: attachments.map(file => file.id),
        ...recipients,
        promises: promised,
        tells,
        ...(!anyway && { seen: after }),
        then,
        key: tried.current.key,
      })
      tried.current = undefined
      keeper.spent({ discard: false })
      setTells(conversation, new Set())
      onSent(sent.message)
      void client.invalidateQueries({ queryKey: keyOf(list) })
      await client.invalidateQueries({ queryKey: ['conversations.open'] })
      setState(atRest)
    } catch (error) {
      if (!(error instanceof CallProblem)) throw error
      void keeper.flush()
      if (error.is('stale')) await client.refetchQueries({ queryKey: ['conversations.open'], type: 'active' })
      const matters = mattersIn(error)
      setState({
        busy: false,
        stale: error.is('stale') ? { after } : null,
        matters,
        problem: error.is('stale') || matters ? null : error,
      })
    }
  }
  return { ...state, send: (then, options) => void send(then, options), stay: () => setState(atRest) }
}

function newKey(): string {
  return uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
}
