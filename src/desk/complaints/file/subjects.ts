import { dayIn } from '../../../kit/days.ts'
import type { InputOf } from '../../../kit/endpoint.ts'
import { Invalid, Refused } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import { absenceOn } from '../../people/index.ts'
import { recordIn } from '../access.ts'
import { subjectChanged } from '../contract.ts'
import { runsOut } from '../gates/rules/moments.ts'
import { within } from './acting.ts'
import type * as contract from './contract.ts'
import { type Loaded, staleOf } from './loading.ts'
import { nameSubjectIn } from './naming.ts'
import * as store from './store-subjects.ts'
import type * as verbs from './verbs/contract.ts'

export function nameSubject(ctx: Context, input: InputOf<typeof verbs.nameSubject>): Promise<contract.File> {
  return within(ctx, input.id, 'change', async row => {
    await nameSubjectIn(ctx, row, input)
  })
}

/** Three working days from here, those left out on which they are away. */
export function invite(ctx: Context, input: InputOf<typeof verbs.invite>): Promise<contract.File> {
  return within(ctx, input.id, 'change', async (row, loaded) => {
    const subject = subjectIn(loaded, input.subject)
    if (!subject.told_at)
      throw new Refused('They have not been told yet; they are asked once they know.', 'not-told')
    if (subject.account === 'given')
      throw new Refused('They have given an account, and can add to it at any time.', 'given')
    const day = dayIn(loaded.hours.zone, ctx.now)
    const away = await absenceOn(ctx, subject.colleague_id, day)
    await store.updateSubject(ctx.db, subject.id, {
      invited_at: ctx.now,
      invited_until: runsOut(day, loaded.hours, away),
      account: 'awaited',
    })
    await recordIn(ctx, row, subjectChanged, { subject: subject.id, what: 'invited' }, { withPages: true })
  })
}

/** Before the complainant reads it. */
export function showFindings(
  ctx: Context,
  input: InputOf<typeof verbs.showFindings>,
): Promise<contract.File> {
  return within(ctx, input.id, 'change', async (row, loaded) => {
    const subject = subjectIn(loaded, input.subject)
    if (!subject.told_at) throw new Refused('They have not been told of the complaint yet.', 'not-told')
    const about = loaded.allegations.filter(each => each.subject_id === subject.id)
    if (about.length === 0) throw new Refused('No allegation is about them; there is nothing to show.')
    if (about.some(each => each.decided_stage !== row.stage || staleOf(loaded, each) !== ''))
      throw new Refused('Decide every allegation about them first; then show them all at once.', 'undecided')
    if (subject.shown_at) return
    await store.updateSubject(ctx.db, subject.id, { shown_at: ctx.now })
    await recordIn(ctx, row, subjectChanged, { subject: subject.id, what: 'shown' }, { withPages: true })
  })
}

function subjectIn({ subjects }: Loaded, id: string): store.SubjectRow {
  const found = subjects.find(each => each.id === id)
  if (!found) throw new Invalid('This colleague is not named in the file.', 'subject')
  return found
}
