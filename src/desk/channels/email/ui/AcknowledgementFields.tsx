import { useState } from 'react'
import { Button } from '../../../../web/kit/Button.tsx'
import { Checkbox } from '../../../../web/kit/Checkbox.tsx'
import { TextArea } from '../../../../web/kit/TextInput.tsx'
import { acknowledgementFor } from '../rules.ts'

const words = {
  acknowledges: 'Acknowledge a new matter by mail',
  acknowledgesHint:
    'Sent once when a person brings something new, never to machines, lists or addresses where nobody reads.',
  text: 'What it says',
  textHint:
    '{name}, {number} and {subject} are filled in. Say what will happen next, and when if you can keep it.',
  test: 'Test it',
  hide: 'Put the test away',
  shown: 'As Ines Prado would get it',
  example: { name: 'Ines Prado', number: 12, subject: 'The router is blinking' },
}

export interface AcknowledgementFieldsProps {
  acknowledges: boolean
  text: string
  onChange: (change: { acknowledges?: boolean; acknowledgement?: string }) => void
  error?: string
}

/** Whether and in what words a mailbox tells people that their mail has come. */
export function AcknowledgementFields({ acknowledges, text, onChange, error }: AcknowledgementFieldsProps) {
  const [isShown, setIsShown] = useState(false)
  return (
    <>
      <Checkbox
        label={words.acknowledges}
        hint={words.acknowledgesHint}
        name="acknowledges"
        value={acknowledges}
        onChange={value => onChange({ acknowledges: value })}
      />
      {acknowledges && (
        <>
          <TextArea
            label={words.text}
            hint={words.textHint}
            name="acknowledgement"
            rows={7}
            value={text}
            error={error}
            onChange={value => onChange({ acknowledgement: value })}
          />
          <div className="flex flex-col items-start gap-3">
            <Button small aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>
              {isShown ? words.hide : words.test}
            </Button>
            {isShown && (
              <figure className="card w-full p-4">
                <figcaption className="mb-2 text-sm text-faint">{words.shown}</figcaption>
                <div className="mb-2 font-medium">Auto: {words.example.subject}</div>
                <p className="whitespace-pre-line wrap-anywhere">{acknowledgementFor(text, words.example)}</p>
              </figure>
            )}
          </div>
        </>
      )}
    </>
  )
}
