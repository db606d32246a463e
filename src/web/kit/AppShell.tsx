import {
  createContext,
  type MouseEvent,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { IconButton } from './Button.tsx'
import { cx } from './cx.ts'

const words = {
  skip: 'Skip to the content',
  places: 'Places',
  side: 'Details',
  bottom: 'Places and actions',
  openNav: 'Places',
  closeNav: 'Close',
}

export interface AppShellProps {
  /** Where one can go: `NavLink`s. Left on wide screens, over the page elsewhere. */
  nav: ReactNode
  /** The list that `main` shows one of; left out on pages without one. */
  list?: ReactNode
  listLabel?: string
  /** What one needs beside the main thing; over the page where it does not fit. */
  side?: ReactNode
  sideLabel?: string
  /** Which of list and main has a phone's only pane. */
  pane?: 'list' | 'main'
  /** The phone's bottom line: `BottomAction`s. */
  bottom?: ReactNode
  children: ReactNode
}

interface Shell {
  /** A phone shows the list alone: it is the page's main thing then. */
  isListAlone: boolean
  over: Over
  setOver: (over: Over) => void
}
type Over = 'nav' | 'side' | undefined

const narrow = window.matchMedia('(max-width: 45.99rem)')
const ShellContext = createContext<Shell>({ isListAlone: false, over: undefined, setOver: () => {} })

/** nav | list | main | side: four columns from 80rem, three from 64rem, two from 46rem, else one pane and a bottom line. */
export function AppShell({
  nav,
  list,
  listLabel,
  side,
  sideLabel = words.side,
  pane = 'main',
  bottom,
  children,
}: AppShellProps) {
  const [over, setOver] = useState<Over>()
  const isListAlone = useOnePane() && list !== undefined && pane === 'list'
  const shell = useMemo(() => ({ isListAlone, over, setOver }), [isListAlone, over])
  return (
    <ShellContext value={shell}>
      <a className="skip" href={isListAlone ? '#list' : '#main'}>
        {words.skip}
      </a>
      <div
        className="shell"
        data-list={list ? '' : undefined}
        data-side={side ? '' : undefined}
        data-pane={pane}
      >
        <Drawer part="nav" label={words.places} landmark="nav">
          {nav}
        </Drawer>
        {list && (
          <section
            id="list"
            className="shell-list"
            role={isListAlone ? 'main' : undefined}
            tabIndex={-1}
            aria-label={listLabel}
            inert={over !== undefined}
          >
            {list}
          </section>
        )}
        <main id="main" className="shell-main" tabIndex={-1} inert={over !== undefined}>
          {children}
        </main>
        {side && (
          <Drawer part="side" label={sideLabel} landmark="aside">
            {side}
          </Drawer>
        )}
        {bottom && (
          <nav className="shell-bottom" aria-label={words.bottom} inert={over !== undefined}>
            {bottom}
          </nav>
        )}
      </div>
    </ShellContext>
  )
}

/** Opens the part that the width has folded away; not shown where the part is in sight. Put it into a pane's head. */
export function ShellButton({ part }: { part: 'nav' | 'side' }) {
  const { over, setOver } = useContext(ShellContext)
  return (
    <span className={`shell-button-${part}`}>
      <IconButton
        icon={part === 'nav' ? 'menu' : 'panel'}
        label={part === 'nav' ? words.openNav : words.side}
        aria-expanded={over === part}
        onClick={() => setOver(part)}
      />
    </span>
  )
}

/** Whether the window holds one pane only. */
function useOnePane(): boolean {
  return useSyncExternalStore(
    changed => {
      narrow.addEventListener('change', changed)
      return () => narrow.removeEventListener('change', changed)
    },
    () => narrow.matches,
  )
}

/** The level that a list's heading has just now: where the list is alone, it is the page's first. */
export function useListLevel(): 1 | 2 {
  return useContext(ShellContext).isListAlone ? 1 : 2
}

interface DrawerProps {
  part: 'nav' | 'side'
  label: string
  landmark: 'nav' | 'aside'
  children: ReactNode
}

/** A column where there is room; else it lies over the page, holds the focus, and goes with Escape or a click beside it. */
function Drawer({ part, label, landmark: Landmark, children }: DrawerProps) {
  const { over, setOver } = useContext(ShellContext)
  const isOver = over === part
  const element = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!isOver) return
    const before = document.activeElement
    element.current?.querySelector<HTMLElement>('a, button')?.focus()
    const close = (event: KeyboardEvent) =>
      event.key === 'Escape' && !event.defaultPrevented && setOver(undefined)
    // A window made wide enough shows the part in its column; nothing may stay inert behind it then.
    const onResize = () =>
      element.current && getComputedStyle(element.current).position !== 'fixed' && setOver(undefined)
    window.addEventListener('keydown', close)
    window.addEventListener('resize', onResize)
    return () => {
      window.removeEventListener('keydown', close)
      window.removeEventListener('resize', onResize)
      if (before instanceof HTMLElement) setTimeout(() => before.focus())
    }
  }, [isOver, setOver])
  const onClick = (event: MouseEvent) => {
    if (isOver && (event.target as Element).closest('a[href]')) setOver(undefined)
  }
  return (
    <>
      {isOver && (
        <button
          type="button"
          className="veil"
          aria-hidden="true"
          tabIndex={-1}
          onClick={() => setOver(undefined)}
        />
      )}
      <Landmark
        ref={element}
        aria-label={label}
        className={cx(`shell-${part}`, isOver && 'is-over')}
        onClick={onClick}
      >
        {isOver && (
          <span className="shell-close">
            <IconButton icon="x" label={words.closeNav} onClick={() => setOver(undefined)} />
          </span>
        )}
        {children}
      </Landmark>
    </>
  )
}
