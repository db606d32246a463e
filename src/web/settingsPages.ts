import type { Role } from '../desk/people/contract.ts'
import type { IconName } from './kit/Icon.tsx'

export interface SettingsPage {
  to:
    | '/settings/me'
    | '/settings/desk'
    | '/settings/questions'
    | '/settings/people'
    | '/settings/teams'
    | '/settings/keys'
    | '/settings/mailboxes'
    | '/settings/mail'
    | '/settings/quarantine'
    | '/settings/pause'
    | '/settings/remedies'
    | '/settings/complaints'
  name: string
  about: string
  icon: IconName
  /** The least role to which the page has something to show. */
  needs: Role
}

export const settingsPages: readonly SettingsPage[] = [
  {
    to: '/settings/me',
    name: 'My settings',
    about: 'Your name, what you are told by mail, password, look and sessions',
    icon: 'user',
    needs: 'agent',
  },
  {
    to: '/settings/desk',
    name: 'Desk',
    about: 'Name, time zone, working days, undo time',
    icon: 'counter',
    needs: 'agent',
  },
  {
    to: '/settings/questions',
    name: 'Three questions',
    about: 'How the desk asks before it answers',
    icon: 'chat',
    needs: 'agent',
  },
  {
    to: '/settings/people',
    name: 'Colleagues',
    about: 'Roles, access, invitations',
    icon: 'people',
    needs: 'agent',
  },
  { to: '/settings/teams', name: 'Teams', about: 'Who works on what', icon: 'flag', needs: 'agent' },
  {
    to: '/settings/pause',
    name: 'The pause',
    about: 'A look at your answers before they go; its rules and its trial',
    icon: 'pause',
    needs: 'agent',
  },
  {
    to: '/settings/remedies',
    name: 'Remedies',
    about: 'What colleagues may give on their own to put something right',
    icon: 'reopen',
    needs: 'admin',
  },
  {
    to: '/settings/complaints',
    name: 'Complaints',
    about: 'Time limits, who handles them, where else one can turn',
    icon: 'day',
    needs: 'agent',
  },
  {
    to: '/settings/keys',
    name: 'API keys',
    about: 'For programs that work with the desk',
    icon: 'lock',
    needs: 'admin',
  },
  {
    to: '/settings/mailboxes',
    name: 'Mailboxes',
    about: 'Where mail comes in and goes out',
    icon: 'mail',
    needs: 'agent',
  },
  {
    to: '/settings/mail',
    name: 'Mail',
    about: 'Limits and how mail finds its place',
    icon: 'settings',
    needs: 'admin',
  },
  {
    to: '/settings/quarantine',
    name: 'Quarantine',
    about: 'Mail that could not be read',
    icon: 'warning',
    needs: 'lead',
  },
]
