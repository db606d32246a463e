import type { ReactNode } from 'react'
import type { Tone } from './Chip.tsx'
import { cx } from './cx.ts'
import { Icon, type IconName } from './Icon.tsx'

export interface BannerProps {
  tone?: Tone
  title?: string
  icon?: IconName
  /** Buttons, at the end. */
  actions?: ReactNode
  /** `status` or `alert` when it appears while somebody is on the page; none for what was there from the start. */
  role?: 'status' | 'alert'
  children?: ReactNode
}

/** A sentence that concerns the whole page or pane, with what to do about it. */
export function Banner({ tone = 'plain', title, icon, actions, role, children }: BannerProps) {
  return (
    <div className={cx('banner', `tone-${tone}`)} role={role}>
      {(icon ?? (tone === 'red' && 'warning')) && <Icon name={icon ?? 'warning'} />}
      <div className="banner-words">
        {title && <b>{title}</b>}
        {children && <span>{children}</span>}
      </div>
      {actions && <div className="banner-actions">{actions}</div>}
    </div>
  )
}
