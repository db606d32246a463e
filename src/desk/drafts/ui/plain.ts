import { escapeHtml } from '../../../kit/text.ts'

/** Plain text as the paragraphs that a draft holds; an empty line parts paragraphs. */
export function htmlOfText(text: string): string {
  if (text.trim() === '') return ''
  return text
    .split('\n\n')
    .map(part => `<p>${escapeHtml(part).replaceAll('\n', '<br>')}</p>`)
    .join('')
}

/** What a draft says, without its emphasis: for a note, which is plain text. */
export function textOfHtml(html: string): string {
  return html
    .replace(/<br\s*\/?>/g, '\n')
    .replace(/<\/(?:p|blockquote|ul|ol)>(?=<)/g, '\n\n')
    .replace(/<li>/g, '- ')
    .replace(/<\/li>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\n{3,}/g, '\n\n')
}
