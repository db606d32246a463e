import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { Announcer } from './announce.tsx'
import { KeysSheet } from './KeysSheet.tsx'
import { preloadSurfaces } from './preloadSurfaces.ts'
import { Reader } from './reader.ts'
import { ToastRegion } from './toast.tsx'
import { useKeys } from './useKeys.ts'

const words = { everywhere: 'Everywhere', showKeys: 'Show the keys' }

export interface KitRootProps {
  /** The reader's language for times, as a BCP 47 tag; the browser's where absent. */
  locale?: string
  /** The reader's IANA zone for showing times; the browser's where absent. */
  timeZone?: string
  children: ReactNode
}

/** Around the whole app, once: live regions, toasts, the sheet of keys on `?`. */
export function KitRoot({ locale, timeZone, children }: KitRootProps) {
  const [showsKeys, setShowsKeys] = useState(false)
  useEffect(preloadSurfaces, [])
  useKeys(words.everywhere, [{ keys: '?', label: words.showKeys, run: () => setShowsKeys(true) }])
  const reader = useMemo(() => ({ locale, timeZone }), [locale, timeZone])
  return (
    <Reader value={reader}>
      {children}
      <KeysSheet open={showsKeys} onClose={() => setShowsKeys(false)} />
      <ToastRegion />
      <Announcer />
    </Reader>
  )
}
