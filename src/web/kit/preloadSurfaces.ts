import { ComboboxSurface } from './Combobox.tsx'
import { PaletteSurface } from './CommandPalette.tsx'
import { DialogSurface } from './Dialog.tsx'
import { MenuSurface } from './Menu.tsx'

/** Fetches them now: for what is opened by a key, where the first letters typed after it would be lost. */
export function fetchSurfaces(): void {
  const surfaces = [DialogSurface, MenuSurface, ComboboxSurface, PaletteSurface]
  // What could not be fetched ahead is fetched when it is opened.
  Promise.all(surfaces.map(surface => surface.ahead())).catch(() => {})
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
