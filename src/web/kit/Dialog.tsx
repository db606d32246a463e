import { useRef } from 'react'
import { later } from './later.tsx'
import type { DialogProps } from './surfaces/dialog.ts'

export const DialogSurface = later(async () => (await import('./surfaces/dialogSurface.tsx')).default)

/** Holds the focus, closes by Escape, gives the focus back. The keys of the page beneath sleep while it is open. */
export function Dialog(props: DialogProps) {
  const wasOpened = useRef(false)
  wasOpened.current ||= props.open
  if (!wasOpened.current) return null
  return <DialogSurface {...props} />
}

/** A dialog for longer work beside the page; the whole screen on a phone. */
export function Sheet(props: Omit<DialogProps, 'look'>) {
  return <Dialog {...props} look="sheet" />
}
