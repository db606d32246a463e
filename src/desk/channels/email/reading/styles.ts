import { type Colour, readColour, writeColour } from './colours.ts'
import { inPixels, pixelsOf } from './lengths.ts'

/** Property to value: each written anew from what was understood of it, none as the sender wrote it. */
export type Style = Map<string, string>

/** What a style attribute asks for. `background`, `colour` and `fontSize` are not in `kept`: they depend on what is around. */
export type Asked = {
  kept: Style
  colour: Colour | null
  background: Colour | null
  /** As it was written: `11pt`, `80%`, `smaller`. */
  fontSize: string | null
  /** True if by this the reader would not see what it holds. */
  hides: boolean
  /** Two pixels or less both ways: as a picture it would not be seen. */
  isDot: boolean
}

/**
 * Reads declarations and keeps those that dress text. What could load something, move an element over others or hide it
 * is not among the properties known here. Linear in the length of `style`; beyond 5,000 characters nothing is kept.
 */
export function readStyle(style: string): Asked {
  const known = remembered.get(style) ?? read(style)
  // Every paragraph of a mail repeats the same few styles; a hostile one must not fill the memory with its own.
  if (remembered.size >= 500) remembered.clear()
  if (style.length < 500) remembered.set(style, known)
  return { ...known, kept: new Map(known.kept) }
}

const remembered = new Map<string, Asked>()

function read(style: string): Asked {
  const asked: Asked = {
    kept: new Map(),
    colour: null,
    background: null,
    fontSize: null,
    hides: false,
    isDot: false,
  }
  if (style.length > 5000) return asked
  const given = declarationsOf(style)
  asked.hides = isHiding(given)
  asked.isDot = ['width', 'height'].every(side => (pixelsOf(given.get(side) ?? '') ?? 100) <= 2)
  for (const [property, value] of given) take(asked, property, value)
  return asked
}

export function writeStyle(style: Style): string {
  return [...style].map(([property, value]) => `${property}:${value}`).join(';')
}

/** In the order in which they hold; of several of one property the last. */
function declarationsOf(style: string): Map<string, string> {
  const given = new Map<string, string>()
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':')
    if (colon < 0) continue
    const property = declaration.slice(0, colon).trim().toLowerCase()
    const value = declaration.slice(colon + 1, colon + 400)
    given.delete(property)
    given.set(
      property,
      value
        .replace(/!\s{0,9}important/i, '')
        .trim()
        .toLowerCase(),
    )
  }
  return given
}

function take(asked: Asked, property: string, value: string): void {
  if (property === 'color') asked.colour = readColour(value) ?? asked.colour
  else if (property === 'background' || property === 'background-color')
    asked.background = backgroundIn(value) ?? asked.background
  else if (property === 'font-size') asked.fontSize = value
  else if (property === 'font') takeFont(asked, value)
  else {
    const safe = properties.get(property)?.(value)
    if (safe) asked.kept.set(property === 'word-wrap' ? 'overflow-wrap' : property, safe)
  }
}

/** Of a background its colour alone: pictures come from elsewhere, and gradients hide text as well as colours do. */
function backgroundIn(value: string): Colour | null {
  for (const token of tokensOf(value)) {
    const colour = readColour(token)
    if (colour) return colour
  }
  return null
}

/** `italic bold 13px/18px Arial, sans-serif`, taken apart. */
function takeFont(asked: Asked, value: string): void {
  const found =
    /^((?:[a-z0-9]+\s+){0,4}?)([\d.]+[a-z%]+|[a-z-]*(?:small|large|medium))(?:\s*\/\s*([\d.]+[a-z%]*|normal))?\s+(.+)$/.exec(
      value.replace(/\s+/g, ' '),
    )
  if (!found) return
  const [, before = '', size = '', line, family = ''] = found
  asked.fontSize = size
  if (/\bitalic\b/.test(before)) asked.kept.set('font-style', 'italic')
  const weight = /\b(?:bold|[1-9]00)\b/.exec(before)?.[0]
  if (weight) asked.kept.set('font-weight', weight)
  const height = line === undefined ? null : lineHeight(line)
  if (height) asked.kept.set('line-height', height)
  const names = families(family)
  if (names) asked.kept.set('font-family', names)
}

