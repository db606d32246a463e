import { Parser } from 'htmlparser2'

/** Words in one style. */
export interface Run {
  text: string
  isBold: boolean
  isItalic: boolean
}

/** A piece of a letter as it is set: `mark` is what stands before an item of a list. */
export interface Piece {
  kind: 'heading' | 'paragraph' | 'quote' | 'item'
  runs: Run[]
  mark: string
  /** Of items: which list they belong to. */
  list: number
}

/** The HTML of a letter, cleaned by the desk, as what is set on paper. Tags that it does not know are read for their words. */
export function piecesOf(html: string): Piece[] {
  const pieces: Piece[] = []
  const open: string[] = []
  const lists: { isOrdered: boolean; count: number; id: number }[] = []
  let listCount = 0
  let current: Piece | null = null
  const isIn = (...names: string[]) => open.some(name => names.includes(name))
  const end = () => {
    if (current?.runs.some(run => run.text.trim() !== '')) pieces.push(current)
    current = null
  }
  const begin = (): Piece => {
    const list = lists.at(-1)
    const kind = isIn('h1', 'h2', 'h3')
      ? 'heading'
      : list && isIn('li')
        ? 'item'
        : isIn('blockquote')
          ? 'quote'
          : 'paragraph'
    current = { kind, runs: [], mark: kind === 'item' && list ? markOf(list) : '', list: list?.id ?? 0 }
    return current
  }
  const parser = new Parser({
    onopentag(name) {
      if (name === 'br') return say('\n')
      if (blocks.has(name)) end()
      if (name === 'ul' || name === 'ol') lists.push({ isOrdered: name === 'ol', count: 0, id: ++listCount })
      if (name === 'li') startItem()
      open.push(name)
    },
    ontext: say,
    onclosetag(name) {
      if (name === 'br') return
      if (blocks.has(name)) end()
      if (name === 'ul' || name === 'ol') lists.pop()
      const at = open.lastIndexOf(name)
      if (at >= 0) open.splice(at, 1)
    },
  })
  function say(text: string) {
    const piece = current ?? (text.trim() === '' ? null : begin())
    piece?.runs.push({ text, isBold: isIn('strong', 'b'), isItalic: isIn('em', 'i') })
  }
  function startItem() {
    const list = lists.at(-1)
    if (list) list.count++
  }
  parser.write(html)
  parser.end()
  end()
  return pieces
}

const blocks = new Set(['p', 'div', 'h1', 'h2', 'h3', 'blockquote', 'ul', 'ol', 'li'])

const markOf = ({ isOrdered, count }: { isOrdered: boolean; count: number }) =>
  isOrdered ? `${count}.` : '•'
