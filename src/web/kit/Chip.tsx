import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { Icon, type IconName } from './Icon.tsx'

export type Tone = 'plain' | 'teal' | 'amber' | 'red' | 'note'

/** A short fact in a frame. Amber is for due soon, red only for what has failed; the words must say it too. */
export function Chip({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: Tone
  icon?: IconName
  children: ReactNode
}) {
  return (
    <span className={cx('chip', `tone-${tone}`)}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  )
}
