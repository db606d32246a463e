import { useSyncExternalStore } from 'react'

export type Theme = 'system' | 'light' | 'dark'

/** The chosen theme on this device; `public/theme.js` applies it again before the first paint of the next visit. */
export function useTheme(): [theme: Theme, set: (theme: Theme) => void] {
  return [useSyncExternalStore(subscribe, readTheme), setTheme]
}

const storageName = 'evenkeel.theme'
const listeners = new Set<() => void>()

function readTheme(): Theme {
  const kept = localStorage.getItem(storageName)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

function setTheme(theme: Theme): void {
  if (theme === 'system') {
    localStorage.removeItem(storageName)
    delete document.documentElement.dataset.theme
  } else {
    localStorage.setItem(storageName, theme)
    document.documentElement.dataset.theme = theme
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
