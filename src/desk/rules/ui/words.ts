import type { Channel } from '../../conversations/contract.ts'
import type { Limit, Standing, Strain } from '../contract.ts'

export const channelPlaces: Record<Channel, string> = {
  email: 'Mail',
  phone: 'Phone',
  counter: 'Counter',
  form: 'Form',
  chat: 'Chat',
}

export const standingNames: Record<Standing, string> = {
  'in force': 'In force',
  'to come': 'Still to come',
  ended: 'Ended',
}

/** An amount in its currency, as the reader writes it; as it was given where the currency is unknown to the browser. */
export function limitWords({ amount, currency }: Limit, locale?: string): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(Number(amount))
}

/** How often a rule hurt someone; a rate only where there is one. */
export function strainWords({ votes, uses, perThousand }: Strain): string {
  const times = `${votes ?? 'Fewer than three'} votes in ${uses} ${uses === 1 ? 'use' : 'uses'}`
  return perThousand === null ? times : `${times}, ${perThousand} in a thousand`
}

/** A day of the calendar, with its name. */
export function dayWords(day: string, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
}
