import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'

export interface EmptyStateProps {
  icon?: IconName
  /** What will come here. */
  title: string
  children?: ReactNode
  /** The first step: one button or link. */
  action?: ReactNode
}

export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="empty">
      {icon && <Icon name={icon} />}
      <p className="empty-title">{title}</p>
      {children && <div className="empty-words">{children}</div>}
      {action}
    </div>
  )
}
