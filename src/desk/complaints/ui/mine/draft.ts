import { useCallback, useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { changeCorner } from '../../../../web/corner/corner.ts'
import { useCorner } from '../../../../web/corner/useCorner.ts'

/** What is being written, by allegation, or by `whole` for what is about none of them. */
export type Texts = Record<string, string>

const schema = z.record(z.string(), z.string())

export interface DeviceDraft {
  texts: Texts
  isRead: boolean
  /** `kept` once all that is written lies on the device; `problem` says why it does not. */
  state: 'empty' | 'writing' | 'kept' | { problem: string }
  set: (field: string, text: string) => void
  clear: () => Promise<void>
}

/**
 * A draft that lies on one's own device alone, kept with every change, so that it outlives the page. Nothing here can send it:
 * whoever gives it away does so by a button of their own.
 */
export function useDeviceDraft(name: string): DeviceDraft {
  const { value, isRead } = useCorner(name, schema)
  const [typed, setTyped] = useState<Texts>({})
  const [state, setState] = useState<DeviceDraft['state']>('empty')
  const waiting = useRef<Texts>({})
  const turn = useRef(Promise.resolve())
  const texts = { ...value, ...typed }

  const keep = useCallback(() => {
    turn.current = turn.current.then(async () => {
      const some = waiting.current
      if (Object.keys(some).length === 0) return
      waiting.current = {}
      try {
        await changeCorner(name, schema, before => ({ ...before, ...some }))
        setState(before => (Object.keys(waiting.current).length === 0 ? 'kept' : before))
      } catch (problem) {
        waiting.current = { ...some, ...waiting.current }
        setState({ problem: problem instanceof Error ? problem.message : '' })
      }
    })
    return turn.current
  }, [name])

  // What was typed a moment before the page goes is not lost with it.
  useEffect(() => () => void keep(), [keep])

  return {
    texts,
    isRead,
    state: state === 'empty' && Object.values(texts).some(Boolean) ? 'kept' : state,
    set: (field, text) => {
      waiting.current = { ...waiting.current, [field]: text }
      setTyped(before => ({ ...before, [field]: text }))
      setState('writing')
      void keep()
    },
    clear: async () => {
      await turn.current
      waiting.current = {}
      await changeCorner(name, schema, () => ({}))
      setTyped({})
      setState('empty')
    },
  }
}
