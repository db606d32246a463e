import { useChange } from '../../../web/call.ts'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { useKeys } from '../../../web/kit/useKeys.ts'
import { add } from '../contract.ts'

const words = {
  scope: 'Note',
  label: 'A note among colleagues',
  placeholder: 'Only colleagues read this.',
  add: 'Add note',
  nothing: 'Write the note first.',
}

export interface NoteBoxProps {
  conversation: string
  text: string
  onChange: (text: string) => void
  onAdded: () => void
  /** How safe the draft is, in words. */
  safety: React.ReactNode
}

/** Plain text on the colour of notes, with no way to send it to anybody. */
export function NoteBox({ conversation, text, onChange, onAdded, safety }: NoteBoxProps) {
  const adding = useChange(add, { onDone: onAdded })
  const why = text.trim() === '' ? words.nothing : null
  const keep = () => !why && !adding.isPending && adding.mutate({ id: conversation, text })
  useKeys(words.scope, [{ keys: 'mod+enter', label: words.add, run: keep }])
  return (
    <div className="note-box">
      {adding.error && (
        <Banner tone="red" role="alert">
          {adding.error.message}
        </Banner>
      )}
      <textarea
        className="note-area"
        aria-label={words.label}
        placeholder={words.placeholder}
        value={text}
        rows={3}
        // biome-ignore lint/a11y/noAutofocus: somebody has just asked to write a note
        autoFocus
        onChange={event => onChange(event.target.value)}
      />
      <div className="answer-acts">
        {safety}
        <Button icon="note" keys="mod+enter" why={why} busy={adding.isPending} onClick={keep}>
          {words.add}
        </Button>
      </div>
    </div>
  )
}
