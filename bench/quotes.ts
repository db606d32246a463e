import { machine } from './machine.ts'
import { countAnswers } from './quotes/answers.ts'
import { measureGrowth } from './quotes/growth.ts'

/** `npm run bench -- quotes [MEGABYTES]`: what is folded of answers written by hand, and the time for hostile ones. */
export async function run(args: string[]): Promise<number> {
  console.log(machine())
  const isRight = countAnswers()
  measureGrowth(Number(args[0] ?? 1))
  return isRight ? 0 : 1
}
