import { useState } from 'react'
import { announce } from './announce.tsx'
import { Button } from './Button.tsx'
import { TextInput } from './TextInput.tsx'

const words = {
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Mark the text and copy it by hand; the browser does not allow this button here.',
}

/** Something to be taken elsewhere letter by letter, such as a key or a DNS record, ready to be copied. */
export function CopyField({ label, hint, value }: { label: string; hint?: string; value: string }) {
  const [outcome, setOutcome] = useState<'copied' | 'notCopied'>()
  const copy = async () => {
    // Over plain http on a network there is no clipboard.
    const next = await navigator.clipboard?.writeText(value).then(
      () => 'copied' as const,
      () => 'notCopied' as const,
    )
    setOutcome(next ?? 'notCopied')
    announce(words[next ?? 'notCopied'])
  }
  return (
    <TextInput
      label={label}
      hint={hint}
      readOnly
      // Letters that look alike must be told apart; the label above needs no such type.
      className="[&_input]:font-mono"
      value={value}
      onChange={() => {}}
      onFocus={event => event.target.select()}
      error={outcome === 'notCopied' ? words.notCopied : undefined}
      after={
        <Button icon={outcome === 'copied' ? 'check' : 'copy'} onClick={() => void copy()}>
          {outcome === 'copied' ? words.copied : words.copy}
        </Button>
      }
    />
  )
}
