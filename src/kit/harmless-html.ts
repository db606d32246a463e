/**
 * What HTML from a stranger may hold once it is harmless: the sanitiser on the server keeps nothing else, and the frame in
 * the browser takes away whatever else it should find all the same. None of it runs, loads, sends or leads the page away,
 * and none of it changes how the rest is parsed.
 */
export const harmlessTags: readonly string[] = [
  ...['p', 'br', 'b', 'strong', 'i', 'em', 'u', 's', 'del', 'ins', 'sub', 'sup', 'small', 'code', 'pre'],
  ...['blockquote', 'div', 'span', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'address', 'center', 'section'],
  ...['article', 'header', 'footer', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'figcaption', 'a', 'img'],
  ...['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'colgroup', 'col'],
  ...['font', 'big', 'tt', 'strike', 'abbr', 'cite', 'q', 'mark', 'kbd', 'samp', 'var'],
]

/** By tag, and under `*` for all of them. Nothing here names something to load. */
export const harmlessAttributes: Readonly<Record<string, readonly string[]>> = {
  '*': ['style', 'dir', 'lang', 'align', 'valign', 'title', 'data-quote', 'data-hidden'],
  a: ['href', 'rel', 'target'],
  img: ['alt', 'width', 'height', 'data-cid', 'data-remote-src', 'data-tracker'],
  font: ['face', 'size'],
  table: ['border', 'cellpadding', 'cellspacing', 'width'],
  td: ['colspan', 'rowspan', 'width', 'nowrap'],
  th: ['colspan', 'rowspan', 'width', 'nowrap'],
  col: ['span', 'width'],
  ol: ['start', 'type'],
  li: ['value'],
}
