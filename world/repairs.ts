import { make as openConversation } from '../src/desk/conversations/contract.ts'
import { make as makeCustomer } from '../src/desk/customers/contract.ts'
import { reply } from '../src/desk/outbox/contract.ts'
import { admit } from '../src/desk/repair/admitting/contract.ts'
import { seek } from '../src/desk/repair/cleaning/contract.ts'
import { find, history, type RemedyKind, type Repair } from '../src/desk/repair/contract.ts'
import { close } from '../src/desk/repair/ending/contract.ts'
import { open } from '../src/desk/repair/opening/contract.ts'
import { passOver, take } from '../src/desk/repair/remedies/contract.ts'
import { open as openTimeline } from '../src/desk/timeline/contract.ts'
import type { GivenTo } from '../src/kit/endpoint.ts'
import { day, second } from '../src/kit/time.ts'
import type { As, Desk } from './desk.ts'

/** The first of a desk of tests, which opens on Monday 2 March 2026, nine o'clock, in Europe/London. */
export const friday = { day: '2026-03-06' }

/** The remedy that was taken, decided or turned last. */
export const latest = (of: Repair) => of.remedies.toSorted((a, b) => a.at.localeCompare(b.at)).at(-1)

/**
 * A slip at a desk of tests: Ines Prado was told of a credit for October, in conversation #1, and it was forgotten.
 * Ana sees to it, and does whatever nobody else is named for.
 */
export function repairsAt(desk: Desk) {
  const one = {
    async customerCalled(name: string) {
      const emails = [`${name.toLowerCase().replace(/\W+/g, '.')}@harbour.example`]
      return (await desk.call(makeCustomer, { name, emails }, { as: 'ana' })).id
    },
    conversationOf: (customer: string, subject: string, text: string) =>
      desk.call(openConversation, { subject, text, customer }, { as: 'ana' }),
    /** The customer who was told of the credit. */
    async creditForgotten() {
      const ines = await one.customerCalled('Ines Prado')
      await one.conversationOf(ines, 'The credit for October', 'You said there would be a credit of 24.')
      return ines
    },

    open: (given: Partial<GivenTo<typeof open>> = {}, as: As = 'ana') =>
      desk.call(
        open,
        { conversation: '#1', slip: 'The credit for October was forgotten', cause: 'ourFault', ...given },
        { as },
      ),
    find: (id: string, as: As = 'ana') => desk.call(find, { id }, { as }),
    events: async (id: string) =>
      (await desk.call(history, { id }, { as: 'ana' })).items.map(each => each.event),
    timeline: async (id = '#1') =>
      (await desk.call(openTimeline, { id }, { as: 'ana' })).timeline.flatMap(item =>
        item.kind === 'event' ? [item.happening.event] : [],
      ),

    answer: async (text: string) => (await desk.call(reply, { id: '#1', text }, { as: 'ana' })).message,
    admit: async (id: string, text = 'I forgot your credit. I am sorry.') =>
      desk.call(admit, { id, message: await one.answer(text) }, { as: 'ana' }),
    seek: (id: string, q = '') => desk.call(seek, { id, q }, { as: 'ana' }),
    take(id: string, kind: RemedyKind, given: Partial<GivenTo<typeof take>> = {}, as: As = 'ana') {
      desk.clock.advance(second)
      return desk.call(take, { id, kind, words: 'Put it right', ...given }, { as })
    },
    passOver: (id: string, kind: RemedyKind, because = 'Nothing of the kind was lost.') =>
      desk.call(passOver, { id, kind, because }, { as: 'ana' }),
    /** Passes over every kind before one, in order. */
    async passUpTo(id: string, kind: RemedyKind) {
      for (const rung of (await one.find(id)).ladder) {
        if (rung.kind === kind) return
        if (rung.standing !== 'considered' && rung.standing !== 'not here') await one.passOver(id, rung.kind)
      }
    },
    prevent: (id: string) =>
      one.take(id, 'serviceImprovement', {
        words: 'Credits are checked each Friday',
        due: { day: '2026-03-20' },
      }),
    close: (id: string, as: 'repaired' | 'doneInstead' = 'repaired', words = '') =>
      desk.call(close, { id, as, words }, { as: 'ana' }),
    async untilLate() {
      desk.clock.advance(6 * day)
      await desk.settle()
    },
  }
  return one
}
