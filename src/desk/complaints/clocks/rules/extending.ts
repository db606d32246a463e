import type { FieldError } from '../../../../kit/problem.ts'
import type { ExtensionInput, Step } from '../contract.ts'

/** Why an answer's day cannot be moved; `null` where it can. */
export function whyNoExtension(step: Pick<Step, 'state' | 'canExtend'>): string | null {
  if (step.state === 'late')
    return 'It is past due: an extension has to be told before. Answer, and say why it is late.'
  if (step.state === 'met' || step.state === 'met late') return 'The answer has been given.'
  return step.canExtend ? null : 'The regime that holds here allows no further extension.'
}

/** What is wrong with the new day; the reason and the outside route are seen to by the schema. */
export function wrongInExtension(
  step: Pick<Step, 'dueDay' | 'furthestDay'>,
  { until }: Pick<ExtensionInput, 'until'>,
  today: string,
): FieldError[] {
  const wrong = (message: string) => [{ path: 'until', message }]
  if (step.dueDay && until <= step.dueDay)
    return wrong(`Give a day after ${step.dueDay}; an extension never shortens.`)
  if (until <= today) return wrong('Give a day that is still to come.')
  if (step.furthestDay && until > step.furthestDay)
    return wrong(`${step.furthestDay} is the last day that is possible.`)
  return []
}
