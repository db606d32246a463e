/** The class of the element in which our own answers carry the quoted conversation. */
const ownQuoteClass = 'evenkeel-quote'

/**
 * What a mail client says about its own quotations: `quote` an element that holds one, `attribution` the line that
 * introduces it, `divider` a place from which all the rest is quoted, `rule` a line drawn above what may be one.
 */
export type QuoteMark = 'quote' | 'attribution' | 'divider' | 'rule'

/** The mark of an element by its tag, class, id or border, as the clients of the last twenty years write them. */
export function quoteMark(tag: string, attribs: Record<string, string>): QuoteMark | null {
  const names = `${attribs.class ?? ''} ${attribs.id ?? ''}`.slice(0, 500).split(/\s+/)
  for (const name of names) {
    // Some clients prefix what they quote ("x_", "m_-123"): a marker inside a quotation says nothing about this mail.
    const mark = marks.get(name)
    if (mark) return mark
  }
  if (tag === 'blockquote' && /^cite$/i.test(attribs.type ?? '')) return 'quote'
  if (tag === 'hr' && /^(?:stopSpelling|EC_stopSpelling|zwchr)$/.test(attribs.id ?? '')) return 'divider'
  if (tag === 'hr') return 'rule'
  if (tag !== 'div' && tag !== 'p') return null
  return /border-top\s*:\s*(?:solid\s+#?[0-9a-z]+|[#0-9a-z.]+\s+solid|#[0-9a-z]+\s)/i.test(
    (attribs.style ?? '').slice(0, 500),
  )
    ? 'rule'
    : null
}

const marks = new Map<string, QuoteMark>([
  [ownQuoteClass, 'quote'],
  ['gmail_quote', 'quote'],
  ['gmail_attr', 'attribution'],
  ['moz-cite-prefix', 'attribution'],
  ['divRplyFwdMsg', 'divider'],
  ['appendonsend', 'divider'],
  ['OLK_SRC_BODY_SECTION', 'quote'],
  ['mail-editor-reference-message-container', 'quote'],
  ['ms-outlook-mobile-reference-message', 'quote'],
  ['yahoo_quoted', 'quote'],
  ['ydpyahoo_quoted', 'quote'],
  ['yahoo-quoted-begin', 'divider'],
  ['protonmail_quote', 'quote'],
  ['tutanota_quote', 'quote'],
  ['zmail_extra', 'quote'],
  ['isReplyContent', 'quote'],
  ['ntes-mailmaster-quote', 'quote'],
  ['gmail_quote_container', 'quote'],
  ['sparrow_quote', 'quote'],
  ['front-blockquote', 'quote'],
])
