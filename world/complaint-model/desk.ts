import * as verbs from '../../src/desk/complaints/file/verbs/contract.ts'
import { hour } from '../../src/kit/time.ts'
import type { ColleagueName } from '../cast.ts'
import { fileOf } from '../complaints.ts'
import { type Desk, ProblemAnswer } from '../desk.ts'
import { type Doer, everybody } from './doer.ts'

/** A file at a whole desk, through its endpoints. What the page of a colleague concerned does is written past it. */
export async function deskDoer(desk: Desk): Promise<Doer> {
  const one = await fileOf(desk)
  const { pool } = desk.runtime.connected
  const ids = new Map<ColleagueName, string>()
  for (const name of everybody) ids.set(name, await desk.idOf(name))
  const idOf = (name: ColleagueName | null) => (name === null ? null : (ids.get(name) ?? ''))
  const nameOf = (id: string) => everybody.find(name => ids.get(name) === id) as ColleagueName

  /** Refused is an answer; anything else is a fault. */
  async function tried(run: () => Promise<unknown>): Promise<boolean> {
    try {
      await run()
      return true
    } catch (error) {
      if (error instanceof ProblemAnswer && error.status < 500) return false
      throw error
    }
  }
  const told: FileTell = (endpoint, input) => tried(() => one.tell(endpoint, input, doer.by))
  async function subjectOf(name: ColleagueName | null): Promise<string | null> {
    const { rows } = await pool.query<{ id: string }>(
      'select id from complaint_subjects where complaint_id = $1 and colleague_id = $2',
      [one.id, idOf(name)],
    )
    return rows[0]?.id ?? null
  }
  async function written(sql: string, values: unknown[]): Promise<boolean> {
    return ((await pool.query(sql, values)).rowCount ?? 0) > 0
  }
  const nobody = '00000000-0000-7000-8000-000000000000'

  const doer: Doer = {
    by: 'chiara',
    nameSubject: whom => told(verbs.nameSubject, { colleague: idOf(whom) ?? '' }),
    invite: async whom => told(verbs.invite, { subject: (await subjectOf(whom)) ?? nobody }),
    async account(by, kind) {
      const subject = await subjectOf(by)
      const isDone = await written(
        `update complaint_subjects set account = $2, account_at = $3
         where id = $1 and told_at is not null
         and exists (select 1 from complaints where id = complaint_id and state in ('open', 'responded'))`,
        [subject, kind, desk.clock.now()],
      )
      if (isDone && kind === 'given')
        await written(
          `insert into complaint_accounts (id, complaint_id, subject_id, words, at)
           values (gen_random_uuid(), $1, $2, 'It was noon.', $3)`,
          [one.id, subject, desk.clock.now()],
        )
      return isDone
    },
    allege: async about =>
      told(verbs.addAllegation, {
        words: 'And then.',
        subject: about && ((await subjectOf(about)) ?? nobody),
      }),
    async decide(which) {
      const { rows } = await pool.query<{ id: string; subject_id: string | null }>(
        'select id, subject_id from complaint_allegations where complaint_id = $1 order by position',
        [one.id],
      )
      const allegation = rows[which]
      return told(verbs.decide, {
        allegation: allegation?.id ?? nobody,
        facts: 'The room closes at noon.',
        finding: 'notUpheld',
        letDown: 'no',
        departed: allegation?.subject_id ? 'no' : 'nobodyConcerned',
        cause: 'policyAsWritten',
      })
    },
    show: async whom => told(verbs.showFindings, { subject: (await subjectOf(whom)) ?? nobody }),
    see: async by =>
      written(
        `update complaint_subjects set seen_at = $2 where id = $1 and shown_at is not null
         and exists (select 1 from complaints where id = complaint_id and state in ('open', 'responded'))`,
        [await subjectOf(by), desk.clock.now()],
      ),
    pass: async (gate, about) =>
      told(verbs.passGate, {
        gate,
        subject: about && ((await subjectOf(about)) ?? nobody),
        reason: 'It had to be.',
      }),
    addReader: whom => told(verbs.addReader, { colleague: idOf(whom) ?? '', because: 'They know the room.' }),
    handOver: to => told(verbs.handOver, { to: idOf(to) ?? '', reason: 'They have time.' }),
    async issueLetters() {
      await one.issue('decision')
      const { rows } = await pool.query<{ id: string }>(
        'select id from complaint_subjects where complaint_id = $1',
        [one.id],
      )
      for (const { id } of rows) await one.issue('closing', id)
      return true
    },
    respond: () => told(verbs.respond, { how: 'email' }),
    close: isWithdrawn => told(verbs.close, { because: 'That is all.', isWithdrawn }),
    reopen: () => told(verbs.reopen, { reason: 'There is more.' }),
    takeFurther: decider => told(verbs.takeFurther, { why: 'Not content.', decider: idOf(decider) ?? '' }),
    async wait(hours) {
      desk.clock.advance(hours * hour)
      // Only a notice waits for its hour.
      if (hours >= 1) await desk.settle()
      return true
    },
    async readers() {
      const all = await Promise.all(everybody.map(async name => (await tried(() => one.find(name))) && name))
      return all.filter(name => name !== false)
    },
    async told() {
      const { rows } = await pool.query<{ colleague_id: string }>(
        'select colleague_id from complaint_subjects where complaint_id = $1 and told_at is not null',
        [one.id],
      )
      return rows.map(row => nameOf(row.colleague_id))
    },
    now: () => desk.clock.now(),
  }
  return doer
}

type FileTell = (
  endpoint: (typeof verbs)[keyof typeof verbs] & Parameters<Desk['call']>[0],
  input: Record<string, unknown>,
) => Promise<boolean>
