import { lazy, Suspense, useRef } from 'react'
import type { Command, CommandPaletteProps } from './surfaces/command.ts'

export type { Command }

const Surface = lazy(() => import('./surfaces/paletteSurface.tsx'))

/** Everything one can do or go to, by its name. */
export function CommandPalette(props: CommandPaletteProps) {
  const wasOpened = useRef(false)
  wasOpened.current ||= props.open
  if (!wasOpened.current) return null
  return (
    <Suspense fallback={null}>
      <Surface {...props} />
    </Suspense>
  )
}
