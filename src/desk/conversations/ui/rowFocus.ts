/** The number of the row that has the focus; keys act on it while no conversation is open. */
export function focusedNumber(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('.shell-list [data-number]')?.dataset.number
}

/** Now if the row is drawn, else in the next frame, when the list has scrolled to it. */
export function focusRow(number: number): void {
  const focus = () => {
    const row = document.querySelector<HTMLElement>(`.shell-list [data-number="${number}"]`)
    row?.focus({ preventScroll: true })
    return row !== null
  }
  if (!focus()) requestAnimationFrame(focus)
}

let isHeadingWanted = false

/** The next conversation that opens takes the focus to its heading: somebody came by keyboard to read it. */
export function wantHeading(): void {
  isHeadingWanted = true
}

export function takeHeadingWish(): boolean {
  const was = isHeadingWanted
  isHeadingWanted = false
  return was
}
