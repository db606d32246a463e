/**
 * Keeps the declarations of a style attribute that dress text, and drops every one that could load something, move
 * an element over the page, or hide text from the person who reads it. Linear in the length of `style`.
 */
export function safeStyle(style: string): string {
  if (style.length > 5000) return ''
  const known = remembered.get(style)
  if (known !== undefined) return known
  const safe = keptDeclarations(style)
  // Every paragraph of a mail repeats the same few styles; a hostile one must not fill the memory with its own.
  if (remembered.size >= 500) remembered.clear()
  if (style.length < 500) remembered.set(style, safe)
  return safe
}

const remembered = new Map<string, string>()

function keptDeclarations(style: string): string {
  const kept: string[] = []
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':')
    if (colon < 0) continue
    const property = declaration.slice(0, colon).trim().toLowerCase()
    const value = declaration
      .slice(colon + 1)
      .replace(/!\s*important/i, '')
      .trim()
    if (isSafe(property, value)) kept.push(`${property}:${value.replaceAll('"', "'")}`)
  }
  return kept.join(';')
}

function isSafe(property: string, value: string): boolean {
  const check = properties.get(property)
  // Escapes, comments and at-rules have no place in honest mail and are how filters are got round.
  if (!check || value.length > 200 || !/^[\p{L}\p{N}\s#%.,()'"+-]*$/u.test(value)) return false
  const called = value.match(/[a-z-]+(?=\s*\()/gi) ?? []
  if (called.some(name => !/^(?:rgba?|hsla?)$/i.test(name))) return false
  return check(value.toLowerCase())
}

type Check = (value: string) => boolean

const any: Check = () => true
const visible: Check = value => {
  if (value.includes('transparent')) return false
  const alpha = /(?:,|\/)\s*(0?\.\d+|0|\d+%)\s*\)$/.exec(value)
  return !(/^(?:rgba|hsla)/.test(value) && alpha && Number.parseFloat(alpha[1] ?? '1') < 0.5)
}
const space: Check = value => !value.includes('-') && lengths(value).every(px => px <= 200)
const size: Check = value => !value.includes('-') && lengths(value).every(px => px <= 4000)
const fontSize: Check = value => /^[a-z]/.test(value) || lengths(value).every(px => px >= 6 && px <= 96)
const lineHeight: Check = value =>
  value === 'normal' || Number.parseFloat(value) >= (/[a-z]/.test(value) ? 6 : 0.8)

const among =
  (...allowed: string[]): Check =>
  value =>
    allowed.includes(value)

const properties = new Map<string, Check>([
  ['color', visible],
  ['background-color', any],
  ['background', any],
  ['font', value => fontSize((/[\d.]+(?:px|pt|em|rem|%)/.exec(value) ?? ['medium'])[0])],
  ['font-family', any],
  ['font-size', fontSize],
  ['font-style', any],
  ['font-weight', any],
  ['text-align', any],
  ['text-decoration', any],
  ['text-transform', any],
  ['line-height', lineHeight],
  ['white-space', any],
  ['word-break', any],
  ['overflow-wrap', any],
  ['vertical-align', among('top', 'middle', 'bottom', 'baseline', 'sub', 'super', 'text-top', 'text-bottom')],
  ['direction', among('ltr', 'rtl')],
  ['list-style-type', any],
  ['border-collapse', any],
  ['border-spacing', space],
  ['display', among('block', 'inline', 'inline-block', 'table', 'table-row', 'table-cell', 'list-item')],
  ['width', size],
  ['max-width', value => value === 'none' || lengths(value).every(px => px >= 40)],
  ['min-width', size],
  ['margin', space],
  ['padding', space],
  ...['top', 'right', 'bottom', 'left'].flatMap((side): [string, Check][] => [
    [`margin-${side}`, space],
    [`padding-${side}`, space],
    [`border-${side}`, space],
    [`border-${side}-color`, any],
    [`border-${side}-style`, any],
    [`border-${side}-width`, space],
  ]),
  ['border', space],
  ['border-color', any],
  ['border-style', any],
  ['border-width', space],
  ['border-radius', space],
])

/** The lengths in a value, in pixels; relative units by a text size of 16 px, percentages as they stand. */
function lengths(value: string): number[] {
  const found = value.replace(/#[0-9a-f]+|(?:rgb|hsl)a?\([^)]*\)/g, '').matchAll(/(\d*\.?\d+)([a-z%]*)/g)
  return [...found].map(([, number, unit]) => Number(number) * (pixels[unit ?? ''] ?? 1))
}

const pixels: Record<string, number> = {
  pt: 4 / 3,
  em: 16,
  rem: 16,
  in: 96,
  cm: 38,
  mm: 3.8,
  vw: 10,
  vh: 10,
  '%': 1,
  ex: 8,
}
