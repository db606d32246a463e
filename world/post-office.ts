import { mailbox as mailboxShape, makeMailbox } from '../src/desk/channels/email/contract.ts'
import { type Pace, startReceiving } from '../src/desk/channels/email/index.ts'
import { list } from '../src/desk/conversations/contract.ts'
import { open } from '../src/desk/timeline/contract.ts'
import type { GivenTo } from '../src/kit/endpoint.ts'
import type { As, Desk } from './desk.ts'
import { type Letter, letter } from './letter.ts'
import { smtpClient } from './smtp-client.ts'

/** For tests in which servers are at fault: asked again at once instead of after minutes. */
export const quickPace: Pace = { lookEvery: 1000, firstWait: 50, mostWait: 500, mostPause: 3000 }

/** A desk that receives mail at `help@quayside.example`, and the ways to send it some. */
export async function openPostOffice(
  desk: Desk,
  mailbox: Partial<GivenTo<typeof makeMailbox>> = {},
  pace?: Pace,
) {
  const made = await desk.call(
    makeMailbox,
    { name: 'Quayside', address: 'help@quayside.example', usesPlusAddress: true, ...mailbox },
    { as: 'dele' },
  )
  const receiving = await startReceiving(desk.runtime, { host: '127.0.0.1', port: 0, pace })

  /** Over SMTP; answers what the server said in the end. */
  async function post(
    source: string | Buffer,
    to = ['help@quayside.example'],
    from = 'ines@harbour.example',
  ) {
    const client = await smtpClient(receiving.port)
    const answer = await client.send({ from, to, source })
    await client.close()
    return answer
  }

  return {
    port: receiving.port,
    mailbox: mailboxShape.parse(made),
    post,
    /** Sends a letter a second later, has it read, and answers the conversations as the inbox of `as` lists them. */
    async send(written: Letter | string = {}, to?: string[], from?: string, as: As = 'ana') {
      desk.clock.advance(1000)
      const answer = await post(typeof written === 'string' ? written : letter(written), to, from)
      if (!answer.startsWith('250')) throw new Error(answer)
      await receiving.drain()
      return (await desk.call(list, {}, { as })).items
    },
    conversations: async () => (await desk.call(list, {}, { as: 'ana' })).items,
    /** What was said in a conversation, oldest first. */
    async messages(id: string) {
      const { timeline } = await desk.call(open, { id }, { as: 'ana' })
      return timeline.flatMap(item => (item.kind === 'message' ? [item.message] : []))
    },
    drain: receiving.drain,
    stop: receiving.stop,
  }
}
export type PostOffice = Awaited<ReturnType<typeof openPostOffice>>
