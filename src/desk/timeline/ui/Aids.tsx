import { BriefPin } from '../../brief/ui/BriefPin.tsx'
import type { Message } from '../../conversations/contract.ts'
import { Pause } from '../../drafts/ui/pause/Pause.tsx'
import type { Written } from '../../drafts/ui/useDraft.ts'
import type { Editing } from '../../outbox/ui/editing.ts'
import type { OpenConversation } from '../contract.ts'

/** What helps while an answer is written: each part reads the same, and reaches the words through `editing` alone. */
export interface AidsProps {
  of: OpenConversation
  messages: readonly Message[]
  answer: Written
  /** The draft as plain text, as `editing.text()` says it. */
  draft: string
  /** `null` until the editor is there. */
  editing: Editing | null
}

/** Above the words: what they asked, and what is at hand to answer it. */
export function Aids({ messages, draft }: AidsProps) {
  return <BriefPin messages={messages} draft={draft} />
}

/** Below the words: what the desk has seen in them. */
export function AidsBelow(props: AidsProps) {
  return <Pause {...props} />
}
