import type { ComponentType } from 'react'
import { AddAllegation, NameSubject } from './AddDialogs.tsx'
import type { Act, ActName, FileActProps } from './act.ts'
import { ChangeFile } from './ChangeFile.tsx'
import { Acknowledge, Extend, Pause, TellClock } from './ClockDialogs.tsx'
import { Close, Merge, Reopen, Respond, TakeFurther, Withdraw } from './EndDialogs.tsx'
import { HandOver } from './HandOver.tsx'
import { PassGate } from './PassGate.tsx'
import { WhoKnows } from './WhoKnows.tsx'

const dialogs: Record<ActName, ComponentType<FileActProps>> = {
  change: ChangeFile,
  knows: WhoKnows,
  handOver: HandOver,
  addAllegation: AddAllegation,
  nameSubject: NameSubject,
  acknowledge: Acknowledge,
  extend: Extend,
  pause: Pause,
  tellClock: TellClock,
  respond: Respond,
  takeFurther: TakeFurther,
  reopen: Reopen,
  close: Close,
  withdraw: Withdraw,
  merge: Merge,
}

/** The dialog of what one is at. */
export function FileActDialog({ act, ...rest }: FileActProps & { act: Act }) {
  if (typeof act === 'object') return <PassGate gate={act.pass} {...rest} />
  const Dialog = dialogs[act]
  return <Dialog {...rest} />
}
