import { useParams } from '@tanstack/react-router'
import { lazy, Suspense, useRef, useState } from 'react'
import { openLog, useIsLogOpen } from '../desk/log/ui/opening.ts'
import { open } from '../desk/timeline/contract.ts'
import { useCall } from './call.ts'
import { useKeys } from './kit/useKeys.ts'

const words = {
  everywhere: 'Everywhere',
  log: 'Log a call or a visit',
  find: 'Find anything, or do anything',
}

const LogSheet = lazy(() =>
  import('../desk/log/ui/LogSheet.tsx').then(module => ({ default: module.LogSheet })),
)
const Finder = lazy(() => import('./Finder.tsx').then(module => ({ default: module.Finder })))

/** What works on every page: logging on `L`, finding on Ctrl-K. Nothing of it is fetched before its first use. */
export function DeskTools() {
  const [finds, setFinds] = useState(false)
  useKeys(words.everywhere, [
    { keys: 'l', label: words.log, run: openLog },
    { keys: 'mod+k', label: words.find, run: () => setFinds(true), inFields: true },
  ])
  return (
    <Suspense fallback={null}>
      <Log />
      {finds && <Finder onClose={() => setFinds(false)} />}
    </Suspense>
  )
}

function Log() {
  const { number } = useParams({ strict: false })
  const isOpen = useIsLogOpen()
  const wasOpened = useRef(false)
  wasOpened.current ||= isOpen
  const here = useCall(open, { id: number ?? '' }, { on: isOpen && number !== undefined }).data
  if (!wasOpened.current) return null
  return <LogSheet here={(number !== undefined && here) || null} />
}
