import type { InputOf } from '../../kit/endpoint.ts'
import { Invalid, NotFound } from '../../kit/problem.ts'
import type { Context } from '../../platform/context.ts'
import * as contract from './contract.ts'
import { mustSayWhy } from './reasons.ts'
import { colleagueBy } from './store.ts'
import * as store from './store-teams.ts'

export async function makeTeam(
  ctx: Context,
  input: InputOf<typeof contract.makeTeam>,
): Promise<contract.Team> {
  await refuseTaken(ctx, input.name, null)
  const id = ctx.id()
  await store.insertTeam(ctx.db, { id, name: input.name, made_at: ctx.now })
  const memberIds = await setMembers(ctx, id, input.memberIds)
  await ctx.record(
    contract.teamChanged,
    { about: id },
    { name: input.name, joined: memberIds, left: [], because: 'A new team was made.' },
  )
  return { id, name: input.name, memberIds }
}

export async function changeTeam(
  ctx: Context,
  input: InputOf<typeof contract.changeTeam>,
): Promise<contract.Team> {
  const before = (await store.allTeams(ctx.db)).find(team => team.id === input.id)
  if (!before) throw new NotFound('There is no such team.')
  const after = { ...before, name: input.name ?? before.name }
  if (after.name !== before.name) {
    await refuseTaken(ctx, after.name, after.id)
    await store.renameTeam(ctx.db, after.id, after.name)
  }
  if (input.memberIds) after.memberIds = await setMembers(ctx, after.id, input.memberIds)
  const joined = after.memberIds.filter(id => !before.memberIds.includes(id))
  const left = before.memberIds.filter(id => !after.memberIds.includes(id))
  const because = mustSayWhy(ctx, [...joined, ...left], input.reason)
  await ctx.record(contract.teamChanged, { about: after.id }, { name: after.name, joined, left, because })
  return after
}

async function setMembers(ctx: Context, teamId: string, given: string[]): Promise<string[]> {
  const memberIds = [...new Set(given)]
  for (const id of memberIds) {
    if (!(await colleagueBy(ctx.db, 'id', id))?.is_active)
      throw new Invalid('A member is not a colleague here (any more).', 'memberIds')
  }
  await store.replaceMembers(ctx.db, teamId, memberIds)
  return memberIds
}

async function refuseTaken(ctx: Context, name: string, except: string | null): Promise<void> {
  if (await store.nameTaken(ctx.db, name, except)) throw new Invalid('A team has this name already.', 'name')
}
