import { z } from 'zod'
import { endpoint } from '../../kit/endpoint.ts'
import { event } from '../../kit/event.ts'
import { id } from '../../kit/ids.ts'
import { line } from '../../kit/line.ts'

export const role = z.enum(['agent', 'lead', 'admin', 'owner'])
export type Role = z.output<typeof role>

const name = line(z.string().trim().min(1, 'Give a name.').max(120, 'A name has at most 120 characters.'))
const address = z
  .email('Give a mail address such as ana@example.org.')
  .max(254)
  .transform(value => value.toLowerCase())
const password = z
  .string()
  .min(10, 'A password has at least 10 characters.')
  .max(200, 'A password has at most 200 characters.')

/** Why another colleague's role, access, teams or days away change; asked for whenever it is somebody else's. */
const reason = z.string().trim().max(1000, 'At most 1,000 characters.').optional()

const day = z.iso.date('Give a day such as 2026-11-27.')
/** Days on which a colleague is away, the last one included. */
export const absence = z.object({
  from: day,
  until: day,
  /** Who has what falls due meanwhile; `null` for a lead of the team, or nobody. */
  standIn: id.nullable(),
})
export type Absence = z.output<typeof absence>

export const colleague = z.object({
  id,
  name: z.string(),
  email: z.string(),
  role,
  isActive: z.boolean(),
  /** The one that is set, also while it is still to come or just over. */
  absence: absence.nullable(),
  madeAt: z.iso.datetime(),
})
export type Colleague = z.output<typeof colleague>

const session = z.object({
  id,
  /** What one recognises it by: browser and system. */
  device: z.string(),
  startedAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  isThisOne: z.boolean(),
})

const invite = z.object({
  id,
  name: z.string(),
  email: z.string(),
  role,
  invitedBy: z.string(),
  expiresAt: z.iso.datetime(),
})

const apiKey = z.object({
  id,
  name: z.string(),
  role,
  scope: z.enum(['read', 'write']),
  madeAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
})

export const signIn = endpoint({
  name: 'people.signIn',
  method: 'POST',
  path: '/session',
  needs: 'nobody',
  summary: 'Sign in with a mail address and a password; answers with a session cookie.',
  input: z.object({
    email: z.string().trim().min(1, 'Give your mail address.').max(254, 'A mail address is shorter.'),
    password: z.string().min(1, 'Give your password.').max(200, 'A password has at most 200 characters.'),
  }),
  output: colleague,
})

export const signOut = endpoint({
  name: 'people.signOut',
  method: 'DELETE',
  path: '/session',
  needs: 'agent',
  keys: false,
  summary: 'Sign out of this session.',
  input: z.object({}),
  output: z.object({}),
})

export const me = endpoint({
  name: 'people.me',
  method: 'GET',
  path: '/me',
  needs: 'agent',
  summary: 'Who is signed in.',
  input: z.object({}),
  output: z.object({
    /** `null` for an API key. */
    colleague: colleague.nullable(),
    role,
  }),
})

export const changeMe = endpoint({
  name: 'people.changeMe',
  method: 'PATCH',
  path: '/me',
  needs: 'agent',
  keys: false,
  summary: 'Change your own name, mail address or password.',
  input: z.object({
    name: name.optional(),
    email: address.optional(),
    password: z.object({ current: z.string().max(200), next: password }).optional(),
  }),
  output: colleague,
})

export const sessions = endpoint({
  name: 'people.sessions',
  method: 'GET',
  path: '/me/sessions',
  needs: 'agent',
  keys: false,
  summary: 'Where you are signed in.',
  input: z.object({}),
  output: z.object({ items: z.array(session) }),
})

export const endSession = endpoint({
  name: 'people.endSession',
  method: 'DELETE',
  path: '/me/sessions/{id}',
  needs: 'agent',
  keys: false,
  summary: 'End one of your sessions.',
  input: z.object({ id }),
  output: z.object({}),
})

export const colleagues = endpoint({
  name: 'people.colleagues',
  method: 'GET',
  path: '/colleagues',
  needs: 'agent',
  summary: 'Everybody who serves here.',
  input: z.object({}),
  output: z.object({ items: z.array(colleague) }),
})

export const changeColleague = endpoint({
  name: 'people.changeColleague',
  method: 'PATCH',
  path: '/colleagues/{id}',
  needs: 'admin',
  summary: "Change a colleague's name or role, or end or renew their access.",
  input: z.object({
    id,
    name: name.optional(),
    role: role.optional(),
    isActive: z.boolean().optional(),
    reason,
  }),
  output: colleague,
})

export const setAbsence = endpoint({
  name: 'people.setAbsence',
  method: 'PUT',
  path: '/colleagues/{id}/absence',
  needs: 'agent',
  summary: 'Say when a colleague is away and who stands in; what falls due meanwhile is handed over.',
  input: absence
    .extend({ id: z.union([id, z.literal('me')]), standIn: id.nullable().default(null), reason })
    .refine(input => input.from <= input.until, {
      path: ['until'],
      message: 'The last day comes before the first.',
    }),
  output: colleague,
})

