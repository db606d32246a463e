/** A length in pixels: absolute units as CSS has them, relative ones by a text of `em` pixels; null for what is none. */
export function pixelsOf(token: string, em = 15): number | null {
  const found = /^([+-]?(?:\d{1,7}(?:\.\d{0,6})?|\.\d{1,6}))([a-z%]*)$/.exec(token)
  if (!found) return null
  const unit = found[2] ?? ''
  const size = unit === 'em' ? em : unit === 'ex' || unit === 'ch' ? em / 2 : pixels[unit]
  return size === undefined ? null : Number(found[1]) * size
}

/** A whole number of pixels is written as it is, anything finer by its hundredths. */
export function inPixels(size: number): string {
  return `${Number(size.toFixed(2))}px`
}

/** A percentage of a pane some 600 px wide; a number without a unit is meant in pixels. */
const pixels: Record<string, number> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 9.6 / 2.54,
  rem: 15,
  vw: 6,
  vh: 6,
  '%': 6,
}
