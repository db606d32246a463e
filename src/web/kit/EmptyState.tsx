import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'

export interface EmptyStateProps {
  icon?: IconName
  /** What will come here. */
  title: string
  /** Where it heads a part of the page: 1 where it is all that the main part holds. */
  heading?: 1 | 2
  children?: ReactNode
  /** The first step: one button or link. */
  action?: ReactNode
}

export function EmptyState({ icon, title, heading, children, action }: EmptyStateProps) {
  const Title = heading ? (`h${heading}` as const) : 'p'
  return (
    <div className="empty">
      {icon && <Icon name={icon} />}
      <Title className="empty-title">{title}</Title>
      {children && <div className="empty-words">{children}</div>}
      {action}
    </div>
  )
}
