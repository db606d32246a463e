import { type Colour, contrast, ink, luminance, over, white, writeColour } from './colours.ts'
import { inPixels } from './lengths.ts'
import { type Asked, fontSizeIn, sidewaysOf, withoutSideways, writeFontSize } from './styles.ts'

/** How an element looks where it stands: what its children begin with. */
export type Drawn = {
  /** The colour its text was meant to have, and the one it gets. */
  askedInk: Colour
  ink: Colour
  /** What lies behind its text; behind that of its cells, if it is a table or a part of one. */
  paper: Colour
  cellPaper: Colour
  /** True if the mail itself put the paper there. */
  isOwnPaper: boolean
  askedSize: number
  size: number
  /** How far it was pushed from both sides, in pixels. */
  sideways: number
  /** True if its sender hid it: it is shown, and a mark says so. */
  isHidden: boolean
}

/** Text of the frame, on white. */
export const untouched: Drawn = {
  askedInk: ink,
  ink,
  paper: white,
  cellPaper: white,
  isOwnPaper: false,
  askedSize: 15,
  size: 15,
  sideways: 0,
  isHidden: false,
}

/**
 * How an element looks that asks for this within `around`. Changes `asked.kept` into what makes it so: text that would be
 * too small, the colour of its ground, or pushed out of sight becomes legible; what says nothing is left out.
 */
export function draw(tag: string, asked: Asked, around: Drawn): Drawn {
  const style = asked.kept
  // Most elements of a mail say nothing of their look.
  if (isPlain(asked) && !ownLook.has(tag)) return around
  const papers = drawPaper(tag, asked, around)
  if (around.sideways + sidewaysOf(style) > mostSideways) withoutSideways(style)
  const sizes = drawSize(tag, asked, around)
  return {
    ...papers,
    ...drawInk(tag, asked, around, papers),
    ...sizes,
    sideways: around.sideways + sidewaysOf(style),
    isHidden: around.isHidden || asked.hides,
  }
}

/** Text that was meant to be this small was not meant to be read. */
export function isTiny(drawn: Drawn): boolean {
  return drawn.askedSize < hiddenBelow
}

const hiddenBelow = 4
const leastSize = 6
const leastRelative = 8
const mostSize = 96
const mostSideways = 400
const leastContrast = 1.3

const cells = new Set(['td', 'th', 'caption'])
const tableParts = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup', 'col'])

/** The browser gives these a look of their own. */
const ownLook = new Set([
  'a',
  'mark',
  'small',
  'sub',
  'sup',
  'big',
  'h1',
  'h2',
  'h3',
  'h5',
  'h6',
  ...cells,
  ...tableParts,
])

function isPlain(asked: Asked): boolean {
  return (
    !asked.hides && !asked.colour && !asked.background && asked.fontSize === null && asked.kept.size === 0
  )
}

type Papers = Pick<Drawn, 'paper' | 'cellPaper' | 'isOwnPaper'>

function drawPaper(tag: string, asked: Asked, around: Drawn): Papers {
  const isCell = cells.has(tag) || tableParts.has(tag)
  const below = isCell ? around.cellPaper : around.paper
  const own = asked.background
  const isNothing = own === null || own.cover === 0 || (!around.isOwnPaper && isWhite(own))
  if (!isNothing) asked.kept.set('background-color', writeColour(own))
  const paper = isNothing ? below : over(own, below)
  const isOwnPaper = around.isOwnPaper || !isNothing
  // What stands in a table beside its cells is moved before the table, and lies on what the table lies on.
  if (tableParts.has(tag)) return { paper: around.paper, cellPaper: paper, isOwnPaper }
  return { paper, cellPaper: paper, isOwnPaper }
}

function drawInk(tag: string, asked: Asked, around: Drawn, papers: Papers): Pick<Drawn, 'askedInk' | 'ink'> {
  const paper = tableParts.has(tag) ? papers.cellPaper : papers.paper
  const byItself = tag === 'a' ? linkInk : tag === 'mark' ? ink : around.ink
  const askedInk = plainInk(tag, asked, papers) ?? (tag === 'a' ? linkInk : around.askedInk)
  const isAsAround = askedInk === around.askedInk && paper === around.paper && byItself === around.ink
  if (isAsAround && tag !== 'mark') return { askedInk, ink: around.ink }
  const isUnreadLink = askedInk === linkInk && contrast(linkInk, paper) < 2
  const wanted = isUnreadLink ? around.askedInk : askedInk
  const ground = tag === 'mark' && !asked.background ? marker : paper
  const drawn = contrast(over(wanted, ground), ground) < leastContrast ? mostLegible(ground) : wanted
  if (!isSame(drawn, byItself)) asked.kept.set('color', writeColour(drawn))
  return { askedInk: wanted, ink: drawn }
}

/**
 * Black, and the blue of links, are what programs write by themselves: without them the mail has the colours of the desk,
 * also in the dark.
 */
function plainInk(tag: string, asked: Asked, papers: Papers): Colour | null {
  const { colour } = asked
  if (colour === null || papers.isOwnPaper || colour.cover < 1) return colour
  if (tag === 'a' && usualLinks.has(writeColour(colour))) return linkInk
  const spread =
    Math.max(colour.red, colour.green, colour.blue) - Math.min(colour.red, colour.green, colour.blue)
  return luminance(colour) < 0.04 && spread <= 24 ? ink : colour
}

const linkInk: Colour = { red: 0x0b, green: 0x4a, blue: 0x4a, cover: 1 }
const marker: Colour = { red: 255, green: 255, blue: 0, cover: 1 }
const usualLinks = new Set(['#0000ff', '#0000ee', '#0563c1', '#1155cc', '#467886', '#954f72', '#0078d7'])

function isWhite({ red, green, blue, cover }: Colour): boolean {
  return cover === 1 && Math.min(red, green, blue) >= 250
}

function isSame(one: Colour, other: Colour): boolean {
  if (one === other) return true
  return (
    one.red === other.red && one.green === other.green && one.blue === other.blue && one.cover === other.cover
  )
}

function mostLegible(paper: Colour): Colour {
  return contrast(ink, paper) > contrast(white, paper) ? ink : white
}

function drawSize(tag: string, asked: Asked, around: Drawn): Pick<Drawn, 'askedSize' | 'size'> {
  const own = asked.fontSize === null ? null : fontSizeIn(asked.fontSize, around.askedSize)
  const factor = factors[tag] ?? 1
  const askedSize = hundredths(own ?? around.askedSize * factor)
  if (own !== null && own >= leastSize) {
    const size = Math.min(hundredths(own), mostSize)
    asked.kept.set('font-size', writeFontSize(asked.fontSize ?? '', size))
    return { askedSize, size }
  }
  const size = hundredths(around.size * factor)
  if (factor === 1 || (size >= leastRelative && size <= mostSize)) return { askedSize, size }
  const bounded = Math.min(Math.max(size, leastRelative), mostSize)
  asked.kept.set('font-size', inPixels(bounded))
  return { askedSize, size: bounded }
}

/** As they are written, so that what is read again looks the same. */
function hundredths(size: number): number {
  return Math.round(size * 100) / 100
}

/** By which the browser itself makes text smaller or larger. */
const factors: Record<string, number> = {
  small: 1 / 1.2,
  sub: 1 / 1.2,
  sup: 1 / 1.2,
  big: 1.2,
  h1: 2,
  h2: 1.5,
  h3: 1.17,
  h5: 0.83,
  h6: 0.67,
}
