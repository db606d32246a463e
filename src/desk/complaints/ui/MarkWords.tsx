import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { Field } from '../../../web/kit/Field.tsx'

const words = {
  label: 'What they wrote',
  hint: 'Mark the words that say it, with the pointer or with Shift and the arrows.',
  take: 'Take the marked words',
  none: 'Mark some words first.',
  taken: (said: string) => `Taken: “${said}”`,
}

export interface MarkWordsProps {
  title: string
  text: string
  /** What was taken, where that is not shown elsewhere. */
  taken?: string
  onChosen: (said: string) => void
}

/** The very words of a message, folded, to mark some of them; nothing of it can be changed. */
export function MarkWords({ title, text, taken, onChosen }: MarkWordsProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const [marked, setMarked] = useState('')
  // By pointer, by keys or by the handles of a phone: the document hears of all of them.
  useEffect(() => {
    const read = () => {
      if (!area.current || document.activeElement !== area.current) return
      const { value, selectionStart, selectionEnd } = area.current
      setMarked(value.slice(selectionStart, selectionEnd).trim())
    }
    document.addEventListener('selectionchange', read)
    return () => document.removeEventListener('selectionchange', read)
  }, [])
  return (
    <details className="lodging-fold">
      <summary className="min-h-7 w-fit text-soft">{title}</summary>
      <div className="mt-3 flex flex-col items-start gap-2">
        <Field label={words.label} hint={words.hint} className="w-full">
          {control => (
            <textarea
              {...control}
              ref={area}
              readOnly
              dir="auto"
              rows={6}
              className="control control-area"
              value={text}
            />
          )}
        </Field>
        <Button small icon="quote" why={marked === '' && words.none} onClick={() => onChosen(marked)}>
          {words.take}
        </Button>
        {taken && (
          <p role="status" className="text-sm text-soft">
            {words.taken(taken)}
          </p>
        )}
      </div>
    </details>
  )
}
