import { counts } from './brief/counts.ts'
import { growth } from './brief/growth.ts'
import { machine } from './machine.ts'

/** `npm run bench -- brief [misses]`: how much of labelled messages the brief finds, and how long it takes; with `misses`, what it misses of the tuning half. */
export async function run(args: string[]): Promise<number> {
  console.log(machine())
  counts(args.includes('misses'))
  if (!args.includes('misses')) growth()
  return 0
}
