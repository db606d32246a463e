/**
 * The words of a text/enriched body (RFC 1896): commands and their parameters dropped, `<<` an angle bracket, a single
 * line end a blank, several one fewer. Linear in the length of `text`.
 */
export function enrichedToText(text: string): string {
  return text
    .replace(/<<|<param>[^<]{0,1000}<\/param>|<\/?[a-z-]{1,60}>/gi, found => (found === '<<' ? '\u0002' : ''))
    .replace(/\n+/g, ends => (ends.length === 1 ? ' ' : ends.slice(1)))
    .replaceAll('\u0002', '<')
}
