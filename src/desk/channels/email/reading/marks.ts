/** The class of the element in which our own answers carry the quoted conversation. */
const ownQuoteClass = 'evenkeel-quote'

/**
 * What a mail client says about its own quotations: `quote` an element all of which is quoted, `wrap` one around an
 * attribution and a `blockquote`, `attribution` the line that introduces a quotation, `divider` a place from which all
 * the rest is quoted, `rule` a line drawn above what may be one.
 */
export const quoteMarks = ['quote', 'wrap', 'attribution', 'divider', 'rule'] as const
export type QuoteMark = (typeof quoteMarks)[number]

/** The mark of an element by its tag, class, id or border, as the clients of the last twenty years write them. */
export function quoteMark(tag: string, attribs: Record<string, string>): QuoteMark | null {
  const names = `${attribs.class ?? ''} ${attribs.id ?? ''}`.slice(0, 500).split(/\s+/)
  const isQuote = tag === 'blockquote'
  for (const name of names) {
    // Some clients prefix what they quote ("x_", "m_-123"): a marker inside a quotation says nothing about this mail.
    const mark =
      marks.get(name) ?? (/^(?:ydp[0-9a-z]{1,20}|yahoo_quoted_\d{1,12})/.test(name) ? yahooMark(name) : null)
    // On the blockquote itself such a class says only that it is one.
    if (mark) return isQuote ? 'quote' : mark
  }
  if (isQuote) return /^cite$/i.test(attribs.type ?? '') ? 'quote' : null
  if (attribs['data-marker'] === '__QUOTED_TEXT__') return 'quote'
  if (tag === 'div' && /^(?:quote|messageReplySection)$/.test(attribs.name ?? '')) return 'quote'
  if (tag === 'hr')
    return names.some(name => /^(?:EC_)?stopSpelling$|^zwchr$/.test(name)) ? 'divider' : 'rule'
  if (tag !== 'div' && tag !== 'p') return null
  return /border-top\s{0,5}:\s{0,5}(?:solid\s+#?[0-9a-z]|[#0-9a-z.]+\s+solid|#[0-9a-z]+\s)/i.test(
    (attribs.style ?? '').slice(0, 500),
  )
    ? 'rule'
    : null
}

function yahooMark(name: string): QuoteMark | null {
  return /yahoo_quoted|yQTDBase/.test(name) ? 'quote' : null
}

const marks = new Map<string, QuoteMark>([
  [ownQuoteClass, 'quote'],
  ['gmail_quote', 'wrap'],
  ['gmail_quote_container', 'wrap'],
  ['gmail_attr', 'attribution'],
  ['moz-cite-prefix', 'attribution'],
  ['reply-intro', 'attribution'],
  ['divRplyFwdMsg', 'divider'],
  ['appendonsend', 'divider'],
  ['OutlookMessageHeader', 'divider'],
  ['_bb10TempHeader', 'divider'],
  ['yahoo-quoted-begin', 'divider'],
  ['OLK_SRC_BODY_SECTION', 'quote'],
  ['mail-editor-reference-message-container', 'quote'],
  ['ms-outlook-mobile-reference-message', 'quote'],
  ['_originalContent', 'quote'],
  ['yahoo_quoted', 'quote'],
  ['yQTDBase', 'quote'],
  ['protonmail_quote', 'quote'],
  ['tutanota_quote', 'quote'],
  ['zmail_extra', 'quote'],
  ['isReplyContent', 'quote'],
  ['ntes-mailmaster-quote', 'quote'],
  ['alimail-quote', 'quote'],
  ['sparrow_quote', 'quote'],
  ['front-blockquote', 'quote'],
  ['missive_quote', 'quote'],
])
