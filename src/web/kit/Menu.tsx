import { type MouseEvent, type ReactNode, useRef, useState } from 'react'
import { Button, type ButtonKind, IconButton } from './Button.tsx'
import type { IconName } from './Icon.tsx'
import { later } from './later.tsx'
import type { MenuItem } from './surfaces/menuItem.ts'

export type { MenuItem }

export interface TriggerProps {
  label: string
  icon?: IconName
  /** Shows the icon alone; the label is its name and tip. */
  iconOnly?: boolean
  kind?: ButtonKind
  small?: boolean
  why?: string | false | null
}

export interface MenuProps extends TriggerProps {
  /** Groups of items, with a line between them. */
  groups: ReadonlyArray<readonly MenuItem[]>
}

export const MenuSurface = later(async () => (await import('./surfaces/menuSurface.tsx')).default)
const PopoverSurface = later(async () => (await import('./surfaces/popoverSurface.tsx')).default)

/** A button that opens a list of actions. */
export function Menu({ groups, ...trigger }: MenuProps) {
  const { open, setOpen, wasOpened, byKeyboard, anchor, button } = useTrigger(trigger, 'menu')
  return (
    <>
      {button}
      {wasOpened && (
        <MenuSurface {...{ open, anchor, byKeyboard, groups }} onOpenChange={setOpen} label={trigger.label} />
      )}
    </>
  )
}

export interface PopoverProps extends TriggerProps {
  title: string
  children: ReactNode | ((close: () => void) => ReactNode)
}

/** A button that opens a small panel with anything in it. */
export function Popover({ title, children, ...trigger }: PopoverProps) {
  const { open, setOpen, wasOpened, anchor, button } = useTrigger(trigger, 'dialog')
  return (
    <>
      {button}
      {wasOpened && (
        <PopoverSurface open={open} onOpenChange={setOpen} anchor={anchor} title={title}>
          {typeof children === 'function' ? children(() => setOpen(false)) : children}
        </PopoverSurface>
      )}
    </>
  )
}

function useTrigger({ label, icon, iconOnly, kind, small, why }: TriggerProps, opens: 'menu' | 'dialog') {
  const [open, setOpen] = useState(false)
  const [wasOpened, setWasOpened] = useState(false)
  const [byKeyboard, setByKeyboard] = useState(false)
  const anchor = useRef<HTMLButtonElement>(null)
  const shared = {
    ref: anchor,
    small,
    why,
    'aria-haspopup': opens,
    'aria-expanded': open,
    onClick: (event: MouseEvent) => {
      // A key press makes a click without a pointer: then the first item gets the focus.
      setByKeyboard(event.detail === 0)
      setWasOpened(true)
      setOpen(!open)
    },
  }
  const button = iconOnly ? (
    <IconButton {...shared} kind={kind ?? 'quiet'} icon={icon ?? 'more'} label={label} />
  ) : (
    <Button {...shared} kind={kind} icon={icon}>
      {label}
    </Button>
  )
  return { open, setOpen, wasOpened, byKeyboard, anchor, button }
}
