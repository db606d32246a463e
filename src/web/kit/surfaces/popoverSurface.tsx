import { Popover } from '@base-ui/react/popover'
import type { ReactNode, RefObject } from 'react'
import { KeyLayer, useKeyLayer } from '../useKeys.ts'

interface PopoverSurfaceProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  anchor: RefObject<HTMLButtonElement | null>
  title: string
  children: ReactNode
}

export default function PopoverSurface({ open, onOpenChange, anchor, title, children }: PopoverSurfaceProps) {
  return (
    <Popover.Root
      open={open}
      onOpenChange={(next, details) => {
        // A press on the button itself is the button's business: closing here would open it again at once.
        if (!next && anchor.current?.contains(details.event.target as Node)) return details.cancel()
        onOpenChange(next)
      }}
    >
      <Popover.Portal container={anchor.current?.closest<HTMLElement>('.dialog, main, nav, aside')}>
        <Popover.Positioner
          positionMethod="fixed"
          anchor={anchor}
          sideOffset={4}
          align="start"
          collisionPadding={8}
          className="above"
        >
          <Popover.Popup className="popup panel" finalFocus={anchor}>
            <Layer>
              <Popover.Title className="panel-title">{title}</Popover.Title>
              {children}
            </Layer>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

function Layer({ children }: { children: ReactNode }) {
  return <KeyLayer value={useKeyLayer()}>{children}</KeyLayer>
}
