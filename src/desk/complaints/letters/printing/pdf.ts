import PDFDocument from 'pdfkit'
import { lettersMissing } from './faces.ts'
import { type Line, linesOf } from './lines.ts'
import { type Piece, piecesOf, type Run } from './parsing.ts'

/** A letter on paper. */
export interface Printed {
  desk: string
  /** Of the letter, such as `en-GB`. */
  locale: string
  title: string
  to: string
  /** When it was issued, or drafted last: the same letter is the same file. */
  at: Date
  /** As it is said: "Sunday 22 November 2026". */
  day: string
  html: string
  /** Who signs and in which role; empty for a draft. */
  signed: { name: string; role: string } | null
  /** Stands above everything until it is issued; empty afterwards. */
  draft: string
}

/**
 * A letter as a tagged PDF after PDF/UA-1 (ISO 14289-1): headings, paragraphs, quotations and lists by their kind, the language,
 * the title, bookmarks, embedded letters; page numbers are artefacts. Asks nobody outside for anything.
 */
export async function pdfOf(letter: Printed): Promise<Uint8Array<ArrayBuffer>> {
  const { title, locale, desk } = letter
  const doc = new PDFDocument({
    size: 'A4',
    margins: page,
    tagged: true,
    subset: 'PDF/UA' as 'PDF/A-1',
    pdfVersion: '1.7',
    lang: locale,
    displayTitle: true,
    bufferPages: true,
    info: { Title: title, Author: desk, Creator: 'Evenkeel', CreationDate: letter.at, ModDate: letter.at },
    // No letter of the built-in fonts is ever used: they are not embedded.
    font: '',
  })
  const bytes = collected(doc)
  const root = doc.struct('Document')
  doc.addStructure(root)
  const add = (type: string, draw: () => void) => root.add(doc.struct(type, {}, draw))
  head(doc, letter, add)
  body(doc, letter, root)
  if (letter.signed) signature(doc, letter.signed, add)
  root.end()
  numberPages(doc, letter)
  doc.end()
  return bytes
}

/** The letters that the typeface does not have, for a sentence that says so; none where it can be printed. */
export function unprintable({
  html,
  title,
  to,
  desk,
  signed,
}: Omit<Printed, 'draft' | 'day' | 'at' | 'locale'>): string[] {
  const words = piecesOf(html).flatMap(({ runs }) => runs.map(run => run.text))
  const doc = new PDFDocument({ font: '' })
  return lettersMissing(doc, [...words, title, to, desk, signed?.name ?? '', signed?.role ?? ''].join(' '))
}

type Doc = PDFKit.PDFDocument
type Add = (type: string, draw: () => void) => void

/** In points: A4 with room for a hole punch and a thumb. */
const page = { top: 64, bottom: 72, left: 72, right: 72 }
const ink = '#22282b'
const soft = '#5b6468'
const teal = '#0f5c5c'
const sizes = { title: 17, heading: 12.5, text: 10.5, small: 9 }
const leading = 1.45

function head(doc: Doc, { desk, day, to, title, draft }: Printed, add: Add): void {
  if (draft)
    add('P', () => set(doc, [plain(draft, true)], { size: sizes.small, color: '#8a5a00', after: 10 }))
  add('P', () => set(doc, [plain(desk, true)], { size: sizes.text, color: teal, after: 22 }))
  add('P', () => set(doc, [plain(to)], { size: sizes.text, after: 4 }))
  add('P', () => set(doc, [plain(day)], { size: sizes.text, color: soft, after: 22 }))
  add('H1', () => set(doc, [plain(title, true)], { size: sizes.title, after: 12 }))
}

function body(doc: Doc, { html }: Printed, root: PDFKit.PDFStructureElement): void {
  const lists = new Map<number, PDFKit.PDFStructureElement>()
  for (const piece of piecesOf(html)) {
    if (piece.kind !== 'item') {
      drawPiece(doc, piece, root)
      continue
    }
    const list = lists.get(piece.list) ?? doc.struct('L')
    if (!lists.has(piece.list)) root.add(list)
    lists.set(piece.list, list)
    list.add(itemOf(doc, piece))
  }
  for (const list of lists.values()) list.end()
}

