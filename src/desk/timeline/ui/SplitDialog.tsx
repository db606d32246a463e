import { useState } from 'react'
import { useChange } from '../../../web/call.ts'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextInput } from '../../../web/kit/TextInput.tsx'
import { toast } from '../../../web/kit/toast.tsx'
import { type Message, type Summary, split } from '../../conversations/contract.ts'
import type { OpenConversation } from '../contract.ts'

const words = {
  title: 'Take messages out',
  about: (number: number) => `They become a conversation of their own; #${number} keeps the rest.`,
  from: 'Message',
  how: 'What goes',
  since: 'It and everything since, notes too',
  alone: 'It alone',
  subject: 'What it is about',
  goes: (name: string) => `It will be with ${name}.`,
  cancel: 'Cancel',
  split: 'Take out',
  done: (number: number) => `It is #${number} now.`,
}

export interface SplitDialogProps {
  of: OpenConversation
  /** The message to begin with; the last one where none was chosen. */
  from: string | null
  onClose: () => void
  onSplit: (made: Summary) => void
}

/** Which messages become a conversation of their own, and what that is called. */
export function SplitDialog({ of, from, onClose, onSplit }: SplitDialogProps) {
  const messages = messagesOf(of)
  const [chosen, setChosen] = useState(from ?? messages.at(-1)?.id ?? '')
  const [how, setHow] = useState<'since' | 'alone'>('since')
  const message = messages.find(each => each.id === chosen)
  const [subject, setSubject] = useState(message?.subject || of.subject)
  const change = useChange(split, {
    onDone: made => {
      toast({ text: words.done(made.number) })
      onClose()
      onSplit(made)
    },
  })
  const given = how === 'since' ? { from: chosen } : { messages: [chosen] }
  const writer = message?.direction === 'inbound' ? message.author.name : of.customer?.name
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title}
      description={words.about(of.number)}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            kind="go"
            icon="split"
            busy={change.isPending}
            onClick={() => change.mutate({ id: of.id, subject, ...given })}
          >
            {words.split}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Select
          label={words.from}
          value={chosen}
          onChange={setChosen}
          choices={messages.map(each => ({ value: each.id, label: lineOf(each) }))}
        />
        <RadioGroup
          label={words.how}
          value={how}
          onChange={setHow}
          choices={[
            { value: 'since', label: words.since },
            { value: 'alone', label: words.alone },
          ]}
        />
        <TextInput label={words.subject} value={subject} onChange={setSubject} />
        {writer && <p className="text-soft">{words.goes(writer)}</p>}
        {change.error && (
          <Banner tone="red" role="alert">
            {change.error.message}
          </Banner>
        )}
      </div>
    </Dialog>
  )
}

/** The beginning of a conversation stays with it. */
function messagesOf(of: OpenConversation): Message[] {
  return of.timeline.flatMap(item => (item.kind === 'message' ? [item.message] : [])).slice(1)
}

function lineOf({ author, from, text }: Message): string {
  return `${author.name || from?.address || ''}: ${text.replace(/\s+/g, ' ').trim().slice(0, 60)}`
}
