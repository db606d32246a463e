import { useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useLodging } from '../desk/complaints/ui/lodging/opening.ts'
import { openLog, useIsLogOpen } from '../desk/log/ui/opening.ts'
import { open } from '../desk/timeline/contract.ts'
import { useCall } from './call.ts'
import { later } from './kit/later.tsx'
import { fetchSurfaces } from './kit/preloadSurfaces.ts'
import { useKeys } from './kit/useKeys.ts'

const words = {
  everywhere: 'Everywhere',
  log: 'Log a call or a visit',
  find: 'Find anything, or do anything',
}

const LogSheet = later(async () => (await import('../desk/log/ui/LogSheet.tsx')).LogSheet)
const LodgingSheet = later(
  async () => (await import('../desk/complaints/ui/lodging/LodgingSheet.tsx')).LodgingSheet,
)
const Finder = later(async () => (await import('./Finder.tsx')).Finder)

/** What works on every page: logging on `L`, finding on Ctrl-K. Fetched when the page has come to rest. */
export function DeskTools() {
  const [finds, setFinds] = useState(false)
  useEffect(() => {
    // Early enough that the first letters typed after the key are not lost; late enough to keep out of the way.
    const timer = setTimeout(() => {
      fetchSurfaces()
      // What could not be fetched ahead is fetched, or refused in words, when it is asked for.
      Promise.all([LogSheet.ahead(), LodgingSheet.ahead(), Finder.ahead()]).catch(() => {})
    }, 1000)
    return () => clearTimeout(timer)
  }, [])
  useKeys(words.everywhere, [
    { keys: 'l', label: words.log, run: openLog },
    { keys: 'mod+k', label: words.find, opensField: true, run: () => setFinds(true), inFields: true },
  ])
  return (
    <>
      <Log />
      <Lodging />
      {finds && <Finder onClose={() => setFinds(false)} />}
    </>
  )
}

/** Where somebody is not content; opened from wherever they said so. */
function Lodging() {
  return useLodging() && <LodgingSheet />
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
