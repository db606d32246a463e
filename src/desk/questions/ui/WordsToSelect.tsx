import { type RefObject, useEffect } from 'react'
import { Field } from '../../../web/kit/Field.tsx'

const words = {
  label: 'Select what answers it',
  hint: 'With the mouse, or with Shift and the arrow keys. It is kept word for word.',
}

export interface WordsToSelectProps {
  text: string
  area: RefObject<HTMLTextAreaElement | null>
  onSelected: (isSelected: boolean) => void
}

/** Their words in a field in which one can move and select and change nothing. */
export function WordsToSelect({ text, area, onSelected }: WordsToSelectProps) {
  useEffect(() => {
    const field = area.current
    // A field that is read-only has no caret, and without one nobody selects by keyboard.
    const refuse = (event: Event) => event.preventDefault()
    const look = () => field && onSelected(field.selectionEnd > field.selectionStart)
    field?.addEventListener('beforeinput', refuse)
    document.addEventListener('selectionchange', look)
    field?.addEventListener('select', look)
    return () => {
      field?.removeEventListener('beforeinput', refuse)
      document.removeEventListener('selectionchange', look)
      field?.removeEventListener('select', look)
    }
  }, [area, onSelected])
  return (
    <Field label={words.label} hint={words.hint}>
      {control => (
        <textarea
          {...control}
          ref={area}
          className="control control-area"
          aria-readonly="true"
          // No keyboard slides in on a phone.
          inputMode="none"
          spellCheck={false}
          rows={8}
          value={text}
          onChange={() => {}}
        />
      )}
    </Field>
  )
}
