import { fileURLToPath } from 'node:url'

/**
 * Inter, as the desk's own pages have it, here in the older packing that the writer of PDFs can cut down to the letters used.
 * Each script has a file of its own.
 */
const scripts = [
  'latin',
  'latin-ext',
  'greek',
  'greek-ext',
  'cyrillic',
  'cyrillic-ext',
  'vietnamese',
] as const

export interface Style {
  isBold: boolean
  isItalic: boolean
}

/** What of the writer of PDFs is needed to look at its fonts. */
export interface Faces {
  font(source: string): unknown
}

/** Words that one file of the typeface can set. */
export interface Glyphs {
  face: string
  text: string
}

/** Splits words by the file that has their letters; letters that none has are left out and told by `lettersMissing`. */
export function setWith(faces: Faces, words: string, style: Style): Glyphs[] {
  const sets: Glyphs[] = []
  for (const letter of words) {
    const face = faceOf(faces, letter, style)
    if (!face) continue
    const last = sets.at(-1)
    if (last?.face === face) last.text += letter
    else sets.push({ face, text: letter })
  }
  return sets
}

/** The letters of a text that the typeface does not have, each once, in their order. */
export function lettersMissing(faces: Faces, text: string): string[] {
  const style = { isBold: false, isItalic: false }
  return [...new Set(printable(text))].filter(letter => letter.trim() !== '' && !faceOf(faces, letter, style))
}

/** One form for each letter, and nothing that has no shape. */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u00ad|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u2064]|[\ufe0e\ufe0f]|\ufeff/gu, '')
    .replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ')
    .replace(/[\u2010\u2011]/g, '-')
}

function faceOf(faces: Faces, letter: string, style: Style): string | undefined {
  const known = `${letter}${style.isBold}${style.isItalic}`
  if (!found.has(known))
    found.set(
      known,
      scripts.map(script => pathOf(script, style)).find(path => hasLetter(faces, path, letter)),
    )
  return found.get(known)
}

/** The files do not change while the desk runs. */
const found = new Map<string, string | undefined>()

function hasLetter(faces: Faces, path: string, letter: string): boolean {
  faces.font(path)
  // The types hide the opened font; it is the only one who knows its letters.
  const { _font } = faces as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } }
  return _font.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)
}

const folder = new URL('files/', import.meta.resolve('@fontsource/inter/package.json'))

function pathOf(script: string, { isBold, isItalic }: Style): string {
  return fileURLToPath(
    new URL(`inter-${script}-${isBold ? 600 : 400}-${isItalic ? 'italic' : 'normal'}.woff`, folder),
  )
}
