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

/** Where customers write to; both end in `.example`. */
export const mailboxes = {
  hello: {
    name: 'Quayside Commons',
    address: 'hello@quayside.example',
    signature: 'Quayside Commons, Library and Shop\n1 Customs Wharf, open every day but Monday',
    team: 'library',
  },
  network: {
    name: 'Quaynet',
    address: 'help@quaynet.example',
    signature: 'Quaynet, the town’s own fibre network\nFaults at any hour: 01632 960 100',
    team: 'network',
  },
} as const satisfies Record<string, { name: string; address: string; signature: string; team: TeamName }>

export type MailboxName = keyof typeof mailboxes

export interface Person {
  name: string
  email?: string
  phone?: string
  account?: string
  /** What helps to serve this person well; entered beforehand, like the number and the account. */
  about?: string
}

export const customers = {
  margaret: { name: 'Margaret Ellery', email: 'm.ellery@ropewalk.example', phone: '01632 960 214' },
  tomasz: { name: 'Tomasz Wójcik', email: 'tomasz.wojcik@galley.example' },
  adaeze: { name: 'Adaeze Obi', email: 'adaeze.obi@galley.example' },
  jurgen: { name: 'Jürgen Weiß', email: 'juergen.weiss@elbpost.example' },
  misaki: { name: '佐藤 美咲', email: 'misaki.sato@ryugaku.example' },
  camille: { name: 'Camille Lefèvre', email: 'camille.lefevre@marine.example', phone: '01632 960 371' },
  layla: { name: 'ليلى منصور', email: 'layla.mansour@barid.example' },
  ricardo: { name: 'Ricardo Menezes', email: 'ricardo@menezes-tiles.example', account: 'Menezes Tiles' },
  ivy: {
    name: 'Ivy Chan',
    email: 'ivy.chan@lanternlane.example',
    account: 'Lantern Lane 4',
    about: 'Plan: Harbour 20.',
  },
  brightwater: {
    name: 'Sunniva Bråthen',
    email: 'practice@brightwater-dental.example',
    phone: '01632 960 155',
    account: 'Brightwater Dental',
    about: 'Practice manager. Best reached before nine or in the lunch hour; patients come first in between.',
  },
  pemberton: {
    name: 'Arthur Pemberton',
    phone: '01632 960 428',
    about: 'Hard of hearing on the left; likes to be rung back in the afternoon.',
  },
  dorothea: {
    name: 'Dorothea Finch',
    email: 'd.finch@ropewalk.example',
    phone: '01632 960 839',
    about: 'Her emergency pendant runs over the line.',
  },
  owen: { name: 'Owen Prys-Davies', email: 'owen@tideandtimber.example', account: 'Tide & Timber' },
  owenHome: { name: 'Owen P-D', email: 'owenpd@galley.example' },
  huong: { name: 'Nguyễn Thị Hương', email: 'huong.nguyen@galley.example' },
  gulsen: { name: 'Gülşen Yıldız', email: 'gulsen.yildiz@marine.example' },
  siobhan: { name: 'Siobhán Ní Dhomhnaill', email: 'siobhan@oldquay.example' },
  percival: { name: 'Percival Drummond', email: 'percival.drummond@gone.example' },
  hedgerow: { name: 'Hedgerow Press', email: 'lists@hedgerowpress.example' },
  noor: { name: 'Noor Sheikh', email: 'noor.sheikh@galley.example' },
  beatrix: { name: 'Beatrix Aldous', email: 'bea.aldous@lanternlane.example', phone: '01632 960 566' },
  lars: { name: 'Lars Åkesson', email: 'lars.akesson@skeppsbro.example' },
  farid: {
    name: 'Farid Haddad',
    email: 'farid.haddad@shop.quayside.example',
    account: 'Quayside Commons',
    about: 'Our own colleague in the shop; serves others, and is served here.',
  },
  chorus: { name: 'Winifred Tolland', email: 'tolland@harbourchorus.example', account: 'Harbour Chorus' },
  mateo: { name: 'Mateo Iriarte', email: 'mateo.iriarte@galley.example' },
  philippa: { name: 'Philippa Stroud', email: 'p.stroud@lanternlane.example' },
  ottoline: { name: 'Ottoline Grey', email: 'ottoline.grey@oldquay.example', account: 'Grey & Daughters' },
} as const satisfies Record<string, Person>

export type CustomerName = keyof typeof customers
