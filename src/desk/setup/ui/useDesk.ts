import { useCall } from '../../../web/call.ts'
import { type DeskSettings, readSettings } from '../contract.ts'

/** The desk's settings; until they are there, those of a desk that has not chosen any. */
export function useDesk(): DeskSettings {
  return useCall(readSettings, {}).data ?? unknown
}

const unknown: DeskSettings = {
  name: '',
  timeZone: 'UTC',
  locale: 'en',
  holidays: [],
  weekend: [6, 7],
  morning: '09:00',
  undoSeconds: { email: 0, form: 0, chat: 0 },
}
