import type { ReactNode } from 'react'
import { BottomPlaces } from './deskPlaces.tsx'
import { AppShell, type AppShellProps } from './kit/AppShell.tsx'
import { Nav } from './places.tsx'

export interface DeskShellProps extends Omit<AppShellProps, 'nav' | 'bottom'> {
  /** A phone's bottom line while something else is to be done there, such as answering. */
  bottom?: ReactNode
}

/** The shell with the desk's own places around a screen. */
export function DeskShell({ bottom = <BottomPlaces />, ...shell }: DeskShellProps) {
  return <AppShell nav={<Nav />} bottom={bottom} {...shell} />
}