function drawPiece(doc: Doc, { kind, runs }: Piece, root: PDFKit.PDFStructureElement): void {
  if (kind === 'heading') {
    const heavy = runs.map(run => ({ ...run, isBold: true }))
    keepWithNext(doc)
    doc.outline.addItem(
      runs
        .map(run => run.text)
        .join('')
        .trim(),
    )
    root.add(doc.struct('H2', {}, () => set(doc, heavy, { size: sizes.heading, before: 8, after: 5 })))
  } else if (kind === 'quote') {
    const draw = () => set(doc, runs, { size: sizes.text, color: soft, indent: 16, after: 8 })
    root.add(doc.struct('BlockQuote', {}, [doc.struct('P', {}, draw)]))
  } else root.add(doc.struct('P', {}, () => set(doc, runs, { size: sizes.text, after: 8 })))
}

function itemOf(doc: Doc, { mark, runs }: Piece): PDFKit.PDFStructureElement {
  return doc.struct('LI', {}, [
    doc.struct('Lbl', {}, () => {
      const { y } = doc
      set(doc, [plain(mark)], { size: sizes.text, indent: 6 })
      doc.y = y
    }),
    doc.struct('LBody', {}, () => set(doc, runs, { size: sizes.text, indent: 22, after: 4 })),
  ])
}

function signature(doc: Doc, { name, role }: { name: string; role: string }, add: Add): void {
  add('P', () => set(doc, [plain(name, true)], { size: sizes.text, before: 22, after: 1 }))
  add('P', () => set(doc, [plain(role)], { size: sizes.text, color: soft }))
}

/** At the foot of every page, for the eye alone. */
function numberPages(doc: Doc, { title, desk }: Printed): void {
  const { start, count } = doc.bufferedPageRange()
  for (let at = start; at < start + count; at++) {
    doc.switchToPage(at)
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
    const y = doc.page.height - page.bottom + 24
    const foot = [plain(`${desk}. ${title}. ${at + 1}/${count}`)]
    for (const line of linesOf(doc, foot, sizes.small, roomOf(doc)).slice(0, 1)) {
      doc.fillColor(soft)
      drawLine(doc, line, page.left, y, sizes.small)
    }
    doc.endMarkedContent()
  }
}

interface Setting {
  size: number
  color?: string
  indent?: number
  before?: number
  after?: number
}

/** Sets runs from where the page is at; goes on upon the next page within the same element of the structure. */
function set(doc: Doc, runs: readonly Run[], setting: Setting): void {
  const { size, color = ink, indent = 0, before = 0, after = 0 } = setting
  const height = size * leading
  doc.y += before
  for (const line of linesOf(doc, runs, size, roomOf(doc) - indent)) {
    if (doc.y + height > doc.page.height - page.bottom) doc.continueOnNewPage()
    doc.fillColor(color)
    drawLine(doc, line, page.left + indent, doc.y, size)
    doc.y += height
  }
  doc.y += after
}

function drawLine(doc: Doc, { sets }: Line, left: number, y: number, size: number): void {
  let x = left
  for (const { face, text, width } of sets) {
    const before = doc.y
    doc.font(face).fontSize(size).text(text, x, y, { lineBreak: false })
    doc.y = before
    x += width
  }
}

/** A heading does not stand alone at the foot of a page. */
function keepWithNext(doc: Doc): void {
  if (doc.y + 4 * sizes.heading * leading > doc.page.height - page.bottom) doc.addPage()
}

const roomOf = (doc: Doc) => doc.page.width - page.left - page.right
const plain = (text: string, isBold = false): Run => ({ text, isBold, isItalic: false })

function collected(doc: Doc): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('end', () => resolve(Uint8Array.from(Buffer.concat(parts))))
    doc.on('error', reject)
  })
}
