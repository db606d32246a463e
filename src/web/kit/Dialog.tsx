import { lazy, type ReactNode, Suspense, useRef } from 'react'

export interface DialogProps {
  open: boolean
  onClose: () => void
  title: string
  /** A sentence under the title. */
  description?: ReactNode
  /** Buttons; the one that goes on comes last. */
  footer?: ReactNode
  /** `narrow` for a question, `normal` for a form, `wide` for comparing. */
  width?: 'narrow' | 'normal' | 'wide'
  /** `dialog` floats in the middle; `sheet` comes from the side, and is the whole screen on a phone. */
  look?: 'dialog' | 'sheet'
  /** False while something unsaved would be lost by a click beside it; Escape and the cross still ask `onClose`. */
  closeOnOutside?: boolean
  /** Gets the focus on opening; the first field where absent. */
  initialFocus?: React.RefObject<HTMLElement | null>
  /** Gets the focus on closing; where it was before where absent. */
  finalFocus?: React.RefObject<HTMLElement | null>
  children?: ReactNode
}

const Surface = lazy(() => import('./surfaces/dialogSurface.tsx'))

/** Holds the focus, closes by Escape, gives the focus back. The keys of the page beneath sleep while it is open. */
export function Dialog(props: DialogProps) {
  const wasOpened = useRef(false)
  wasOpened.current ||= props.open
  if (!wasOpened.current) return null
  return (
    <Suspense fallback={null}>
      <Surface {...props} />
    </Suspense>
  )
}

/** A dialog for longer work beside the page; the whole screen on a phone. */
export function Sheet(props: Omit<DialogProps, 'look'>) {
  return <Dialog {...props} look="sheet" />
}
