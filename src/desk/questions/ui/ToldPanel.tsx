import { useMemo, useState } from 'react'
import { IconButton } from '../../../web/kit/Button.tsx'
import { useZone } from '../../brief/ui/useBrief.ts'
import type { Message } from '../../conversations/contract.ts'
import { type Part, parts, type Told } from '../contract.ts'
import { fitting } from './fitting.ts'
import { TakeDialog } from './TakeDialog.tsx'
import { ToldEntry } from './ToldEntry.tsx'
import { useTelling } from './useTelling.ts'
import { partNames } from './words.ts'

const words = {
  title: 'What they told us',
  take: (words: string) => `Keep: ${words}`,
  writeFor: (part: string) => `${part}: from their words, or your own`,
}

export interface ToldPanelProps {
  conversation: string
  told: readonly Told[]
  messages: readonly Message[]
}

/** Beside the conversation: what happened, what they wish for, what it would settle; each kept from their own words by one press. */
export function ToldPanel({ conversation, told, messages }: ToldPanelProps) {
  const zone = useZone()
  const found = useMemo(() => fitting(messages, told, zone), [messages, told, zone])
  const [taking, setTaking] = useState<Part>()
  const { tell } = useTelling(conversation)
  return (
    <details className="beside-part" open>
      <summary>
        <h3>{words.title}</h3>
      </summary>
      <dl className="told">
        {parts.map(part => (
          <div key={part}>
            <dt>
              {partNames[part]}
              <IconButton
                small
                icon="plus"
                label={words.writeFor(partNames[part])}
                onClick={() => setTaking(part)}
              />
            </dt>
            {told
              .filter(each => each.part === part)
              .map(each => (
                <dd key={each.id}>
                  <ToldEntry conversation={conversation} told={each} messages={messages} />
                </dd>
              ))}
            {found[part].length > 0 && (
              <dd className="told-add">
                {found[part].map(({ message, piece }) => (
                  <button
                    key={`${message} ${piece.start}`}
                    type="button"
                    className="told-found"
                    title={words.take(piece.words)}
                    disabled={tell.isPending}
                    onClick={() =>
                      tell.mutate({ id: conversation, part, message, start: piece.start, end: piece.end })
                    }
                  >
                    <span aria-hidden="true">+ </span>
                    <span className="sr-only">{words.take('')}</span>
                    <q>{piece.words}</q>
                  </button>
                ))}
              </dd>
            )}
          </div>
        ))}
      </dl>
      {taking && (
        <TakeDialog
          conversation={conversation}
          part={taking}
          messages={messages}
          onClose={() => setTaking(undefined)}
        />
      )}
    </details>
  )
}
