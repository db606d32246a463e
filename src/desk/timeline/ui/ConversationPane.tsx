import { useNavigate, useParams } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useCall } from '../../../web/call.ts'
import { ShellButton } from '../../../web/kit/AppShell.tsx'
import { later } from '../../../web/kit/later.tsx'
import { Pane } from '../../../web/kit/Pane.tsx'
import { toast } from '../../../web/kit/toast.tsx'
import { useKeys } from '../../../web/kit/useKeys.ts'
import { WarningLine } from '../../brief/ui/WarningLine.tsx'
import { openLodging } from '../../complaints/ui/lodging/opening.ts'
import { EditableSubject } from '../../conversations/ui/EditableSubject.tsx'
import { HeadActions } from '../../conversations/ui/HeadActions.tsx'
import { takeHeadingWish } from '../../conversations/ui/rowFocus.ts'
import { StateWords } from '../../conversations/ui/StateWords.tsx'
import { useTriage } from '../../conversations/ui/useTriage.ts'
import { moveHere } from '../../drafts/ui/useDraft.ts'
import { type OpenConversation, open } from '../contract.ts'
import { RelatedLine } from './RelatedLine.tsx'
import type { SplitDialogProps } from './SplitDialog.tsx'
import { Timeline } from './Timeline.tsx'
import { useWriting } from './useWriting.ts'
import { WritingFoot } from './WritingFoot.tsx'

const words = {
  scope: 'Conversation',
  split: 'Take messages out…',
  lodge: 'Lodge a complaint…',
  moved: (gone: number, kept: number) => `#${gone} is part of #${kept} now.`,
}

const SplitDialog = later<SplitDialogProps>(async () => (await import('./SplitDialog.tsx')).SplitDialog)

export interface ConversationPaneProps {
  number: string
  /** The way back to the list, on a phone. */
  back: ReactNode
}

/** One conversation: its head, its timeline over all channels, and what one writes. */
export function ConversationPane({ number, back }: ConversationPaneProps) {
  const { data } = useCall(open, { id: number })
  if (data?.mergedInto) return <Moved key={data.id} of={data} into={data.mergedInto} />
  return data ? <Opened key={data.id} of={data} back={back} /> : null
}

/** A merged one leads to where everything of it is now; what was being written on this device goes along. */
function Moved({ of, into }: { of: OpenConversation; into: { id: string; number: number } }) {
  const { view } = useParams({ strict: false })
  const navigate = useNavigate()
  useEffect(() => {
    moveHere(of.id, into.id)
    toast({ text: words.moved(of.number, into.number) })
    const params = { view: view ?? 'all', number: String(into.number) }
    void navigate({ to: '/inbox/$view/$number', params, search: before => before, replace: true })
  }, [of.id, of.number, into.id, into.number, view, navigate])
  return null
}

function Opened({ of, back }: { of: OpenConversation; back: ReactNode }) {
  const { me } = useTriage()
  const scroller = useRef<HTMLDivElement>(null)
  const writing = useWriting(of, scroller)
  const [splitting, setSplitting] = useState<{ from: string | null }>()
  const { view } = useParams({ strict: false })
  const navigate = useNavigate()
  const messages = of.timeline.flatMap(item => (item.kind === 'message' ? [item.message] : []))
  const canSplit = messages.length > 1
  const lodge = () => openLodging({ conversation: of.id })
  const more = [{ label: words.lodge, icon: 'flag' as const, keys: 'c', run: lodge }]
  useKeys(words.scope, [
    { keys: 'shift+m', label: words.split, on: canSplit, run: () => setSplitting({ from: null }) },
    { keys: 'c', label: words.lodge, run: lodge },
  ])
  useEffect(focusHeading, [])
  return (
    <Pane
      title={<EditableSubject of={of} />}
      about={
        <>
          #{of.number}, <StateWords of={of} me={me} />
          <WarningLine conversation={of.id} messages={messages} />
        </>
      }
      before={back}
      actions={
        <>
          <span className="wide-only">
            <HeadActions of={of} more={more} />
          </span>
          <ShellButton part="side" />
        </>
      }
      bodyRef={scroller}
      foot={<WritingFoot of={of} writing={writing} more={more} />}
    >
      <RelatedLine of={of} />
      <Timeline
        items={of.timeline}
        me={me}
        freshAfter={writing.sending.stale?.after ?? null}
        scroller={scroller}
        onSplit={from => setSplitting({ from })}
        onLodge={message => openLodging({ conversation: of.id, message })}
      />
      {splitting && (
        <SplitDialog
          of={of}
          from={splitting.from}
          onClose={() => setSplitting(undefined)}
          onSplit={made => {
            const params = { view: view ?? 'all', number: String(made.number) }
            void navigate({ to: '/inbox/$view/$number', params, search: before => before })
          }}
        />
      )}
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
