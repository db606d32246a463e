import type { IconName } from '../../../web/kit/Icon.tsx'
import type { Channel, State } from '../contract.ts'

export const stateNames: Record<State, string> = {
  open: 'Open',
  waiting: 'Waiting for the customer',
  snoozed: 'Snoozed',
  closed: 'Closed',
}

export const channelIcons: Record<Channel, IconName> = {
  email: 'mail',
  phone: 'phone',
  counter: 'counter',
  form: 'form',
  chat: 'chat',
}

export const channelNames: Record<Channel, string> = {
  email: 'by mail',
  phone: 'by phone',
  counter: 'at the counter',
  form: 'by form',
  chat: 'by chat',
}
