import { type ReactNode, useId } from 'react'
import { cx } from './cx.ts'

export interface SectionProps {
  title: string
  /** A sentence under the title. */
  about?: ReactNode
  actions?: ReactNode
  /** Where the page's own title says it already. */
  hideTitle?: boolean
  className?: string
  children: ReactNode
}

/** A part of a page with its own heading, such as one matter of a settings page. */
export function Section({ title, about, actions, hideTitle, className, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={cx('section', className)}>
      <header className="section-head">
        <div className="min-w-0 flex-1 basis-56">
          <h2 id={id} className={hideTitle ? 'sr-only' : undefined}>
            {title}
          </h2>
          {about && <p className="section-about">{about}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-1.5">{actions}</div>}
      </header>
      {children}
    </section>
  )
}
