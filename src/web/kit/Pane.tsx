import type { ReactNode } from 'react'
import { useListLevel } from './AppShell.tsx'
import { cx } from './cx.ts'
import { Icon, type IconName } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'

export interface PaneProps {
  title: ReactNode
  /** A line under the title. */
  about?: ReactNode
  /** Before the title: a ShellButton, a way back. */
  before?: ReactNode
  actions?: ReactNode
  /** Stays beneath what scrolls: the composer. */
  foot?: ReactNode
  /** Lists bring their own edges. */
  flush?: boolean
  /** `h1` for the page's main thing, `h2` for a list beside it. */
  heading?: 'h1' | 'h2'
  bodyRef?: React.Ref<HTMLDivElement>
  children: ReactNode
}

/** One column of the shell: a head that stays, a body that scrolls, a foot. */
export function Pane({
  title,
  about,
  before,
  actions,
  foot,
  flush,
  heading = 'h1',
  bodyRef,
  children,
}: PaneProps) {
  const Heading = useListLevel() === 1 ? 'h1' : heading
  return (
    <div className="pane">
      <div className="pane-head">
        {before}
        <div className="pane-title">
          <Heading tabIndex={-1}>{title}</Heading>
          {about && <div className="pane-about">{about}</div>}
        </div>
        {actions && <div className="pane-actions">{actions}</div>}
      </div>
      <div ref={bodyRef} className={cx('pane-body', flush && 'pane-flush')}>
        {children}
      </div>
      {foot && <div className="pane-foot">{foot}</div>}
    </div>
  )
}

/** The looks of a place in the nav, for a router's link: `<Link className="nav-link"><NavLabel … /></Link>`. */
export function NavLabel({ icon, count, due, keys, children }: NavLabelProps) {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span className="nav-words">{children}</span>
      {count ? <span className={cx('nav-count', due && 'nav-due')}>{count}</span> : null}
      {keys && <Kbd keys={keys} />}
    </>
  )
}

export interface NavLabelProps {
  icon?: IconName
  /** A number or a few words; nothing is shown for 0. */
  count?: number | string
  /** Amber: something in it is due soon. */
  due?: boolean
  keys?: string
  children: ReactNode
}

/** Icon above a short word, for a phone's bottom line; inside a link or button with `className="bottom-action"`. */
export function BottomLabel({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <>
      <Icon name={icon} />
      <span>{children}</span>
    </>
  )
}
