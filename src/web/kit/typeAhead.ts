/**
 * Letters typed between the key that opens a field and the moment in which the field has the focus. They are held and written
 * into it; otherwise they would be the desk's keys.
 */

/** On a slow machine, or from a slow desk; a field that is later than this will not come. */
const patience = 5000

let held: { text: string; timer: ReturnType<typeof setTimeout> } | null = null

/** Says that a field is about to have the focus. */
export function awaitField(): void {
  letGo()
  held = { text: '', timer: setTimeout(letGo, patience) }
  document.addEventListener('focusin', onFocus)
  document.addEventListener('pointerdown', letGo)
}

/** Takes the press where a field is awaited; gives whether it did. */
export function tookAhead(press: KeyboardEvent): boolean {
  if (!held || press.ctrlKey || press.metaKey || press.altKey || press.isComposing) return false
  if (press.key.length === 1) held.text += press.key
  else if (press.key === 'Backspace') held.text = [...held.text].slice(0, -1).join('')
  else {
    if (press.key !== 'Shift') letGo()
    return false
  }
  press.preventDefault()
  return true
}

function onFocus({ target }: FocusEvent): void {
  if (!(target instanceof HTMLElement) || !takesText(target)) return
  // Its own way of placing the caret comes first; what is typed until then is held like the rest.
  setTimeout(() => {
    const text = held?.text
    letGo()
    if (text && document.activeElement === target) document.execCommand('insertText', false, text)
  })
}

function letGo(): void {
  if (held) clearTimeout(held.timer)
  held = null
  document.removeEventListener('focusin', onFocus)
  document.removeEventListener('pointerdown', letGo)
}

function takesText(target: HTMLElement): boolean {
  return target.isContentEditable || target.matches('textarea, input:not([type=checkbox], [type=radio])')
}
