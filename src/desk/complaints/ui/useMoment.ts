import { useContext } from 'react'
import { dayIn } from '../../../kit/days.ts'
import { Reader } from '../../../web/kit/reader.ts'
import { useNow } from '../../../web/kit/TimeAgo.tsx'
import { dayName } from '../../../web/kit/time.ts'
import { useDesk } from '../../setup/ui/useDesk.ts'

/** Says a moment by the desk's clock: `Monday 16 November, 11:20`. */
export function useMoment(): (at: string) => string {
  const { timeZone } = useDesk()
  const { locale } = useContext(Reader)
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone })
  const day = useDay()
  return at => `${day(at)}, ${time.format(new Date(at))}`
}

/** Says the day of a moment by the desk's clock: `Monday 16 November`. */
export function useDay(): (at: string) => string {
  const { timeZone } = useDesk()
  const { locale } = useContext(Reader)
  const now = useNow()
  return at => dayName(new Date(at), { now, timeZone, ...(locale && { locale }) })
}

/** What a field for a day may hold at most: today, by the desk's clock. */
export function useToday(): string {
  return dayIn(useDesk().timeZone, useNow())
}
