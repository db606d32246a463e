import { handle } from '../../../platform/slice.ts'
import { passGate } from '../gates/passing.ts'
import { addAllegation, changeAllegation, removeAllegation } from './allegations.ts'
import { addReader, change, handOver, removeReader } from './changing.ts'
import * as contract from './contract.ts'
import { decide } from './deciding.ts'
import { close, reopen, takeFurther } from './ending.ts'
import { addEvidence, removeEvidence } from './evidence.ts'
import { history } from './history.ts'
import { list } from './listing.ts'
import { merge } from './merging.ts'
import { find } from './showing.ts'
import { acknowledge, extend, pause, respond, resume, tellClock } from './stages.ts'
import { invite, nameSubject, showFindings } from './subjects.ts'

export const fileEndpoints = [
  handle(contract.list, list),
  handle(contract.find, find),
  handle(contract.history, history),
  handle(contract.change, change),
  handle(contract.handOver, handOver),
  handle(contract.addReader, addReader),
  handle(contract.removeReader, removeReader),
  handle(contract.addAllegation, addAllegation),
  handle(contract.changeAllegation, changeAllegation),
  handle(contract.removeAllegation, removeAllegation),
  handle(contract.decide, decide),
  handle(contract.addEvidence, addEvidence),
  handle(contract.removeEvidence, removeEvidence),
  handle(contract.nameSubject, nameSubject),
  handle(contract.invite, invite),
  handle(contract.showFindings, showFindings),
  handle(contract.acknowledge, acknowledge),
  handle(contract.extend, extend),
  handle(contract.pause, pause),
  handle(contract.resume, resume),
  handle(contract.tellClock, tellClock),
  handle(contract.respond, respond),
  handle(contract.takeFurther, takeFurther),
  handle(contract.reopen, reopen),
  handle(contract.close, close),
  handle(contract.merge, merge),
  handle(contract.passGate, passGate),
]
