import { Menu } from '@base-ui/react/menu'
import { Fragment, type RefObject, useEffect } from 'react'
import { cx } from '../cx.ts'
import { Icon } from '../Icon.tsx'
import { Kbd } from '../Kbd.tsx'
import { useKeyLayer } from '../useKeys.ts'
import type { MenuItem } from './menuItem.ts'

interface MenuSurfaceProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  anchor: RefObject<HTMLButtonElement | null>
  byKeyboard: boolean
  label: string
  groups: ReadonlyArray<readonly MenuItem[]>
}

export default function MenuSurface({
  open,
  onOpenChange,
  anchor,
  byKeyboard,
  label,
  groups,
}: MenuSurfaceProps) {
  return (
    <Menu.Root
      open={open}
      onOpenChange={(next, details) => {
        // A press on the button itself is the button's business: closing here would open it again at once.
        if (!next && anchor.current?.contains(details.event.target as Node)) return details.cancel()
        onOpenChange(next)
      }}
      modal={false}
    >
      <Menu.Portal container={anchor.current?.closest<HTMLElement>('.dialog, main, nav, aside')}>
        <Menu.Positioner
          positionMethod="fixed"
          anchor={anchor}
          sideOffset={4}
          align="start"
          collisionPadding={8}
          className="above"
        >
          <Menu.Popup className="popup menu" aria-label={label} finalFocus={anchor}>
            <Layer startsAtFirst={byKeyboard} />
            {groups.map((items, index) => (
              <Fragment key={items[0]?.label}>
                {index > 0 && <Menu.Separator className="menu-line" />}
                {items.map(item => (
                  <MenuRow key={item.label} item={item} />
                ))}
              </Fragment>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

function MenuRow({ item }: { item: MenuItem }) {
  return (
    <Menu.Item
      className={cx('menu-item', item.danger && 'menu-danger')}
      onClick={item.why ? undefined : item.run}
      closeOnClick={!item.why}
      aria-disabled={item.why ? true : undefined}
      aria-current={item.checked ? 'true' : undefined}
    >
      {item.icon && <Icon name={item.icon} />}
      <span className="menu-words">
        {item.label}
        {item.why && <span className="menu-why">{item.why}</span>}
      </span>
      {item.checked && <Icon name="check" />}
      {item.keys && <Kbd keys={item.keys} />}
    </Menu.Item>
  )
}

function Layer({ startsAtFirst }: { startsAtFirst: boolean }) {
  useKeyLayer()
  useEffect(() => {
    if (!startsAtFirst) return
    // After the popup itself has taken the focus.
    const frame = requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('.menu [role="menuitem"]')?.focus(),
    )
    return () => cancelAnimationFrame(frame)
  }, [startsAtFirst])
  return null
}
