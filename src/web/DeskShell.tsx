import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { AppShell, type AppShellProps } from './kit/AppShell.tsx'
import { BottomLabel } from './kit/Pane.tsx'
import { Nav } from './places.tsx'

const words = { inbox: 'Inbox' }

export interface DeskShellProps extends Omit<AppShellProps, 'nav' | 'bottom'> {
  /** A phone's bottom line while something else is to be done there, such as answering. */
  bottom?: ReactNode
}

/** The shell with the desk's own places around a screen. */
export function DeskShell({ bottom = <Bottom />, ...shell }: DeskShellProps) {
  return <AppShell nav={<Nav />} bottom={bottom} {...shell} />
}

function Bottom() {
  return (
    <Link to="/inbox/$view" params={{ view: 'mine' }} className="bottom-action">
      <BottomLabel icon="inbox">{words.inbox}</BottomLabel>
    </Link>
  )
}
