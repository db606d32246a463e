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
import * as verbs from './verbs/contract.ts'

export const fileEndpoints = [
  handle(contract.list, list),
  handle(contract.find, find),
  handle(contract.history, history),
  handle(verbs.change, change),
  handle(verbs.handOver, handOver),
  handle(verbs.addReader, addReader),
  handle(verbs.removeReader, removeReader),
  handle(verbs.addAllegation, addAllegation),
  handle(verbs.changeAllegation, changeAllegation),
  handle(verbs.removeAllegation, removeAllegation),
  handle(verbs.decide, decide),
  handle(verbs.addEvidence, addEvidence),
  handle(verbs.removeEvidence, removeEvidence),
  handle(verbs.nameSubject, nameSubject),
  handle(verbs.invite, invite),
  handle(verbs.showFindings, showFindings),
  handle(verbs.acknowledge, acknowledge),
  handle(verbs.extend, extend),
  handle(verbs.pause, pause),
  handle(verbs.resume, resume),
  handle(verbs.tellClock, tellClock),
  handle(verbs.respond, respond),
  handle(verbs.takeFurther, takeFurther),
  handle(verbs.reopen, reopen),
  handle(verbs.close, close),
  handle(verbs.merge, merge),
  handle(verbs.passGate, passGate),
]
