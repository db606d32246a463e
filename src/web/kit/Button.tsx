import { type ComponentProps, type MouseEvent, type ReactNode, useId } from 'react'
import { cx } from './cx.ts'
import { Icon, type IconName } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'
import { useTip } from './Tooltip.tsx'

export type ButtonKind = 'plain' | 'go' | 'quiet' | 'danger'

interface Shared extends Omit<ComponentProps<'button'>, 'disabled' | 'children'> {
  kind?: ButtonKind
  /** Why the button is off, as a sentence; the button is off while this is one. It keeps its place in the Tab order. */
  why?: string | false | null
  /** Working on it: further presses do nothing. */
  busy?: boolean
  small?: boolean
}

export interface ButtonProps extends Shared {
  icon?: IconName
  /** Shown beside the words, for example `mod+enter`. Binding the key is `useKeys`. */
  keys?: string
  children: ReactNode
}

export function Button({ icon, keys, children, ...rest }: ButtonProps) {
  const { attributes, beside } = useButton(rest)
  return (
    <>
      <button {...attributes}>
        {icon && <Icon name={icon} />}
        {children}
        {keys && <Kbd keys={keys} />}
      </button>
      {beside}
    </>
  )
}

export interface IconButtonProps extends Shared {
  icon: IconName
  /** Its name, and its tip. */
  label: string
  /** Shown in the tip after the name. */
  keys?: string
}

export function IconButton({ icon, label, keys, className, kind = 'quiet', ...rest }: IconButtonProps) {
  const { attributes, beside } = useButton({ ...rest, kind, className: cx('button-icon', className) }, label)
  return (
    <>
      <button {...attributes} aria-label={label} aria-keyshortcuts={keys?.replace('mod', 'Control')}>
        <Icon name={icon} />
      </button>
      {beside}
    </>
  )
}

/** The looks of a button for something that is a link: `<Link className={buttonClass({ kind: 'go' })}>`. */
export function buttonClass({
  kind = 'plain',
  small = false,
}: {
  kind?: ButtonKind
  small?: boolean
} = {}): string {
  return cx('button', `button-${kind}`, small && 'button-small')
}

function useButton({ kind, why, busy, small, className, onClick, ...rest }: Shared, name?: string) {
  const id = useId()
  const { handlers, tip, show } = useTip(why || name)
  const off = Boolean(why) || busy === true
  const attributes = {
    type: 'button' as const,
    ...rest,
    ...handlers,
    className: cx(buttonClass({ kind, small }), className),
    'aria-disabled': off || undefined,
    'aria-busy': busy || undefined,
    'aria-describedby': why ? cx(rest['aria-describedby'], id) : rest['aria-describedby'],
    onClick: (event: MouseEvent<HTMLButtonElement>) => {
      if (!off) return onClick?.(event)
      event.preventDefault()
      if (why) show(event.currentTarget)
    },
  }
  const beside = (
    <>
      {why && (
        <span id={id} hidden>
          {why}
        </span>
      )}
      {tip}
    </>
  )
  return { attributes, beside }
}
