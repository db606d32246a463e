/** Fetches them now: for what is opened by a key, where the first letters typed after it would be lost. */
export function fetchSurfaces(): void {
  void import('./surfaces/dialogSurface.tsx')
  void import('./surfaces/menuSurface.tsx')
  void import('./surfaces/comboboxSurface.tsx')
  void import('./surfaces/paletteSurface.tsx')
}

const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const

/**
 * Fetches what opens on top of the page at the first sign of a person, so that the first screen does not carry it and
 * the first menu does not wait for it. Returns how to stop waiting.
 */
export function preloadSurfaces(): () => void {
  const stop = () => {
    for (const sign of signs) window.removeEventListener(sign, onSign)
  }
  const onSign = () => {
    stop()
    fetchSurfaces()
  }
  for (const sign of signs) window.addEventListener(sign, onSign, { passive: true })
  return stop
}
