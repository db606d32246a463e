import fc from 'fast-check'
import type { ColleagueName } from '../cast.ts'
import { type Doer, everybody } from './doer.ts'
import * as told from './told.ts'

type Told = told.Told

/** One thing that somebody tries: whether it must be possible, how it is done, and what is so afterwards. */
interface Try {
  words: string
  may(model: Told, now: Date): boolean
  /** Whoever handles it, where it is left out. */
  by?(model: Told): ColleagueName
  run(doer: Doer): Promise<boolean>
  then(model: Told, now: Date): void
}

/** Sequences of what people try with a file, in any order, allowed or not. */
export function sequences(longest: number) {
  return fc.commands(
    [
      ...tries.map(one => one.map(each => asCommand(each.words, () => each))),
      fc.nat(2).map(at => asCommand('somebody concerned adds to their account', addedTo(at))),
      fc.nat(2).map(at => asCommand('somebody concerned is named', namedIn(at))),
      ...Array.from({ length: 12 }, () => fc.constant(asCommand('go on', next))),
    ],
    { maxCommands: longest, size: 'max' },
  )
}

/** What never happens, whatever was done: asserted after every step. */
async function neverAgainst(model: Told, doer: Doer): Promise<void> {
  const readers = await doer.readers()
  for (const whom of model.concerned.keys())
    if (readers.includes(whom)) throw new Error(`${whom}, whom it concerns, reads the file.`)
  if (model.stage === 2 && model.decidedFirst.has(told.decider(model)))
    throw new Error(`${told.decider(model)} decided at the first stage and decides at the second.`)
  const expected = [...model.readers].sort().join()
  if ([...readers].sort().join() !== expected) throw new Error(`Read by ${readers}, and not by ${expected}.`)
}

function asCommand(name: string, choose: (model: Told, now: Date) => Try): fc.AsyncCommand<Told, Doer> {
  return {
    check: () => true,
    async run(model, doer) {
      // No two things happen at one moment.
      await doer.wait(1 / 60)
      await hear(model, doer)
      const now = doer.now()
      const { words, may, by, run, then } = choose(model, now)
      const must = may(model, now)
      doer.by = by?.(model) ?? model.handler
      const isDone = await run(doer)
      if (isDone !== must) throw new Error(`${words}: ${isDone ? 'done' : 'refused'} against the rules.`)
      if (isDone) then(model, now)
      await hear(model, doer)
      await neverAgainst(model, doer)
    },
    toString: () => name,
  }
}

/** When a notice goes is the notice's own matter, with tests of its own. */
async function hear(model: Told, doer: Doer): Promise<void> {
  for (const whom of await doer.told()) {
    const one = model.concerned.get(whom)
    if (one) one.isTold = true
  }
}

const isLive = ({ state }: Told) => state === 'open' || state === 'responded'
const isOver = ({ state }: Told) => !(state === 'open')
const isTheirs = (model: Told, whom: ColleagueName) => whom === model.handler || whom === model.second
const anybody = fc.constantFrom(...everybody)
const anybodyOrNone = fc.option(anybody)

/** By whoever decides, where nobody is named. */
const decided = (whom: ColleagueName | null, which: number): Try => ({
  words: `${whom ?? 'whoever decides'} decides ${which}`,
  by: model => whom ?? told.decider(model),
  may: (model, now) => {
    const one = model.allegations[which]
    const by = whom ?? told.decider(model)
    return (
      model.state === 'open' &&
      one !== undefined &&
      by === told.decider(model) &&
      told.mayFindAbout(model, one.about, now)
    )
  },
  run: doer => doer.decide(which),
  then: (model, now) => {
    const one = model.allegations[which]
    if (!one) return
    const concerned = one.about && model.concerned.get(one.about)
    if (one.decidedAt === null && concerned) Object.assign(concerned, { shownOn: null, isSeen: false })
    Object.assign(one, { decidedAt: now, stage: model.stage })
    if (model.stage === 1) model.decidedFirst.add(told.decider(model))
  },
})

