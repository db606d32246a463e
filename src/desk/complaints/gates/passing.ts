import type { InputOf } from '../../../kit/endpoint.ts'
import { Invalid, Refused } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import { recordIn } from '../access.ts'
import { gatePassed } from '../contract.ts'
import { within } from '../file/acting.ts'
import type * as contract from '../file/contract.ts'
import { tell } from '../file/naming.ts'
import type * as verbs from '../file/verbs/contract.ts'
import { gateName } from './contract.ts'
import { gatesOfFile } from './gates.ts'
import { neverPassed } from './rules.ts'
import * as store from './store.ts'

/**
 * Passes a gate that is closed, with a reason that every colleague concerned reads. Of a notice that waits it means that they are
 * told now. Independence, findings and repairs are never passed.
 */
export function passGate(ctx: Context, input: InputOf<typeof verbs.passGate>): Promise<contract.File> {
  return within(ctx, input.id, 'change', async (row, loaded) => {
    const name = gateName.safeParse(input.gate)
    if (!name.success) throw new Invalid('There is no such gate.', 'gate')
    const gate = (await gatesOfFile(ctx, loaded)).find(
      each => each.name === name.data && each.subject === input.subject,
    )
    if (!gate) throw new Invalid('There is no such gate in this file.', 'gate')
    if (neverPassed.includes(gate.name)) throw new Refused('This gate cannot be passed.', 'never')
    if (gate.state !== 'closed') throw new Refused('This gate is open already.', 'done')
    const subject = loaded.subjects.find(each => each.id === input.subject)
    if (subject && gate.name !== 'notice' && !subject.told_at)
      throw new Refused('They have not been told of the complaint yet; tell them first.', 'not-told')
    await store.insertOverride(ctx.db, {
      id: ctx.id(),
      complaint_id: row.id,
      stage: row.stage,
      gate: gate.name,
      subject_id: input.subject,
      reason: input.reason,
      made_by_id: ctx.actor.id,
      made_by_name: ctx.actor.name,
      made_at: ctx.now,
    })
    if (subject && gate.name === 'notice') await tell(ctx, subject)
    await recordIn(ctx, row, gatePassed, { gate: gate.name, reason: input.reason }, { withPages: true })
  })
}
