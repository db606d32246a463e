import { useEffect, useRef, useState } from 'react'
import { announce } from './announce.tsx'
import { Button } from './Button.tsx'

const words = {
  undo: 'Undo',
  seconds: (n: number) => `${n} s`,
  announcement: (text: string, n: number) => `${text} You can undo it for ${n} seconds.`,
}

export interface UndoBarProps {
  /** What happened: "Your answer goes out." */
  text: string
  /** The moment after which it can no longer be undone; the server's word, not a timer's. */
  until: Date | string
  onUndo: () => void
  /** Called once when the time is over. */
  onOver?: () => void
  /** Shown in the button; binding it is `useKeys`. */
  keys?: string
}

/** A quiet bar that counts down. It is announced once, not every second. */
export function UndoBar({ text, until, onUndo, onOver, keys }: UndoBarProps) {
  const end = new Date(until).getTime()
  const [left, setLeft] = useState(() => secondsTo(end))
  const over = useRef(onOver)
  over.current = onOver
  const first = useRef(end)
  useEffect(() => announce(words.announcement(text, secondsTo(first.current))), [text])
  useEffect(() => {
    const timer = setInterval(() => {
      setLeft(secondsTo(end))
      if (secondsTo(end) > 0) return
      clearInterval(timer)
      over.current?.()
    }, 250)
    return () => clearInterval(timer)
  }, [end])
  if (left <= 0) return null
  return (
    <section className="undo" aria-label={words.undo}>
      <span className="undo-words">{text}</span>
      <span className="undo-seconds" aria-hidden="true">
        {words.seconds(left)}
      </span>
      <Button small icon="undo" keys={keys} onClick={onUndo}>
        {words.undo}
      </Button>
    </section>
  )
}

function secondsTo(end: number): number {
  return Math.max(0, Math.ceil((end - Date.now()) / 1000))
}
