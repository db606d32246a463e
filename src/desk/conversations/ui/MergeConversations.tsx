import { useState } from 'react'
import { useChange } from '../../../web/call.ts'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { merge, type Summary } from '../contract.ts'
import { type FindConversations, MergePalette } from './MergePalette.tsx'
import { stateNames } from './words.ts'

const words = {
  title: 'Make two conversations one',
  goes: 'Goes',
  stays: 'Stays',
  nobody: 'Nobody is named',
  plain: (goes: number, stays: number) =>
    `Messages, notes, drafts and files of #${goes} come into #${stays}, in the order of time, and replies to #${goes} too. Nothing is sent. It cannot be undone with one key; messages can be taken out again one by one.`,
  differs: (goes: string, stays: string) =>
    `They are with different customers. The customer stays ${stays}; what ${goes} wrote will stand beside it, and ${goes} will take part.`,
  swap: 'Swap the two',
  cancel: 'Cancel',
  merge: (goes: number, stays: number) => `Merge #${goes} into #${stays}`,
}

export interface Merging {
  /** The one that goes. */
  of: Summary
  /** Where it is known already; otherwise it is asked for first. */
  into?: Summary | undefined
}

export interface MergeConversationsProps {
  /** Nothing is asked where there is none. */
  merging: Merging | undefined
  onClose: () => void
  onMerged: (kept: Summary, gone: Summary) => void
  find: FindConversations
}

/** First into which one, then what becomes of both, in plain words. */
export function MergeConversations({ merging, onClose, onMerged, find }: MergeConversationsProps) {
  const [chosen, setChosen] = useState<{ of: Summary; into: Summary }>()
  const { of, into } = merging ?? {}
  const pair = of && into ? { of, into } : chosen
  const close = () => {
    setChosen(undefined)
    onClose()
  }
  return (
    <>
      <MergePalette
        of={into ? undefined : of}
        onClose={onClose}
        find={find}
        onChosen={found => of && setChosen({ of, into: found })}
      />
      {pair && <Question {...pair} onClose={close} onMerged={onMerged} />}
    </>
  )
}

interface QuestionProps {
  of: Summary
  into: Summary
  onClose: () => void
  onMerged: (kept: Summary, gone: Summary) => void
}

function Question({ of, into, onClose, onMerged }: QuestionProps) {
  const [isSwapped, setSwapped] = useState(false)
  const [goes, stays] = isSwapped ? [into, of] : [of, into]
  const change = useChange(merge, {
    onDone: kept => {
      onClose()
      onMerged(kept, goes)
    },
  })
  const differs =
    goes.customer && stays.customer && goes.customer.id !== stays.customer.id
      ? words.differs(nameOf(goes), nameOf(stays))
      : null
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title}
      width="wide"
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            kind="go"
            icon="merge"
            busy={change.isPending}
            onClick={() => change.mutate({ id: goes.id, into: stays.id })}
          >
            {words.merge(goes.number, stays.number)}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <div className="grid gap-3 md:grid-cols-2">
          <Side label={words.goes} of={goes} />
          <Side label={words.stays} of={stays} />
        </div>
        <div>
          <Button small onClick={() => setSwapped(!isSwapped)}>
            {words.swap}
          </Button>
        </div>
        {differs && <Banner tone="amber">{differs}</Banner>}
        <p className="text-soft">{words.plain(goes.number, stays.number)}</p>
        {change.error && (
          <Banner tone="red" role="alert">
            {change.error.message}
          </Banner>
        )}
      </div>
    </Dialog>
  )
}

function Side({ label, of }: { label: string; of: Summary }) {
  return (
    <section aria-label={label} className="card flex min-w-0 flex-col gap-1">
      <p className="text-sm text-soft">{label}</p>
      <p className="font-semibold wrap-anywhere">
        #{of.number} {of.subject}
      </p>
      <p className="wrap-anywhere">{of.customer ? nameOf(of) : words.nobody}</p>
      <p className="text-sm text-soft">{stateNames[of.state]}</p>
    </section>
  )
}

function nameOf({ customer }: Summary): string {
  return customer?.name || customer?.address || words.nobody
}
