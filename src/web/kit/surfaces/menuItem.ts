import type { IconName } from '../Icon.tsx'

export interface MenuItem {
  label: string
  icon?: IconName
  keys?: string
  run: () => void
  /** Why it is off, as a sentence shown beneath it. */
  why?: string | false | null
  /** For what cannot be taken back. */
  danger?: boolean
  /** Marks the one in force among several. */
  checked?: boolean
}