export const endAbsence = endpoint({
  name: 'people.endAbsence',
  method: 'DELETE',
  path: '/colleagues/{id}/absence',
  needs: 'agent',
  summary: 'Say that a colleague is here; what was handed over is offered back, not given back.',
  input: z.object({ id: z.union([id, z.literal('me')]), reason }),
  output: colleague,
})

export const invites = endpoint({
  name: 'people.invites',
  method: 'GET',
  path: '/invites',
  needs: 'admin',
  summary: 'Invitations that are still open.',
  input: z.object({}),
  output: z.object({ items: z.array(invite) }),
})

export const inviteColleague = endpoint({
  name: 'people.invite',
  method: 'POST',
  path: '/invites',
  needs: 'admin',
  summary: 'Invite a colleague; answers with the link to give them, shown once.',
  input: z.object({ name, email: address, role: role.default('agent') }),
  output: invite.extend({ link: z.string() }),
})

export const withdrawInvite = endpoint({
  name: 'people.withdrawInvite',
  method: 'DELETE',
  path: '/invites/{id}',
  needs: 'admin',
  summary: 'Withdraw an invitation.',
  input: z.object({ id }),
  output: z.object({}),
})

export const readInvite = endpoint({
  name: 'people.readInvite',
  method: 'GET',
  path: '/invitation/{token}',
  needs: 'nobody',
  summary: 'What an invitation link is for.',
  input: z.object({ token: z.string().max(200) }),
  output: z.object({ name: z.string(), email: z.string() }),
})

export const acceptInvite = endpoint({
  name: 'people.acceptInvite',
  method: 'POST',
  path: '/invitation/{token}',
  needs: 'nobody',
  summary: 'Accept an invitation with a password of your own; signs you in.',
  input: z.object({ token: z.string().max(200), name, password }),
  output: colleague,
})

export const apiKeys = endpoint({
  name: 'people.apiKeys',
  method: 'GET',
  path: '/keys',
  needs: 'admin',
  summary: 'API keys in force; never the keys themselves.',
  input: z.object({}),
  output: z.object({ items: z.array(apiKey) }),
})

export const makeApiKey = endpoint({
  name: 'people.makeApiKey',
  method: 'POST',
  path: '/keys',
  needs: 'admin',
  keys: false,
  summary: 'Make an API key; the key is shown once.',
  input: z.object({ name, role: role.default('agent'), scope: z.enum(['read', 'write']).default('write') }),
  output: apiKey.extend({ key: z.string() }),
})

export const endApiKey = endpoint({
  name: 'people.endApiKey',
  method: 'DELETE',
  path: '/keys/{id}',
  needs: 'admin',
  summary: 'End an API key; it stops working at once.',
  input: z.object({ id }),
  output: z.object({}),
})

export const joined = event('people.joined', z.object({ name: z.string(), role }))
export const changed = event(
  'people.changed',
  z.object({
    name: z.string().optional(),
    role: role.optional(),
    isActive: z.boolean().optional(),
    because: z.string(),
  }),
)
/** `null`: they are here (again). */
export const absenceChanged = event(
  'people.absenceChanged',
  z.object({ absence: absence.nullable(), because: z.string() }),
)
export const invited = event('people.invited', z.object({ name: z.string(), role }))
export const inviteWithdrawn = event('people.inviteWithdrawn', z.object({ name: z.string() }))
export const keyMade = event('people.keyMade', z.object({ name: z.string(), role }))
export const keyEnded = event('people.keyEnded', z.object({ name: z.string() }))
export const newColleague = z.object({ name, email: address, password })

const teamName = z
  .string()
  .trim()
  .min(1, 'Give the team a name.')
  .max(80, "A team's name has at most 80 characters.")
export const team = z.object({ id, name: z.string(), memberIds: z.array(id) })
export type Team = z.output<typeof team>

export const teams = endpoint({
  name: 'people.teams',
  method: 'GET',
  path: '/teams',
  needs: 'agent',
  summary: 'The teams and who is in them.',
  input: z.object({}),
  output: z.object({ items: z.array(team) }),
})

export const makeTeam = endpoint({
  name: 'people.makeTeam',
  method: 'POST',
  path: '/teams',
  needs: 'admin',
  summary: 'Make a team.',
  input: z.object({ name: teamName, memberIds: z.array(id).max(2000).default([]) }),
  output: team,
})

export const changeTeam = endpoint({
  name: 'people.changeTeam',
  method: 'PATCH',
  path: '/teams/{id}',
  needs: 'admin',
  summary: "Change a team's name or members.",
  input: z.object({ id, name: teamName.optional(), memberIds: z.array(id).max(2000).optional(), reason }),
  output: team,
})

/** `joined` and `left` are colleagues' ids. */
export const teamChanged = event(
  'people.teamChanged',
  z.object({ name: z.string(), joined: z.array(id), left: z.array(id), because: z.string() }),
)
