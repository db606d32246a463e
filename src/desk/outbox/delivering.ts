import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { plus, second } from '../../kit/time.ts'
import { system } from '../../platform/context.ts'
import { isDatabaseLost } from '../../platform/database/lost.ts'
import { grouped } from '../../platform/group.ts'
import { type Outcome, openSender, type Sender } from '../../platform/mail/send.ts'
import type { Runtime } from '../../platform/runtime.ts'
import { handOver, mailSettings } from '../channels/email/index.ts'
import { type Claimed, claim } from './claiming.ts'
import { deliverOwnMails } from './own/delivering.ts'
import { claimLasts } from './rules.ts'
import { settle, settleAbandoned, type Tried } from './settling.ts'
import { envelopeAddress, sourceOf, TooLarge } from './source.ts'
import * as store from './store.ts'
import { onWake } from './waking.ts'

const lookEvery = 1 * second
/** So many answers a process takes in hand with one commit. */
const mostInHand = 16

export interface Delivery {
  /** Sends everything that is due now, and answers how many answers it has had in hand. */
  drain(): Promise<number>
  stop(): Promise<void>
}

/** Takes answers out of the outbox, in as many processes as one likes, over several lines at once. */
export function startDelivery(runtime: Runtime, options: { looks: boolean }): Delivery {
  const desk = openDesk(runtime)
  let isStopped = false
  let running: Promise<number> | null = null
  let isWoken = false

  async function drainOnce(): Promise<number> {
    await runtime.act(system, settleAbandoned)
    const isOver = () => isStopped
    const counts = await Promise.all([desk.workOff(isOver), deliverOwnMails(runtime, desk.me, isOver)])
    return counts.reduce((sum, count) => sum + count, 0)
  }

  function look(): void {
    if (running || isStopped) {
      isWoken = true
      return
    }
    isWoken = false
    running = drainOnce()
      .catch(error => {
        runtime.log('error', 'The outbox could not be worked off', { error })
        return 0
      })
      .finally(() => {
        running = null
        if (isWoken) look()
      })
  }

  const stopWaking = options.looks ? onWake(look) : () => false
  const timer = options.looks ? setInterval(look, lookEvery) : null
  timer?.unref()
  return {
    drain: drainOnce,
    async stop() {
      isStopped = true
      stopWaking()
      if (timer) clearInterval(timer)
      await running
      desk.sender.stop()
    },
  }
}

interface OpenDesk {
  /** What claims are made in the name of. */
  me: string
  sender: Sender
  workOff(isStopped: () => boolean): Promise<number>
}

/** One process at the outbox. Commits that several answers need at the same moment are one commit. */
function openDesk(runtime: Runtime): OpenDesk {
  const me = randomUUID()
  const sender = openSender()
  const markStarted = grouped(mostInHand, async (messageIds: string[]) => {
    const held = await runtime.act(system, ctx => store.markStarted(ctx.db, messageIds, me, ctx.now))
    return messageIds.map(id => held.has(id))
  })
  const settleOne = grouped(mostInHand, (tried: Tried[]) =>
    runtime.act(system, async ctx => {
      for (const one of tried) await settle(ctx, me, one)
      return tried
    }),
  )

  async function workOff(isStopped: () => boolean): Promise<number> {
    const hand: Claimed[] = []
    const settling = new Set<Promise<unknown>>()
    let filling: Promise<void> | null = null
    let count = 0

    async function next(): Promise<Claimed | undefined> {
      if (hand.length === 0 && !isStopped()) {
        filling ??= fill().finally(() => {
          filling = null
        })
        await filling
      }
      return isStopped() ? undefined : hand.shift()
    }
    async function fill(): Promise<void> {
      hand.push(...(await runtime.act(system, ctx => claim(ctx, me, mostInHand))))
    }
    async function lane(): Promise<void> {
      for (let claimed = await next(); claimed; claimed = await next()) {
        count++
        const tried = await attempt(claimed)
        // The next mail goes while this one is written down.
        const settled = surely(claimed, () => (tried ? settleOne(tried) : letGo(claimed))).finally(() =>
          settling.delete(settled),
        )
        settling.add(settled)
        if (settling.size >= mostInHand) await Promise.race(settling)
        // Asked again at once, it would go round and round.
        if (!tried) return
      }
    }

    const renewing = setInterval(() => {
      const until = plus(runtime.clock.now(), claimLasts)
      void runtime.act(system, ctx => store.renewClaims(ctx.db, me, until)).catch(() => {})
    }, claimLasts / 3)
    try {
      const { sendingLines } = await runtime.read(system, mailSettings)
      await Promise.all(Array.from({ length: sendingLines }, lane))
    } finally {
      await Promise.all(settling)
      clearInterval(renewing)
      const left = hand.map(claimed => claimed.row.message_id)
      if (left.length > 0) await runtime.act(system, ctx => store.release(ctx.db, left, me))
    }
    return count
  }

  /** What the server said is known here alone; a database that is away for a moment must not lose it. */
  async function surely({ row }: Claimed, write: () => Promise<unknown>): Promise<void> {
    for (const wait of [0, 0.2, 1, 5, 15]) {
      try {
        if (wait > 0) await pause(wait * second)
        await write()
        return
      } catch (error) {
        runtime.log('error', 'What became of an answer could not be written down', {
          error,
          message: row.message_id,
        })
      }
    }
  }

  function letGo({ row }: Claimed): Promise<void> {
    return runtime.act(system, ctx => store.release(ctx.db, [row.message_id], me))
  }

  /** Answers null where nothing was tried because the database was away. */
  async function attempt({ row, mailbox }: Claimed): Promise<Tried | null> {
    const to = recipientsLeft(row)
    let source: Buffer
    let from: string
    try {
      ;({ source, from } = await runtime.read(system, ctx => sourceOf(ctx, row, mailbox)))
    } catch (error) {
      if (isDatabaseLost(error)) return null
      if (error instanceof TooLarge) return { row, to, outcome: refusal(error.message, true) }
      runtime.log('error', 'An answer could not be put together', { error, message: row.message_id })
      const sentence = 'This answer could not be put together; an attachment may be missing.'
      return { row, to, outcome: refusal(sentence, true) }
    }
    let isDatabaseAway = false
    const mail = {
      from,
      to,
      source,
      async beforeMail() {
        const isOurs = await markStarted(row.message_id).catch(error => {
          isDatabaseAway = isDatabaseLost(error)
          throw error
        })
        if (!isOurs) throw new Error('The claim to this answer was lost')
      },
    }
    try {
      const outcome = await handOver(runtime, mailbox, server => sender.send(server, mail))
      // Not the mail server's fault, and soon over.
      return isDatabaseAway ? null : { row, to, outcome }
    } catch (error) {
      // Nothing has left: it is the signing in that asks the database.
      runtime.log('error', 'An answer could not be handed over; it is tried again', {
        error,
        message: row.message_id,
      })
      return null
    }
  }

  return { me, sender, workOff }
}

/** Whoever has it is not mailed again, nor is by itself whoever was refused for good. */
function recipientsLeft(row: store.OutboxRow): string[] {
  const done = new Set([...row.delivered, ...row.refused.filter(one => one.isFinal).map(one => one.address)])
  const all = [...row.recipients.to, ...row.recipients.cc].map(recipient =>
    envelopeAddress(recipient.address),
  )
  return [...new Set(all)].filter(address => !done.has(address))
}

function refusal(sentence: string, isFinal: boolean): Outcome {
  return { result: 'refused', isFinal, wantsPause: false, sentence, refused: [] }
}
