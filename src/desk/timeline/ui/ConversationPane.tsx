import { type ReactNode, useEffect, useRef } from 'react'
import { useCall } from '../../../web/call.ts'
import { ShellButton } from '../../../web/kit/AppShell.tsx'
import { Pane } from '../../../web/kit/Pane.tsx'
import { EditableSubject } from '../../conversations/ui/EditableSubject.tsx'
import { HeadActions } from '../../conversations/ui/HeadActions.tsx'
import { takeHeadingWish } from '../../conversations/ui/rowFocus.ts'
import { StateWords } from '../../conversations/ui/StateWords.tsx'
import { useTriage } from '../../conversations/ui/useTriage.ts'
import { type OpenConversation, open } from '../contract.ts'
import { Timeline } from './Timeline.tsx'
import { useWriting } from './useWriting.ts'
import { WritingFoot } from './WritingFoot.tsx'

export interface ConversationPaneProps {
  number: string
  /** The way back to the list, on a phone. */
  back: ReactNode
}

/** One conversation: its head, its timeline over all channels, and what one writes. */
export function ConversationPane({ number, back }: ConversationPaneProps) {
  const { data } = useCall(open, { id: number })
  return data ? <Opened key={data.id} of={data} back={back} /> : null
}

function Opened({ of, back }: { of: OpenConversation; back: ReactNode }) {
  const { me } = useTriage()
  const scroller = useRef<HTMLDivElement>(null)
  const writing = useWriting(of, scroller)
  useEffect(focusHeading, [])
  return (
    <Pane
      title={<EditableSubject of={of} />}
      about={
        <>
          #{of.number}, <StateWords of={of} me={me} />
        </>
      }
      before={back}
      actions={
        <>
          <span className="wide-only">
            <HeadActions of={of} />
          </span>
          <ShellButton part="side" />
        </>
      }
      bodyRef={scroller}
      foot={<WritingFoot of={of} writing={writing} />}
    >
      <Timeline
        items={of.timeline}
        me={me}
        freshAfter={writing.sending.stale?.after ?? null}
        scroller={scroller}
      />
    </Pane>
  )
}

/** To the heading where somebody came by keyboard, or where what had the focus is no longer in sight. */
function focusHeading(): void {
  const before = document.activeElement
  const isGone = before === document.body || (before instanceof HTMLElement && before.offsetParent === null)
  if (takeHeadingWish() || isGone)
    document.querySelector<HTMLElement>('#main h1')?.focus({ preventScroll: true })
}
