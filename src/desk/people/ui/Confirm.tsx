import type { ReactNode } from 'react'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'

const words = { cancel: 'Cancel' }

export interface ConfirmProps {
  open: boolean
  onClose: () => void
  title: string
  /** What will happen, in plain words. */
  children: ReactNode
  /** The verb itself, "End access", never "OK". */
  verb: string
  busy: boolean
  problem?: string
  onConfirm: () => void
}

/** Asks before what cannot be taken back with a key. */
export function Confirm(props: ConfirmProps) {
  const { open, onClose, title, children, verb, busy, problem, onConfirm } = props
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      width="narrow"
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="danger" busy={busy} onClick={onConfirm}>
            {verb}
          </Button>
        </>
      }
    >
      <p>{children}</p>
      {problem && (
        <Banner tone="red" role="alert">
          {problem}
        </Banner>
      )}
    </Dialog>
  )
}
