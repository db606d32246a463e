import type { File } from '../file/contract.ts'
import type { Gate } from '../gates/contract.ts'

/** What holds this just now; of gates about one colleague only those of `subject`, or all where it is left out. */
export function closedGates(
  { gates }: Pick<File, 'gates'>,
  holds: Gate['holds'],
  subject?: string | null,
): Gate[] {
  return gates.filter(
    gate =>
      gate.state === 'closed' &&
      gate.holds === holds &&
      (subject === undefined || gate.subject === null || gate.subject === subject),
  )
}
