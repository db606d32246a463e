/** One line of at most `length` characters for a list; white space folded, cut at a word where that loses little. */
export function oneLine(text: string, length = 140): string {
  const line = text
    .slice(0, length * 8)
    .replace(/\s+/g, ' ')
    .trim()
  if (line.length <= length) return line
  const cut = line.slice(0, length - 1)
  const space = cut.lastIndexOf(' ')
  return `${space > length * 0.7 ? cut.slice(0, space) : cut}…`
}

/** Lower case, without marks on letters, in compatibility form: what search and comparison go by. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}

/** Text made safe to stand in HTML, in and between attributes' double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => entities[character] as string)
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