const answered = (whom: ColleagueName | null): Try => ({
  words: `${whom ?? 'whoever handles it'} answers`,
  by: model => whom ?? model.handler,
  may: (model, now) =>
    model.state === 'open' && isTheirs(model, whom ?? model.handler) && told.mayAnswer(model, now),
  run: doer => doer.respond(),
  then: model => {
    model.state = 'responded'
  },
})

const ended = (whom: ColleagueName | null, isWithdrawn: boolean): Try => ({
  words: `${whom ?? 'whoever handles it'} ${isWithdrawn ? 'writes that it is withdrawn' : 'closes it'}`,
  by: model => whom ?? model.handler,
  may: (model, now) =>
    isLive(model) && isTheirs(model, whom ?? model.handler) && told.mayEnd(model, now, isWithdrawn),
  run: doer => doer.close(isWithdrawn),
  then: model => {
    model.state = isWithdrawn ? 'withdrawn' : 'closed'
  },
})

const asked = (whom: ColleagueName): Try => ({
  words: `ask ${whom}`,
  may: model => {
    const one = model.concerned.get(whom)
    return isLive(model) && one?.isTold === true && one.account !== 'given'
  },
  run: doer => doer.invite(whom),
  then: (model, now) => {
    const one = model.concerned.get(whom)
    if (one) Object.assign(one, { invitedOn: told.today(now), account: 'awaited' })
  },
})

const named = (whom: ColleagueName): Try => ({
  words: `name ${whom}`,
  may: model => isLive(model) && (model.concerned.has(whom) || !model.readers.has(whom)),
  run: doer => doer.nameSubject(whom),
  then: model => void (model.concerned.has(whom) || model.concerned.set(whom, told.newlyConcerned())),
})

const alleged = (whom: ColleagueName | null): Try => ({
  words: `allege of ${whom}`,
  may: model => isLive(model) && (whom === null || model.concerned.has(whom)),
  run: doer => doer.allege(whom),
  then: model => void model.allegations.push({ about: whom, decidedAt: null, stage: null }),
})

const accounted = (whom: ColleagueName, kind: 'given' | 'declined'): Try => ({
  words: `${whom} ${kind === 'given' ? 'gives an account' : 'declines'}`,
  may: model => isLive(model) && model.concerned.get(whom)?.isTold === true,
  run: doer => doer.account(whom, kind),
  then: (model, now) => {
    const one = model.concerned.get(whom)
    if (!one) return
    one.account = kind
    if (kind === 'given') one.accountAt = now
  },
})

const shown = (whom: ColleagueName): Try => ({
  words: `show ${whom}`,
  may: model => {
    const about = model.allegations.filter(one => one.about === whom)
    return (
      isLive(model) &&
      model.concerned.get(whom)?.isTold === true &&
      about.length > 0 &&
      about.every(one => told.isFound(model, one))
    )
  },
  run: doer => doer.show(whom),
  then: (model, now) => {
    const one = model.concerned.get(whom)
    if (one && one.shownOn === null) one.shownOn = told.today(now)
  },
})

const seen = (whom: ColleagueName): Try => ({
  words: `${whom} reads the findings`,
  may: model => isLive(model) && model.concerned.get(whom)?.shownOn != null,
  run: doer => doer.see(whom),
  then: model => {
    const one = model.concerned.get(whom)
    if (one) one.isSeen = true
  },
})

const waited = (hours: number): Try => ({
  words: `wait ${hours} hours`,
  may: () => true,
  run: doer => doer.wait(hours),
  then: () => undefined,
})

const addedTo = (at: number) => (model: Told) => accounted([...model.concerned.keys()][at] ?? 'ana', 'given')

/** Those who serve, whom it concerns more often than those who lead. */
const namedIn = (at: number) => () => named((['ana', 'bram', 'farid'] as const)[at] ?? 'ana')

