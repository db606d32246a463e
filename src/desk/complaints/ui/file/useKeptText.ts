import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { CallProblem } from '../../../../web/call.ts'
import { announce } from '../../../../web/kit/announce.tsx'
import type { File } from '../../file/contract.ts'
import * as kept from './keptText.ts'
import { readFile } from './useFile.ts'

const words = { saved: 'Saved.', notSaved: 'Not saved.', strange: 'Something went wrong here. Try again.' }

export interface KeptTextOf {
  file: string
  /** What it is called among all texts of the file. */
  name: string
  /** What the file says of it just now. */
  value: string
  /** Finds it in a file that was just read. */
  valueIn: (file: File) => string
  save: (text: string) => Promise<unknown>
}

/** A text of a file that saves itself when it is left. What could not be saved is kept until it is. */
export function useKeptText({ file, name, value, valueIn, save }: KeptTextOf) {
  const client = useQueryClient()
  const place = `${file} ${name}`
  const [state, setState] = useState(() => begunAgain(unsaved.get(place)) ?? kept.readText(value))
  const now = useRef(state)
  const put = (next: kept.KeptText) => {
    now.current = next
    if (next.mine === null) unsaved.delete(place)
    else unsaved.set(place, next)
    setState(next)
  }
  const send = async (text: string, isAgain: boolean): Promise<void> => {
    try {
      await save(text)
      put(kept.savedText(now.current, text))
      announce(words.saved)
    } catch (error) {
      const isStale = error instanceof CallProblem && error.is('stale')
      // Somebody changed the file: where they left this text alone, mine can still go in.
      if (isStale && !isAgain) {
        const fresh = valueIn(await readFile(client, file, true))
        if (fresh === now.current.base) return send(text, true)
        put({ ...now.current, saving: 'no' })
        return
      }
      put(kept.failedText(now.current, error instanceof Error ? error.message : words.strange))
      announce(words.notSaved, 'assertive')
    }
  }
  const leave = (theFile = value) => {
    const { next, save: text } = kept.left(now.current, theFile)
    put(next)
    if (text !== null) void send(text, false)
  }
  const leaving = useRef(leave)
  leaving.current = leave
  // Going elsewhere is leaving the field.
  useEffect(() => () => leaving.current(), [])
  return {
    text: kept.shownOf(state, value),
    state: state.saving,
    problem: state.problem,
    theirs: kept.isContested(state, value) ? value : null,
    write: (text: string) => put(kept.wrote(now.current, value, text)),
    leave: () => leave(),
    keepMine: () => {
      put(kept.keepMine(now.current, value))
      leave(value)
    },
    takeTheirs: () => put(kept.readText(value)),
  }
}

const unsaved = new Map<string, kept.KeptText>()

// Closing the page would lose it: then the browser asks first.
addEventListener('beforeunload', event => {
  if (unsaved.size > 0) event.preventDefault()
})

/** What was on its way when one left comes back as written; whether it arrived, the file says. */
function begunAgain(known: kept.KeptText | undefined): kept.KeptText | undefined {
  return known?.saving === 'now' ? { ...known, saving: 'no' } : known
}
