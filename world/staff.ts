import { acceptInvite, inviteColleague, makeTeam } from '../src/desk/people/contract.ts'
import { begin } from '../src/desk/setup/contract.ts'
import { prepare, renewSetupToken } from '../src/desk/setup/index.ts'
import type { Endpoint, GivenTo, InputOf, OutputOf } from '../src/kit/endpoint.ts'
import { type Actor, type Door, nobody, system } from '../src/platform/context.ts'
import type { Runtime } from '../src/platform/runtime.ts'
import { type ColleagueName, colleagues, desk, password, teams } from './cast.ts'

/** Sets the desk up and lets the whole cast in; answers each colleague's session token. */
export async function staff(runtime: Runtime, at?: Date): Promise<Record<ColleagueName, string>> {
  await runtime.act(system, prepare, null, at)
  const token = await runtime.act(system, renewSetupToken, null, at)
  if (token === null) throw new Error('This desk has been set up already.')
  const { esme, ...others } = colleagues
  const tokens: Partial<Record<ColleagueName, string>> = {}
  const hold = (name: ColleagueName): Door => ({
    address: '127.0.0.1',
    userAgent: '',
    setSession: given => {
      tokens[name] = given ?? undefined
    },
  })
  const { email, name } = esme
  const owner = await enter(
    runtime,
    begin,
    {
      token,
      desk: desk.name,
      timeZone: desk.timeZone,
      locale: desk.locale,
      owner: { name, email, password },
    },
    { door: hold('esme'), at },
  )
  const asOwner: Actor = { kind: 'colleague', id: owner.id, name: owner.name, role: 'owner', sessionId: null }
  const ids: Partial<Record<ColleagueName, string>> = { esme: owner.id }
  for (const [key, colleague] of Object.entries(others) as [
    ColleagueName,
    (typeof others)[keyof typeof others],
  ][]) {
    const { link } = await enter(runtime, inviteColleague, colleague, { as: asOwner, at })
    const token = link.slice(link.lastIndexOf('/') + 1)
    const joined = await enter(
      runtime,
      acceptInvite,
      { token, name: colleague.name, password },
      { door: hold(key), at },
    )
    ids[key] = joined.id
  }
  for (const team of Object.values(teams)) {
    const memberIds = team.members.map(member => ids[member] as string)
    await enter(runtime, makeTeam, { name: team.name, memberIds }, { as: asOwner, at })
  }
  return tokens as Record<ColleagueName, string>
}

/** Calls an endpoint inside the process, past HTTP and its rights, at a time of one's own. */
export async function enter<E extends Endpoint>(
  runtime: Runtime,
  endpoint: E,
  input: GivenTo<E>,
  { as = nobody, door = null, at }: { as?: Actor; door?: Door | null; at?: Date } = {},
): Promise<OutputOf<E>> {
  const handled = runtime.slices
    .flatMap(slice => slice.endpoints ?? [])
    .find(one => one.endpoint === endpoint)
  if (!handled) throw new Error(`Nobody handles ${endpoint.name}.`)
  const parsed = endpoint.input.parse(input) as InputOf<E>
  return (await runtime.act(as, ctx => handled.run(ctx, parsed, null), door, at)) as OutputOf<E>
}
