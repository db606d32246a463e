import { type ReactNode, useId, useState } from 'react'

const words = {
  show: (lines: number) => `Show what was quoted, ${lines === 1 ? 'one line' : `${lines} lines`}`,
  hide: 'Hide what was quoted',
}

/** Which are open; a conversation that is left and opened again looks as it was left. */
const opened = new Set<string>()

/** What was said before and is only quoted: one quiet line until somebody wants it, and not drawn before. */
export function Folded({ id, lines, children }: { id: string; lines: number; children: ReactNode }) {
  const [isOpen, setOpen] = useState(() => opened.has(id))
  const region = useId()
  const turn = () => {
    if (isOpen) opened.delete(id)
    else opened.add(id)
    setOpen(!isOpen)
  }
  return (
    <>
      <button
        type="button"
        className="fold"
        aria-expanded={isOpen}
        aria-controls={isOpen ? region : undefined}
        onClick={turn}
      >
        {isOpen ? words.hide : words.show(lines)}
      </button>
      {isOpen && (
        <div id={region} className="quoted">
          {children}
        </div>
      )}
    </>
  )
}
