import { useMemo, useRef, useState } from 'react'
import { useCall } from '../../../web/call.ts'
import { useKeys } from '../../../web/kit/useKeys.ts'
import { useZone } from '../../brief/ui/useBrief.ts'
import type { Message } from '../../conversations/contract.ts'
import type { Editing } from '../../outbox/ui/editing.ts'
import { type Language, readWording, type Told } from '../contract.ts'
import { Ask } from './Ask.tsx'
import { offerFor } from './offer.ts'

const words = {
  scope: 'Answer',
  come: 'Three questions',
}

/** Those whose offer was put away by hand, for as long as the page is open. */
const putAway = new Set<string>()

export interface QuestionsProps {
  conversation: string
  messages: readonly Message[]
  told: readonly Told[]
  draft: string
  editing: Editing | null
}

/** Above the answer: what to ask first where they demand or accuse; at any other time by a key. */
export function Questions({ conversation, messages, told, draft, editing }: QuestionsProps) {
  const zone = useZone()
  const { because, missing, language } = useMemo(() => offerFor(messages, told, zone), [messages, told, zone])
  const wordings = useCall(readWording, {}).data?.items
  const [isWanted, setWanted] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const [, drawAgain] = useState(0)
  const isOffered = because !== null && !putAway.has(`${conversation} ${because.words}`)
  useKeys(words.scope, [
    {
      keys: 'mod+;',
      label: words.come,
      run() {
        setWanted(true)
        setTimeout(() => place.current?.querySelector<HTMLElement>('button')?.focus())
      },
    },
  ])
  const wording = wordings?.find(each => each.language === (language ?? fallback))
  if (!wording || !(isOffered || isWanted)) return null
  return (
    <div ref={place}>
      <Ask
        because={because?.words ?? null}
        // Asked for by hand, all three are there.
        missing={isOffered ? missing : all}
        language={wording.language}
        desk={wording}
        draft={draft}
        editing={editing}
        onClose={() => {
          if (because) putAway.add(`${conversation} ${because.words}`)
          setWanted(false)
          drawAgain(count => count + 1)
        }}
      />
    </div>
  )
}

const all = ['happened', 'wish', 'settles'] as const
const fallback: Language = 'en'
