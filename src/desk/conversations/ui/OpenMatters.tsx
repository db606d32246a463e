import { CallProblem } from '../../../web/call.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import type { Matter } from '../contract.ts'

const words = {
  title: 'Something is still open here',
  stays: 'Each of these stays where it is, also when the conversation is closed.',
  close: 'Close all the same',
  stay: 'Keep it open',
}

export interface OpenMattersProps {
  /** What closing was refused for; `null` while nothing is asked. */
  matters: readonly Matter[] | null
  onStay: () => void
  /** Hears the ids that the colleague now knows of. */
  onClose: (knowing: string[]) => void
}

/** A conversation in which something is owed is closed only by somebody who has seen what. */
export function OpenMatters({ matters, onStay, onClose }: OpenMattersProps) {
  return (
    <Dialog
      open={matters !== null}
      onClose={onStay}
      title={words.title}
      width="narrow"
      footer={
        <>
          <Button onClick={onStay}>{words.stay}</Button>
          <Button kind="go" icon="close" onClick={() => onClose(matters?.map(matter => matter.id) ?? [])}>
            {words.close}
          </Button>
        </>
      }
    >
      <ul className="open-matters">
        {matters?.map(matter => (
          <li key={matter.id}>{matter.text}</li>
        ))}
      </ul>
      <p>{words.stays}</p>
    </Dialog>
  )
}

/** What a refusal to close names; `null` for every other problem. */
export function mattersIn(problem: unknown): Matter[] | null {
  return problem instanceof CallProblem && problem.is('open-matters')
    ? (problem.problem.matters as Matter[])
    : null
}
