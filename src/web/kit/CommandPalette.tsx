import { useRef } from 'react'
import { later } from './later.tsx'
import type { Command, CommandPaletteProps } from './surfaces/command.ts'

export type { Command }

export const PaletteSurface = later(async () => (await import('./surfaces/paletteSurface.tsx')).default)

/** Everything one can do or go to, by its name. */
export function CommandPalette(props: CommandPaletteProps) {
  const wasOpened = useRef(false)
  wasOpened.current ||= props.open
  if (!wasOpened.current) return null
  return <PaletteSurface {...props} />
}
