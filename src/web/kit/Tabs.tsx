import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { Icon, type IconName } from './Icon.tsx'

export interface TabItem<Value extends string> {
  value: Value
  label: string
  icon?: IconName
  panel: ReactNode
}

export interface TabsProps<Value extends string> {
  /** What one chooses among, for screen readers. */
  label: string
  value: Value
  onChange: (value: Value) => void
  items: readonly TabItem<Value>[]
  /** At the end of the line of tabs. */
  after?: ReactNode
}

/** Arrow keys, Home and End move among the tabs and open them; only the open panel is in the page. */
export function Tabs<Value extends string>({ label, value, onChange, items, after }: TabsProps<Value>) {
  const id = useId()
  const at = items.findIndex(item => item.value === value)
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const next = target(event.key, at, items.length)
    const item = next === undefined ? undefined : items[next]
    if (!item) return
    event.preventDefault()
    onChange(item.value)
    document.getElementById(`${id}-${item.value}`)?.focus()
  }
  return (
    <>
      <div className="tabs-line">
        <div role="tablist" aria-label={label} className="tabs" onKeyDown={onKeyDown}>
          {items.map(item => (
            <button
              key={item.value}
              id={`${id}-${item.value}`}
              type="button"
              role="tab"
              aria-selected={item.value === value}
              aria-controls={item.value === value ? `${id}-panel` : undefined}
              tabIndex={item.value === value ? 0 : -1}
              onClick={() => onChange(item.value)}
            >
              {item.icon && <Icon name={item.icon} />}
              {item.label}
            </button>
          ))}
        </div>
        {after}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${value}`}>
        {items[at]?.panel}
      </div>
    </>
  )
}

function target(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowRight') return (at + 1) % count
  if (key === 'ArrowLeft') return (at - 1 + count) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : undefined
}
