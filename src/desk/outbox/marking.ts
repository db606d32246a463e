/**
 * Our mail with the word in it by which a reply is known that has lost its headers. It stands in the names of elements, which
 * most clients keep and some prefix (`x_evk…`); in an anchor, which Word keeps; and as a quiet last line, which outlives
 * everything, plain text included.
 */
export function markedHtml(marker: string, html: string): string {
  const line = `<p style="margin:24px 0 0;font-size:11px;line-height:16px;color:#767676">${lineOf(marker)}</p>`
  return `<div id="${marker}" class="${marker}"><a name="${marker}"></a>${html}${line}</div>`
}

/** Above the signature, because many clients do not quote what stands below its two dashes. */
export function markedText(marker: string, text: string): string {
  return `${text}\n\n${lineOf(marker)}`
}

function lineOf(marker: string): string {
  return `Ref: ${marker}`
}
