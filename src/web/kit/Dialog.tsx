import { lazy, Suspense, useRef } from 'react'
import type { DialogProps } from './surfaces/dialog.ts'

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
