import type { Role } from '../src/desk/people/contract.ts'

/**
 * Quayside Commons, a cooperative under one roof: the town's library, its fibre network and a shop. Everybody here
 * is invented; every address ends in `.example` (RFC 2606), so that no mail reaches a stranger.
 */
export const desk = {
  name: 'Quayside Commons',
  timeZone: 'Europe/London',
  locale: 'en-GB',
} as const

export interface Colleague {
  name: string
  email: string
  role: Role
}

/** The owner stands first: she sets the desk up and invites the others. */
export const colleagues = {
  esme: { name: 'Esme Hughes', email: 'esme@quayside.example', role: 'owner' },
  dele: { name: 'Dele Okonkwo', email: 'dele@quayside.example', role: 'admin' },
  chiara: { name: 'Chiara Fontana', email: 'chiara@quayside.example', role: 'lead' },
  ana: { name: 'Ana Souza', email: 'ana@quayside.example', role: 'agent' },
  bram: { name: 'Bram de Wit', email: 'bram@quayside.example', role: 'agent' },
  farid: { name: 'Farid Haddad', email: 'farid@quayside.example', role: 'agent' },
} as const satisfies Record<string, Colleague>

export type ColleagueName = keyof typeof colleagues

/** The same for everybody: the cast lives in tests and demos only. */
export const password = 'high water at nine'

export const teams = {
  library: { name: 'Library', members: ['ana', 'chiara'] },
  network: { name: 'Network', members: ['bram', 'chiara', 'dele'] },
  shop: { name: 'Shop', members: ['farid', 'ana'] },
} as const satisfies Record<string, { name: string; members: readonly ColleagueName[] }>

export type TeamName = keyof typeof teams
