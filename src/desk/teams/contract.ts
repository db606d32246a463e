import { z } from 'zod'
import { endpoint } from '../../kit/endpoint.ts'
import { event } from '../../kit/event.ts'
import { id } from '../../kit/ids.ts'

const name = z.string().trim().min(1, 'Give the team a name.').max(80, "A team's name has at most 80 characters.")
export const team = z.object({ id, name: z.string(), memberIds: z.array(id) })
export type Team = z.output<typeof team>

export const list = endpoint({
  name: 'teams.list',
  method: 'GET',
  path: '/teams',
  needs: 'agent',
  summary: 'The teams and who is in them.',
  input: z.object({}),
  output: z.object({ items: z.array(team) }),
})

export const make = endpoint({
  name: 'teams.make',
  method: 'POST',
  path: '/teams',
  needs: 'admin',
  summary: 'Make a team.',
  input: z.object({ name, memberIds: z.array(id).max(2000).default([]) }),
  output: team,
})

export const change = endpoint({
  name: 'teams.change',
  method: 'PATCH',
  path: '/teams/{id}',
  needs: 'admin',
  summary: "Change a team's name or members.",
  input: z.object({ id, name: name.optional(), memberIds: z.array(id).max(2000).optional() }),
  output: team,
})

export const changed = event('teams.changed', z.object({ name: z.string() }))
