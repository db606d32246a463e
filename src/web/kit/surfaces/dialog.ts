import type { ReactNode, RefObject } from 'react'

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
  initialFocus?: RefObject<HTMLElement | null>
  /** Gets the focus on closing; where it was before where absent, and with `false` what opens next takes it. */
  finalFocus?: RefObject<HTMLElement | null> | false
  children?: ReactNode
}
