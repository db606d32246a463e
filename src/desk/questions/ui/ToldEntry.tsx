import { useState } from 'react'
import { Menu } from '../../../web/kit/Menu.tsx'
import { TimeAgo } from '../../../web/kit/TimeAgo.tsx'
import type { Piece } from '../../brief/contract.ts'
import { showWords } from '../../brief/ui/showWords.ts'
import type { Message } from '../../conversations/contract.ts'
import type { Told } from '../contract.ts'
import { TakeDialog } from './TakeDialog.tsx'
import { useTelling } from './useTelling.ts'
import { WishOutcome } from './WishOutcome.tsx'
import { partNames } from './words.ts'

const words = {
  wrote: (name: string) => `written down by ${name}`,
  their: 'Their words,',
  show: 'Show where they say so',
  more: (part: string) => `More about this: ${part}`,
  change: 'Change…',
  remove: 'Take it away',
}

export interface ToldEntryProps {
  conversation: string
  told: Told
  messages: readonly Message[]
}

/** One thing that they told: the words, where they stand, and of a wish what became of it. */
export function ToldEntry({ conversation, told, messages }: ToldEntryProps) {
  const { remove } = useTelling(conversation)
  const [isChanging, setChanging] = useState(false)
  const message = messages.find(each => each.id === told.from?.message)
  const isTheirs = told.from?.span != null
  const canChange = !isTheirs && told.outcome === null
  return (
    <div className="told-entry">
      <div className="flex items-start gap-1">
        <p className="min-w-0 flex-1 whitespace-pre-wrap">{isTheirs ? <q>{told.words}</q> : told.words}</p>
        <Menu
          iconOnly
          small
          label={words.more(partNames[told.part])}
          groups={[
            [
              ...(canChange
                ? [{ label: words.change, icon: 'pencil' as const, run: () => setChanging(true) }]
                : []),
              { label: words.remove, icon: 'x', danger: true, run: () => remove.mutate({ id: told.id }) },
            ],
          ]}
        />
      </div>
      <p className="told-from">
        {message ? (
          <button
            type="button"
            className="link"
            title={words.show}
            onClick={() =>
              showIn(message, { ...(told.from?.span ?? { start: 0, end: 0 }), words: told.words })
            }
          >
            {isTheirs ? words.their : words.wrote(told.by.name)}{' '}
            <TimeAgo at={message.saidAt} form="long" focusable={false} />
          </button>
        ) : (
          words.wrote(told.by.name)
        )}
      </p>
      {told.part === 'wish' && <WishOutcome conversation={conversation} wish={told} />}
      {isChanging && (
        <TakeDialog
          conversation={conversation}
          part={told.part}
          messages={messages}
          changes={told}
          onClose={() => setChanging(false)}
        />
      )}
    </div>
  )
}

/** Brings the message into sight, with the words selected where they are drawn. */
function showIn(message: Message, piece: Piece): void {
  const said = document.querySelector<HTMLElement>(`#main .said[data-position="${message.position}"]`)
  if (!said) return
  said.scrollIntoView({ block: 'nearest' })
  said.focus({ preventScroll: true })
  showWords(said, piece, message.text)
}
