import { lazy, Suspense, useRef } from 'react'
import type { IconName } from './Icon.tsx'

export interface Command {
  id: string
  /** The heading it stands under: "Go to", "This conversation", "Customers". */
  section: string
  label: string
  detail?: string
  icon?: IconName
  keys?: string
  run: () => void
}

export interface CommandPaletteProps {
  open: boolean
  onClose: () => void
  /** Known at once; filtered by the words typed. */
  commands: readonly Command[]
  /** Finds more for what is typed, two characters or longer; shown after the commands. */
  search?: (query: string, signal: AbortSignal) => Promise<readonly Command[]>
  placeholder?: string
}

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
