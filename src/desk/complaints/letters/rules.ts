import { escapeHtml } from '../../../kit/text.ts'
import type { Block } from './contract.ts'

export { assemble } from './rules/assembling.ts'
export { longDay } from './rules/blocks.ts'
export type { LetterFacts } from './rules/facts.ts'
export { isUnpassable, lacksOf, namedIn } from './rules/lacks.ts'
export { subjects, titles } from './rules/wording.ts'

/** Blocks as the HTML that the editor holds; a gap stands in square brackets. */
export function htmlOfBlocks(blocks: readonly Block[]): string {
  return blocks.map(htmlOf).join('')
}

function htmlOf(block: Block): string {
  if (block.kind === 'list')
    return `<ul>${block.items.map(item => `<li><p>${escapeHtml(item)}</p></li>`).join('')}</ul>`
  const text = escapeHtml(block.text).replaceAll('\n', '<br>')
  if (block.kind === 'heading') return `<h2>${text}</h2>`
  if (block.kind === 'quote') return `<blockquote><p>${text}</p></blockquote>`
  return block.kind === 'gap' ? `<p>[${text}]</p>` : `<p>${text}</p>`
}
