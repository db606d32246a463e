import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { OutputOf } from '../../../../kit/endpoint.ts'
import { CallProblem, call, keyOf } from '../../../../web/call.ts'
import { type Letter, listLetters, previewLetter, readLetter, writeLetter } from '../../letters/contract.ts'

/** So long after the last key what was written is kept. */
const restsFor = 700

export interface LetterText {
  html: string
  /** Another one means that `html` was put in from outside. */
  generation: number
  version: number
  missing: Letter['missing']
  named: Letter['named']
  state: 'saved' | 'saving' | 'waiting' | 'stale'
  problem: string
  change: (html: string) => void
  /** Keeps what is not kept yet; answers whether all is. */
  flush: () => Promise<boolean>
  /** Takes what the server has. */
  take: (letter: Letter) => void
}

/** A letter while it is written: kept a moment after the last key, one call at a time, never over somebody else's words. */
export function useLetterText(letter: Letter): LetterText {
  const [text, setText] = useState(() => taken(letter, 0))
  const now = useRef(text)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const running = useRef<Promise<boolean>>(undefined)
  const client = useQueryClient()
  const { complaint, id } = letter
  const set = useCallback((change: Partial<Kept>) => {
    now.current = { ...now.current, ...change }
    setText(now.current)
  }, [])
  const save = useCallback(async (): Promise<boolean> => {
    const { html, kept, version, state } = now.current
    if (state === 'stale') return false
    if (html === kept) return true
    set({ state: 'saving' })
    try {
      const answer: OutputOf<typeof writeLetter> = await call(writeLetter, {
        complaint,
        letter: id,
        html,
        version,
      })
      // What is written on within a version is no event; whoever looks again must find it all the same.
      client.setQueryData<Letter>(keyOf(readLetter, { complaint, letter: id }), found =>
        found ? { ...found, ...answer, html } : found,
      )
      void client.invalidateQueries({ queryKey: keyOf(previewLetter) })
      void client.invalidateQueries({ queryKey: keyOf(listLetters) })
      set({ ...answer, kept: html, problem: '', state: now.current.html === html ? 'saved' : 'waiting' })
      return now.current.html === html || save()
    } catch (error) {
      if (!(error instanceof CallProblem)) throw error
      set({ state: error.is('stale') ? 'stale' : 'waiting', problem: error.message })
      return false
    }
  }, [client, complaint, id, set])
  const flush = useCallback(async () => {
    clearTimeout(timer.current)
    await running.current
    running.current = save()
    return running.current
  }, [save])
  const change = useCallback(
    (html: string) => {
      if (html === now.current.html) return
      set({ html, state: now.current.state === 'stale' ? 'stale' : 'waiting' })
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush(), restsFor)
    },
    [flush, set],
  )
  const take = useCallback((found: Letter) => set(taken(found, now.current.generation + 1)), [set])
  useEffect(
    () => () => {
      // What was written last goes along when one leaves.
      if (now.current.html !== now.current.kept) void flush()
    },
    [flush],
  )
  return { ...text, change, flush, take }
}

type Kept = Omit<LetterText, 'change' | 'flush' | 'take'> & { kept: string }

const taken = ({ html, version, missing, named }: Letter, generation: number): Kept => ({
  html,
  kept: html,
  generation,
  version,
  missing,
  named,
  state: 'saved',
  problem: '',
})
