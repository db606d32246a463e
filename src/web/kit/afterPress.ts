/** Whether a button of the mouse, a finger or a pen is down. */
let isDown = false

if (typeof document !== 'undefined') {
  document.addEventListener('pointerdown', () => set(true), true)
  for (const end of ['pointerup', 'pointercancel']) document.addEventListener(end, () => set(false), true)
}

function set(value: boolean): void {
  isDown = value
}

/**
 * Runs it at once, or where somebody is pressing something, when that press is over. What moves the page while a button is
 * pressed takes the button away from under the pointer, and the press goes nowhere.
 */
export function afterPress(run: () => void): void {
  if (!isDown) return run()
  // The click itself comes after the release and before the timer.
  document.addEventListener('pointerup', () => setTimeout(run), { once: true })
}
