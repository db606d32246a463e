import type { Part, State } from '../../src/desk/complaints/contract.ts'
import { staleBecause } from '../../src/desk/complaints/file/rules.ts'
import type { GateName } from '../../src/desk/complaints/gates/contract.ts'
import { noticeMoment, runsOut } from '../../src/desk/complaints/gates/rules/moments.ts'
import {
  type AllegationFacts,
  closedGates,
  type FileFacts,
  gatesOf,
  neverPassed,
  type SubjectFacts,
} from '../../src/desk/complaints/gates/rules.ts'
import { mayDo, readsFile } from '../../src/desk/complaints/policy.ts'
import { dayIn } from '../../src/kit/days.ts'
import { hour, plus } from '../../src/kit/time.ts'
import type { ColleagueName } from '../cast.ts'
import { startTime } from '../clock.ts'
import { type Doer, everybody } from './doer.ts'

/** A file in memory that asks nobody but the pure gates and policies what may be done. */
export function pureDoer(): Doer {
  const hours = { zone: 'Europe/London', holidays: [], weekend: [6, 7], morning: '09:00' }
  const readers = new Map<ColleagueName, Part>([['chiara', 'handler']])
  const subjects: (SubjectFacts & { accountAt: Date | null })[] = []
  const allegations: (Omit<AllegationFacts, 'isDecided' | 'isStale'> & {
    decidedAt: Date | null
    stage: number
  })[] = [{ id: '0', position: 1, subjectId: null, decidedAt: null, stage: 0 }]
  const passed: FileFacts['passed'][number][] = []
  const found: { by: ColleagueName; stage: number }[] = []
  let [state, stage, now]: [State, number, Date] = ['open', 1, startTime]
  let [handler, second]: [ColleagueName, ColleagueName | null] = ['chiara', null]
  let firstDecider: ColleagueName | null = null
  let letters: FileFacts['letters'] = { complainant: false, subjects: [] }

  const deciderId = () => second ?? handler
  const isStale = (one: (typeof allegations)[number]) => {
    const account = subjects.find(each => each.id === one.subjectId)?.accountAt
    const accounts = account ? [account] : []
    return staleBecause({ decidedAt: one.decidedAt, changedAt: null, accounts, evidence: [] }) !== ''
  }
  const facts = (): FileFacts => ({
    stage,
    isWithdrawn: state === 'withdrawn',
    deciderId: deciderId(),
    handlerId: handler,
    earlierDeciders: [...found.filter(each => each.stage < stage).map(each => each.by), firstDecider].filter(
      each => each !== null,
    ),
    subjects: subjects.map(each => ({
      ...each,
      shownUntil: each.shownAt && runsOut(dayIn(hours.zone, each.shownAt), hours),
    })),
    allegations: allegations.map(each => ({
      ...each,
      isDecided: each.stage === stage,
      isStale: isStale(each),
    })),
    letters,
    openRepairs: [],
    passed,
  })
  const list = () => [...readers].map(([colleagueId, part]) => ({ colleagueId, part }))
  const can = () => {
    const part = readsFile(doer.by, list())
    if (!part) return null
    return mayDo({ who: doer.by, part, state, stage, deciderId: deciderId(), hasNextStage: stage === 1 })
  }
  const isOpen = (
    ...[what, about]: [Parameters<typeof closedGates>[1], Parameters<typeof closedGates>[2]?]
  ) =>
    closedGates(gatesOf({ ...facts(), isWithdrawn: about?.isWithdrawn ?? false }, now), what, about)
      .length === 0
  const subjectOf = (whom: ColleagueName | null) => subjects.find(each => each.colleagueId === whom)
  const tellDue = () => {
    for (const each of subjects) {
      if (each.toldAt || each.noticeAt > now) continue
      each.toldAt = now
      readers.set(each.colleagueId as ColleagueName, 'subject')
    }
  }

  const doer: Doer = {
    by: 'chiara',
    async nameSubject(whom) {
      if (!can()?.change) return false
      if (subjectOf(whom)) return true
      if (readers.has(whom)) return false
      const { at } = noticeMoment(now, hours, { away: null, mustBy: null })
      subjects.push({
        id: `of ${whom}`,
        colleagueId: whom,
        name: whom,
        noticeAt: at,
        noticeBecause: '',
        toldAt: null,
        invitedUntil: null,
        account: 'awaited',
        accountAt: null,
        shownAt: null,
        shownUntil: null,
        seenAt: null,
      })
      tellDue()
      return true
    },
    async invite(whom) {
      const subject = subjectOf(whom)
      if (!can()?.change || !subject?.toldAt || subject.account === 'given') return false
      Object.assign(subject, { invitedUntil: runsOut(dayIn(hours.zone, now), hours), account: 'awaited' })
      return true
    },
    async account(by, kind) {
      const subject = subjectOf(by)
      if (!subject?.toldAt || (state !== 'open' && state !== 'responded')) return false
      subject.account = kind
      if (kind === 'given') subject.accountAt = now
      return true
    },
    async allege(about) {
      if (!can()?.change || (about && !subjectOf(about))) return false
      const position = allegations.length + 1
      const subjectId = subjectOf(about)?.id ?? null
      allegations.push({ id: String(position), position, subjectId, decidedAt: null, stage: 0 })
      return true
    },
    async decide(which) {
      const one = allegations[which]
      if (!can()?.decide || !one || !isOpen('decide', { subject: one.subjectId })) return false
      const subject = subjects.find(each => each.id === one.subjectId)
      if (subject && one.decidedAt === null) Object.assign(subject, { shownAt: null, seenAt: null })
      Object.assign(one, { decidedAt: now, stage })
      found.push({ by: doer.by, stage })
      return true
    },
    async show(whom) {
      const subject = subjectOf(whom)
      const about = allegations.filter(each => each.subjectId === subject?.id)
      if (!can()?.change || !subject?.toldAt || about.length === 0) return false
      if (about.some(each => each.stage !== stage || isStale(each))) return false
      subject.shownAt ??= now
      return true
    },
    async see(by) {
      const subject = subjectOf(by)
      if (!subject?.shownAt || (state !== 'open' && state !== 'responded')) return false
      subject.seenAt ??= now
      return true
    },
    async pass(gate: GateName, about) {
      const subject = subjectOf(about)
      const one = gatesOf(facts(), now).find(
        each => each.name === gate && each.subject === (subject?.id ?? null),
      )
      const isThere = one?.state === 'closed' && !neverPassed.includes(one.name)
      if (!can()?.change || !isThere || (subject && !subject.toldAt)) return false
      passed.push({ gate, subjectId: subject?.id ?? null, stage, reason: 'It had to be.' })
      return true
    },
    async addReader(whom) {
      if (!can()?.manageReaders || subjectOf(whom)) return false
      if (!readers.has(whom)) readers.set(whom, 'named')
      return true
    },
    async handOver(to) {
      if (!can()?.manageReaders || subjectOf(to)) return false
      if (to === handler) return true
      readers.set(handler, handler === second ? 'decider' : 'named')
      readers.set(to, 'handler')
      handler = to
      return true
    },
    async issueLetters() {
      letters = { complainant: true, subjects: subjects.map(each => each.id) }
      return true
    },
    async respond() {
      if (!can()?.respond || !isOpen('answer')) return false
      state = 'responded'
      return true
    },
    async close(isWithdrawn) {
      if (!can()?.close || !isOpen('close', { isWithdrawn })) return false
      state = isWithdrawn ? 'withdrawn' : 'closed'
      return true
    },
    async reopen() {
      if (!can()?.reopen) return false
      state = 'open'
      letters = { complainant: false, subjects: [] }
      return true
    },
    async takeFurther(decider) {
      const isBefore = decider === deciderId() || found.some(each => each.by === decider)
      if (!can()?.takeFurther || subjectOf(decider) || isBefore) return false
      firstDecider = deciderId()
      ;[stage, state, second] = [2, 'open', decider]
      if (decider !== handler) readers.set(decider, 'decider')
      letters = { complainant: false, subjects: [] }
      for (const each of subjects) Object.assign(each, { shownAt: null, seenAt: null })
      return true
    },
    async wait(hours) {
      now = plus(now, hours * hour)
      tellDue()
      return true
    },
    readers: async () => everybody.filter(each => readsFile(each, list())),
    told: async () => subjects.filter(each => each.toldAt).map(each => each.colleagueId as ColleagueName),
    now: () => now,
  }
  return doer
}
