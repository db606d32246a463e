import type { Role } from '../contract.ts'

export const roleNames: Record<Role, string> = {
  agent: 'Agent',
  lead: 'Lead',
  admin: 'Admin',
  owner: 'Owner',
}

export const roleMeanings: Record<Role, string> = {
  agent: 'Serves customers.',
  lead: 'Also looks after mail that could not be read.',
  admin: 'Also sets up people, teams, keys and mailboxes.',
  owner: 'May do everything, and name other owners.',
}

export const roles: readonly Role[] = ['agent', 'lead', 'admin', 'owner']
