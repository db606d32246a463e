import type { IconName } from '../Icon.tsx'

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