/** The ways in which mail hides its preheaders, and others their keywords and their orders to machines. */
function isHiding(given: ReadonlyMap<string, string>): boolean {
  const value = (property: string) => given.get(property) ?? ''
  const size = (property: string) => pixelsOf(value(property)) ?? Number.POSITIVE_INFINITY
  if (value('display') === 'none' || /^(?:hidden|collapse)$/.test(value('visibility'))) return true
  if (value('opacity') !== '' && Number.parseFloat(value('opacity')) < 0.15) return true
  if (/opacity\(0|^alpha/.test(value('filter')) || value('content-visibility') === 'hidden') return true
  if (given.has('clip') || /inset\(|polygon\(|circle\(0/.test(value('clip-path'))) return true
  if (size('text-indent') < -50 || size('letter-spacing') < -3) return true
  if (/scale[xy]?\(0|translate|matrix|rotate[xy]\(/.test(value('transform'))) return true
  if (/absolute|fixed/.test(value('position')) && sides.some(side => size(side) < -50)) return true
  if (/hidden|clip/.test(value('overflow')) && boxes.some(side => size(side) <= 2)) return true
  return size('max-height') === 0 || size('max-width') === 0 || size('margin-left') < -500
}

const sides = ['top', 'right', 'bottom', 'left']
const boxes = ['height', 'width', 'max-height', 'max-width']

/** Answers the value as it may stand, or nothing. */
type Reader = (value: string) => string | null | undefined

/** Brackets are of colours alone; whatever else uses them is cut up and understood by nobody. */
function tokensOf(value: string): string[] {
  return value.match(/(?:rgb|hsl)a?\([^()]{0,60}\)|[^\s]+/g)?.slice(0, 8) ?? []
}

const each =
  (read: Reader, most = 4): Reader =>
  value => {
    const tokens = tokensOf(value)
    if (tokens.length === 0 || tokens.length > most) return null
    const safe = tokens.map(read)
    return safe.every(token => token) ? safe.join(' ') : null
  }
const among = (words: string): Reader => {
  const known = new Set(words.split(' '))
  return value => (known.has(value) ? value : null)
}
const length =
  (least: number, most: number): Reader =>
  value => {
    const size = pixelsOf(value)
    if (size === null || size < least || size > most) return null
    return /^[\d.]+$/.test(value) && size !== 0 ? `${value}px` : value
  }
const either =
  (...readers: Reader[]): Reader =>
  value => {
    for (const read of readers) {
      const safe = read(value)
      if (safe) return safe
    }
    return null
  }

const colour: Reader = value => {
  const found = readColour(value)
  return found && writeColour(found)
}
const lineHeight: Reader = value => {
  if (value === 'normal') return value
  if (/^[\d.]+$/.test(value)) return Number(value) >= 0.8 && Number(value) <= 4 ? value : null
  if (value.endsWith('%'))
    return Number.parseFloat(value) >= 80 && Number.parseFloat(value) <= 400 ? value : null
  return length(8, 150)(value)
}
const families: Reader = value => {
  const names = value
    .split(',')
    .slice(0, 12)
    .map(name => name.replace(/["']/g, '').trim())
  const safe = names.filter(name => /^[\p{L}_-][\p{L}\p{N} _-]{0,60}$/u.test(name))
  return safe.map(name => (/^[a-z-]+$/.test(name) ? name : `'${name}'`)).join(',')
}
const edge = either(
  length(0, 20),
  among('none hidden dotted dashed solid double groove ridge inset outset thin medium thick'),
  colour,
  // As Outlook names the colour of its text.
  value => (value === 'windowtext' || value === 'currentcolor' ? 'currentcolor' : null),
)
const space = each(either(length(0, 200), among('auto')))
const width = either(length(0, 4000), among('auto'))

const properties = new Map<string, Reader>([
  ['font-family', families],
  ['font-style', among('normal italic oblique')],
  ['font-weight', among('normal bold bolder lighter 100 200 300 400 500 600 700 800 900')],
  ['text-align', among('left right center justify start end')],
  ['text-decoration', each(among('none underline line-through overline solid'), 3)],
  ['text-transform', among('none uppercase lowercase capitalize')],
  ['letter-spacing', either(length(0, 5), among('normal'))],
  ['line-height', lineHeight],
  ['white-space', value => (value === 'pre' ? 'pre-wrap' : among('normal nowrap pre-wrap pre-line')(value))],
  ['word-break', among('normal break-word break-all keep-all')],
  ['overflow-wrap', among('normal break-word anywhere')],
  ['word-wrap', among('normal break-word')],
  ['vertical-align', among('top middle bottom baseline sub super text-top text-bottom')],
  ['direction', among('ltr rtl')],
  ['list-style-type', value => (/^[a-z-]{1,30}$/.test(value) ? value : null)],
  ['border-collapse', among('collapse separate')],
  ['border-spacing', each(length(0, 50), 2)],
  ['display', among('block inline inline-block table table-row table-cell list-item')],
  ['width', width],
  ['max-width', either(length(40, 4000), among('none'))],
  ['min-width', length(0, 700)],
  ['margin', space],
  ['padding', space],
  ['border', each(edge, 3)],
  ['border-color', each(colour)],
  ['border-style', each(among('none hidden dotted dashed solid double groove ridge inset outset'))],
  ['border-width', each(either(length(0, 20), among('thin medium thick')))],
  ['border-radius', each(length(0, 200))],
  ...sides.flatMap((side): [string, Reader][] => [
    [`margin-${side}`, either(length(0, 200), among('auto'))],
    [`padding-${side}`, length(0, 200)],
    [`border-${side}`, each(edge, 3)],
    [`border-${side}-color`, colour],
    [`border-${side}-style`, among('none hidden dotted dashed solid double')],
    [`border-${side}-width`, either(length(0, 20), among('thin medium thick'))],
  ]),
])

/** How far these push what is inside from both sides, in pixels. */
export function sidewaysOf(style: Style): number {
  let sum = 0
  for (const kind of ['margin', 'padding']) {
    const [top = '0', right = top, , left = right] = style.get(kind)?.split(' ') ?? []
    sum += pixelsOf(style.get(`${kind}-left`) ?? left) ?? 0
    sum += pixelsOf(style.get(`${kind}-right`) ?? right) ?? 0
  }
  return sum
}

export function withoutSideways(style: Style): void {
  for (const kind of ['margin', 'padding'])
    for (const part of ['', '-left', '-right']) style.delete(kind + part)
}

/** The size of text in pixels that is asked for around text of `around` pixels; null for what is no size. */
export function fontSizeIn(value: string, around: number): number | null {
  if (value.endsWith('%')) return (Number.parseFloat(value) / 100) * around
  const named = sizes[value]
  if (named !== undefined) return named
  if (value === 'smaller' || value === 'larger') return value === 'smaller' ? around / 1.2 : around * 1.2
  return pixelsOf(value, around)
}

const sizes: Record<string, number> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
  'xxx-large': 48,
}

/** A size as it may be written: absolute units as they came, so that "11pt" stays "11pt". */
export function writeFontSize(asked: string, size: number): string {
  const isAsAsked = /^[\d.]+(?:px|pt)$/.test(asked) && Math.abs((pixelsOf(asked) ?? 0) - size) < 0.01
  return isAsAsked ? asked : inPixels(size)
}
