import {
  acceptInvite,
  inviteColleague,
  colleagues as listColleagues,
  teams as listTeams,
  makeTeam,
} from '../src/desk/people/contract.ts'
import { begin } from '../src/desk/setup/contract.ts'
import { prepare, renewSetupToken } from '../src/desk/setup/index.ts'
import { type Actor, type Door, system } from '../src/platform/context.ts'
import type { Runtime } from '../src/platform/runtime.ts'
import {
  type Colleague,
  type ColleagueName,
  colleagues,
  desk,
  password,
  type TeamName,
  teams,
} from './cast.ts'
import { enter } from './enter.ts'

/** Sets the desk up and lets the whole cast in. `doorOf` gives each one the door by which their session starts. */
export async function staff(runtime: Runtime, doorOf: (name: ColleagueName) => Door | null): Promise<void> {
  await runtime.act(system, prepare)
  const token = await runtime.act(system, renewSetupToken)
  if (token === null) throw new Error('This desk has been set up already.')
  const { esme, ...others } = colleagues
  const { role: _, ...owner } = { ...esme, password }
  const { id } = await enter(runtime, begin, { ...placed(desk), token, owner }, { door: doorOf('esme') })
  const asOwner: Actor = { kind: 'colleague', id, name: esme.name, role: 'owner', sessionId: null }
  for (const [key, colleague] of Object.entries(others) as [ColleagueName, Colleague][]) {
    const { link } = await enter(runtime, inviteColleague, colleague, { as: asOwner })
    const token = link.slice(link.lastIndexOf('/') + 1)
    await enter(runtime, acceptInvite, { token, name: colleague.name, password }, { door: doorOf(key) })
  }
  const cast = await castOf(runtime)
  for (const team of Object.values(teams)) {
    const memberIds = team.members.map(member => cast[member].id)
    await enter(runtime, makeTeam, { name: team.name, memberIds }, { as: asOwner })
  }
}

export type Cast = Record<ColleagueName, Actor & { kind: 'colleague' }>

/** The cast of a staffed desk, as they act, and the ids of their teams. */
export async function placesOf(runtime: Runtime): Promise<{ cast: Cast; teams: Record<TeamName, string> }> {
  const { items } = await enter(runtime, listTeams, {}, { as: system })
  const entries = Object.entries(teams).map(([key, { name }]) => [
    key,
    idBy(items, item => item.name === name, name),
  ])
  return { cast: await castOf(runtime), teams: Object.fromEntries(entries) as Record<TeamName, string> }
}

async function castOf(runtime: Runtime): Promise<Cast> {
  const { items } = await enter(runtime, listColleagues, {}, { as: system })
  const entries = Object.entries(colleagues).map(([key, { email, name, role }]) => {
    const id = idBy(items, item => item.email === email, name)
    return [key, { kind: 'colleague', id, name, role, sessionId: null }]
  })
  return Object.fromEntries(entries) as Cast
}

function idBy<T extends { id: string }>(items: T[], is: (item: T) => boolean, name: string): string {
  const found = items.find(is)
  if (!found) throw new Error(`${name} is not at this desk: the world needs a desk of its own.`)
  return found.id
}

function placed({ name, timeZone, locale }: typeof desk) {
  return { desk: name, timeZone, locale }
}