/** What comes next where people go on as they ought to, so that many sequences get to an end. */
function next(model: Told, now: Date): Try {
  for (const [whom, one] of model.concerned) {
    if (!model.allegations.some(each => each.about === whom)) return alleged(whom)
    if (!one.isTold) return waited(24)
    if (one.account === 'awaited') return one.invitedOn ? accounted(whom, 'given') : asked(whom)
  }
  const open = model.allegations.findIndex(one => !told.isFound(model, one))
  if (model.state === 'open' && open >= 0) return decided(null, open)
  for (const [whom, one] of model.concerned) {
    if (!one.shownOn) return shown(whom)
    if (!one.isSeen) return seen(whom)
  }
  if (model.state === 'open') return answered(null)
  return told.mayEnd(model, now, false) ? ended(null, false) : waited(1)
}

const tries: fc.Arbitrary<Try>[] = [
  anybody.map(asked),
  fc.tuple(anybody, fc.constantFrom('given' as const, 'declined' as const)).map(given => accounted(...given)),
  anybody.map(shown),
  anybody.map(seen),
  anybody.map(named),
  anybodyOrNone.map(alleged),
  fc.tuple(anybody, fc.nat(3)).map(([by, which]) => decided(by, which)),
  // Whoever is to decide does so more often than others try to.
  fc.nat(3).map(which => decided(null, which)),
  fc.tuple(fc.constantFrom('account' as const, 'seenFirst' as const), anybody).map(([gate, whom]) => ({
    words: `pass ${gate} of ${whom}`,
    may: (model, now) =>
      isLive(model) && model.concerned.get(whom)?.isTold === true && told.isShut(model, gate, whom, now),
    run: doer => doer.pass(gate, whom),
    then: model => void model.passes.push({ gate, about: whom, stage: model.stage }),
  })),
  fc.constantFrom('independence' as const, 'findings' as const, 'repair' as const).map(gate => ({
    words: `pass ${gate}`,
    may: () => false,
    run: doer => doer.pass(gate, null),
    then: () => undefined,
  })),
  anybody.map(whom => ({
    words: `let ${whom} read`,
    may: model => !model.concerned.has(whom),
    run: doer => doer.addReader(whom),
    then: model => void model.readers.add(whom),
  })),
  anybody.map(whom => ({
    words: `hand over to ${whom}`,
    may: model => !model.concerned.has(whom),
    run: doer => doer.handOver(whom),
    then: model => {
      model.handler = whom
      model.readers.add(whom)
    },
  })),
  fc.constant<Try>({
    words: 'issue the letters',
    may: () => true,
    run: doer => doer.issueLetters(),
    then: model => {
      model.letters = new Set([null, ...model.concerned.keys(), ...model.letters])
    },
  }),
  anybody.map(by => answered(by)),
  fc.constant(answered(null)),
  fc.tuple(anybody, fc.boolean()).map(([by, isWithdrawn]) => ended(by, isWithdrawn)),
  fc.boolean().map(isWithdrawn => ended(null, isWithdrawn)),
  fc.constant<Try>({
    words: 'open it again',
    may: isOver,
    run: doer => doer.reopen(),
    then: model => {
      model.state = 'open'
      model.letters = new Set()
    },
  }),
  anybody.map(whom => ({
    words: `take it further to ${whom}`,
    may: model =>
      isOver(model) &&
      model.stage === 1 &&
      !model.concerned.has(whom) &&
      whom !== model.handler &&
      !model.decidedFirst.has(whom),
    run: doer => doer.takeFurther(whom),
    then: model => {
      model.decidedFirst.add(model.handler)
      Object.assign(model, { stage: 2, state: 'open', second: whom, letters: new Set() })
      model.readers.add(whom)
      for (const one of model.concerned.values()) Object.assign(one, { shownOn: null, isSeen: false })
    },
  })),
  fc.integer({ min: 1, max: 120 }).map(waited),
]
