import { openPart, rightPart } from '../../world/quotations/folding.ts'
import { answers } from '../../world/quotations/index.ts'

/** Prints how many answers by hand are folded as they should; false if something of anybody's own is folded. */
export function countAnswers(): boolean {
  const counts = { right: 0, falseFolds: 0, missedFolds: 0 }
  for (const answer of answers) {
    const [open, right] = [openPart(answer), rightPart(answer)]
    if (open === right) counts.right++
    else if (open !== null && (right === null || open.length < right.length)) counts.falseFolds++
    else counts.missedFolds++
  }
  const [texts, pages] = ['text', 'html'].map(kind => answers.filter(answer => answer.kind === kind).length)
  console.log(
    `${answers.length} answers (${texts} text, ${pages} HTML): ${counts.right} right, ${counts.falseFolds} false folds, ${counts.missedFolds} missed folds`,
  )
  return counts.falseFolds === 0
}
