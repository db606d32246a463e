import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'

export interface EmptyStateProps {
  icon?: IconName
  /** What will come here. */
  title: string
  /** Where it is all that the page's main part holds. */
  isHeading?: boolean
  children?: ReactNode
  /** The first step: one button or link. */
  action?: ReactNode
}

export function EmptyState({ icon, title, isHeading, children, action }: EmptyStateProps) {
  const Title = isHeading ? 'h1' : 'p'
  return (
    <div className="empty">
      {icon && <Icon name={icon} />}
      <Title className="empty-title">{title}</Title>
      {children && <div className="empty-words">{children}</div>}
      {action}
    </div>
  )
}
