import { BriefPin } from '../../brief/ui/BriefPin.tsx'
import type { Message } from '../../conversations/contract.ts'
import { Pause } from '../../drafts/ui/pause/Pause.tsx'
import type { Written } from '../../drafts/ui/useDraft.ts'
import type { Editing } from '../../outbox/ui/editing.ts'
import { PromiseChips } from '../../promises/ui/PromiseChips.tsx'
import { Questions } from '../../questions/ui/Questions.tsx'
import { PutRight } from '../../repair/ui/builder/PutRight.tsx'
import { RepairAid, useIsLocked } from '../../repair/ui/RepairAid.tsx'
import { RulesLine } from '../../rules/ui/RulesLine.tsx'
import type { OpenConversation } from '../contract.ts'

/** What helps while an answer is written: each part reads the same, and reaches the words through `editing` alone. */
export interface AidsProps {
  of: OpenConversation
  messages: readonly Message[]
  /** The draft as plain text, as `editing.text()` says it. */
  draft: string
  /** `null` until the editor is there. */
  editing: Editing | null
  /** The answer that is being written. */
  answer: Written
}

/** Above the words: what they asked, and what is at hand to answer it. */
export function Aids({ of, messages, draft, editing }: AidsProps) {
  const isLocked = useIsLocked(of.id)
  return (
    <>
      <BriefPin messages={messages} draft={draft} />
      <RepairAid conversation={of.id} draft={draft} editing={editing} />
      {!isLocked && (
        <>
          <Questions conversation={of.id} told={of.told} {...{ messages, draft, editing }} />
          <RulesLine conversation={of.id} editing={editing} />
        </>
      )}
    </>
  )
}

/** Below the words: what the desk has seen in them. */
export function AidsBelow(props: AidsProps) {
  const { of, messages, draft, editing, answer } = props
  return (
    <>
      <PromiseChips
        {...{ messages, draft, editing, answer }}
        conversation={of.id}
        timeZone={of.customerDetails?.timeZone ?? null}
      />
      <Pause {...props} />
      <PutRight conversation={of.id} {...{ messages, draft, editing }} />
    </>
  )
}
