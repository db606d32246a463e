import { useEffect, useRef, useState } from 'react'
import { CallProblem, fileUpload } from '../../../web/call.ts'
import { upload } from '../contract.ts'

/** The server takes no larger file; telling it at once saves the wait. */
const largest = 25_000_000
const words = {
  tooLarge: 'is larger than 25 MB; share it by a link instead.',
  failed: 'could not be uploaded. Try it again.',
}

interface Uploaded {
  id: string
  name: string
  type: string
  size: number
}

export interface Upload {
  key: number
  name: string
  size: number
  /** Between 0 and 1. */
  part: number
  problem: string | null
}

/** Sends files to the desk one beside the other; `onDone` gets each that has arrived. */
export function useUploads(onDone: (file: Uploaded) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const running = useRef(new Map<number, AbortController>())
  const lastKey = useRef(0)
  const done = useRef(onDone)
  done.current = onDone
  useEffect(() => {
    const all = running.current
    return () => {
      for (const stop of all.values()) stop.abort()
    }
  }, [])

  const set = (key: number, change: Partial<Upload> | null) =>
    setUploads(before =>
      change === null
        ? before.filter(each => each.key !== key)
        : before.map(each => (each.key === key ? { ...each, ...change } : each)),
    )

  const send = async (file: File) => {
    const key = ++lastKey.current
    const name = file.name || 'file'
    const tooLarge = file.size > largest
    setUploads(before => [
      ...before,
      { key, name, size: file.size, part: 0, problem: tooLarge ? words.tooLarge : null },
    ])
    if (tooLarge) return
    const stop = new AbortController()
    running.current.set(key, stop)
    try {
      const input = { name, type: file.type || 'application/octet-stream' }
      const onProgress = (part: number) => set(key, { part })
      done.current(await fileUpload(upload, input, file, { signal: stop.signal, onProgress }))
      set(key, null)
    } catch (error) {
      if (stop.signal.aborted) set(key, null)
      else set(key, { problem: error instanceof CallProblem ? error.message : words.failed })
    } finally {
      running.current.delete(key)
    }
  }

  return {
    uploads,
    isBusy: uploads.some(each => each.problem === null),
    add: (files: Iterable<File>) => {
      for (const file of files) void send(file)
    },
    remove: (key: number) => {
      running.current.get(key)?.abort()
      set(key, null)
    },
  }
}
