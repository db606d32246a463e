import { type ReactNode, useEffect, useState } from 'react'
import { Announcer } from './announce.tsx'
import { KeysSheet } from './KeysSheet.tsx'
import { preloadSurfaces } from './preloadSurfaces.ts'
import { ToastRegion } from './toast.tsx'
import { useKeys } from './useKeys.ts'

const words = { everywhere: 'Everywhere', showKeys: 'Show the keys' }

/** Around the whole app, once: live regions, toasts, the sheet of keys on `?`. */
export function KitRoot({ children }: { children: ReactNode }) {
  const [showsKeys, setShowsKeys] = useState(false)
  useEffect(preloadSurfaces, [])
  useKeys(words.everywhere, [{ keys: '?', label: words.showKeys, run: () => setShowsKeys(true) }])
  return (
    <>
      {children}
      <KeysSheet open={showsKeys} onClose={() => setShowsKeys(false)} />
      <ToastRegion />
      <Announcer />
    </>
  )
}
