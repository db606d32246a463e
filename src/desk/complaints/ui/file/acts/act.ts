import type { File } from '../../../file/contract.ts'
import type { Gate } from '../../../gates/contract.ts'

/** What one is at, in a dialog of its own. */
export type Act = ActName | { pass: Gate }
export type ActName =
  | 'change'
  | 'knows'
  | 'handOver'
  | 'addAllegation'
  | 'nameSubject'
  | 'acknowledge'
  | 'extend'
  | 'pause'
  | 'tellClock'
  | 'respond'
  | 'takeFurther'
  | 'reopen'
  | 'close'
  | 'withdraw'
  | 'merge'

export interface FileActProps {
  file: File
  onClose: () => void
}
