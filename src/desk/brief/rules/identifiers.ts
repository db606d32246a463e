import type { Identifier, NumberKind, Span } from '../contract.ts'
import { type Folded, pieceAt, placesIn } from './folded.ts'
import { found, remembered, type Words } from './phrases.ts'

/** The word before a number tells what it is a number of; in the four languages, since they mix. */
const kinds: readonly (readonly [NumberKind, string])[] = [
  ['order', 'orders?|bestell[a-z]{0,8}|auftrag[a-z]{0,8}|commandes?|pedidos?|encargo|purchase order|po'],
  [
    'tracking',
    'tracking|parcel|consignment|sendung[a-z]{0,8}|paket[a-z]{0,8}|suivi|colis|seguimiento|envio|paquete',
  ],
  ['invoice', 'invoices?|bill|rechnung[a-z]{0,8}|re-nr|factures?|facturas?|receipt|beleg[a-z]{0,6}'],
  [
    'account',
    'accounts?|acct?|customers?|clients?|kunden?[a-z]{0,8}|konto[a-z]{0,6}|comptes?|clientes?|cuenta|membership|member|mitglieds?[a-z]{0,8}|adherent|socio',
  ],
  ['circuit', 'circuits?|line|leitung[a-z]{0,8}|anschluss[a-z]{0,8}|ligne|linea'],
  [
    'card',
    '(?:library )?card|ausweis[a-z]{0,8}|[a-z]{0,14}ausweis|karten?[a-z]{0,8}|carte|tarjeta|carne(?:t)?',
  ],
  ['contract', 'contracts?|policy|vertrag[a-z]{0,8}|vertrags[a-z]{0,8}|police|contrats?|contratos?|poliza'],
  ['meter', 'meter|zahler[a-z]{0,8}|compteur|contador'],
  [
    'reference',
    'ref|reference|refs|case|ticket|booking|claim|file|aktenzeichen|az|vorgang[a-z]{0,8}|buchung[a-z]{0,8}|ticketnummer|referenz[a-z]{0,8}|dossier|reference|reservation|expediente|referencia|reserva|incidencia|number|nummer|numero',
  ],
]
const link =
  '(?:[ ]{0,2}(?:de|du|of|for|the|my|is|was|are|lautet|est|es|bibliotheque|biblioteca|suivi|seguimiento|numbers?|num(?:ero|mer)?|no|nr|id|code|ref|reference|#|n°|no\\.|nr\\.|:|\\(|-)[.:]?){0,4}[ ]{0,2}'
const grouped = '\\d{1,5}(?: \\d{2,5}){2,6}|[a-z]{2}\\d{2}(?: [a-z0-9]{4}){3,7}'
const token = '[a-z0-9][a-z0-9]{0,24}(?:[-/._][a-z0-9]{1,16}){0,5}'
const named = kinds.map(([kind, words]) => ({
  kind,
  begins: new RegExp(`^(?:${words}|library|purchase|re)$`),
  pattern: new RegExp(`(?:${words})(?![a-z])\\.?${link}#?(${grouped}|${token})(?![a-z0-9])`, 'y'),
}))
/** Which of them may begin with a word. */
const namedBy = remembered(word =>
  named.flatMap((each, order) => (each.begins.test(word) ? [{ ...each, order }] : [])),
)
/** Numbers that speak for themselves: `#88213`, letters and digits together, or digits too many for anything else. */
const bare =
  /(?<![a-z0-9+@./-])(?:#\d{3,12}|[a-z]{1,4}[-/]?\d{4,20}[a-z]{0,3}|\d{7,24}|[a-z]{2,4}-(?:[a-z0-9]{1,8}-)?\d{2,10}(?:[-/]\d{1,8}){0,2}|\d[a-z]\d{3}[a-z0-9]{6,20}|(?=[a-z]{0,3}\d[a-z])[a-z0-9]{6,10})(?![a-z0-9@])/g
const telephone =
  /(?:tel|phone|mobile|fax|call|ring|telefon|handy|telephone|portable|telefono|movil|llam[a-z]{1,6})[a-z]{0,3}\.?:?[\s\w]{0,12}$/

/** What leads to an order, an account, a parcel; nothing that is a day or an amount. */
export function identifiersOf(
  folded: Folded,
  { words, starts }: Words,
  taken: readonly Span[],
): Identifier[] {
  const { text } = folded
  const all: Identifier[] = []
  const places = placesIn(folded.source.length)
  for (const each of taken) places.take(each)
  const add = (from: number, to: number, kind: NumberKind | null) => {
    const words = text.slice(from, to)
    const digits = words.replace(/\D/g, '').length
    if (digits < 3 || /^(?:19|20)\d\d$/.test(words)) return
    const piece = pieceAt(folded, from, to)
    if (places.isTouched(piece)) return
    places.take(piece)
    all.push({ ...piece, kind })
  }
  const byWord: { order: number; kind: NumberKind; from: number; to: number }[] = []
  for (const [at, word] of words.entries()) {
    const start = starts[at] as number
    for (const { kind, order, pattern } of namedBy(word)) {
      pattern.lastIndex = start
      const [whole, number] = pattern.exec(text) ?? []
      if (!whole || !number) continue
      const to = start + whole.length
      const from = to - number.length
      byWord.push({ order, kind, from: text.charAt(from - 1) === '#' ? from - 1 : from, to })
    }
  }
  // "Customer number 4471" is the customer's, whichever word stands nearer.
  byWord.sort((a, b) => a.order - b.order)
  for (const { from, to, kind } of byWord) add(from, to, kind)
  for (const { start, end } of found(bare, text)) {
    if (!telephone.test(text.slice(Math.max(0, start - 30), start))) add(start, end, null)
  }
  return all.sort((a, b) => a.start - b.start)
}
