import { makeMailbox } from '../src/desk/channels/email/contract.ts'
import { make } from '../src/desk/conversations/contract.ts'
import { make as makeCustomer } from '../src/desk/customers/contract.ts'
import { reply } from '../src/desk/outbox/contract.ts'
import { open } from '../src/desk/timeline/contract.ts'
import type { GivenTo } from '../src/kit/endpoint.ts'
import { second } from '../src/kit/time.ts'
import { openDesk } from './desk.ts'
import { type SinkOptions, startSmtpSink } from './smtp-sink.ts'

type Who = 'ana' | 'bram' | 'chiara'

/** A desk on which Ana has one matter, `#1`, to answer, and a mail server that keeps what goes out. */
export async function openAnswering(options: SinkOptions = {}) {
  const desk = await openDesk()
  const sink = await startSmtpSink(options)
  return {
    desk,
    sink,
    /** Before each test: the desk as it was, with the matter in it. */
    async begin() {
      await desk.reset()
      sink.mails.length = 0
      sink.behave()
      const ida = { name: 'Ida Berg', emails: ['ida@galley.example'] }
      const customer = await desk.call(makeCustomer, ida, { as: 'ana' })
      await desk.call(make, { subject: 'A matter', text: 'It is so.', customer: customer.id }, { as: 'ana' })
    },
    withServer: (address = 'help@quayside.example') =>
      desk.call(
        makeMailbox,
        {
          name: 'Help',
          address,
          signature: 'The quay',
          smtp: { host: '127.0.0.1', port: sink.port, security: 'none' },
        },
        { as: 'dele' },
      ),
    reply: (given: Partial<GivenTo<typeof reply>> = {}, who: Who = 'ana') =>
      desk.call(reply, { id: '#1', text: 'We see to it.', ...given }, { as: who }),
    look: (who: Who = 'ana') => desk.call(open, { id: '#1' }, { as: who }),
    async afterUndoTime() {
      desk.clock.advance(16 * second)
      await desk.settle()
    },
    async close() {
      await desk.close()
      await sink.stop()
    },
  }
}
