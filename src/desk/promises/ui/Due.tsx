import { useContext } from 'react'
import { dayIn } from '../../../kit/days.ts'
import { Reader } from '../../../web/kit/reader.ts'
import { useNow } from '../../../web/kit/TimeAgo.tsx'
import { useDesk } from '../../setup/ui/useDesk.ts'
import type { Promised } from '../contract.ts'
import { dueWords } from '../rules/saying.ts'

type DueShown = Promised['due']

/** By when, always with the day's name; the zone where it is another than the desk's. */
export function DueLine({ due }: { due: DueShown }) {
  const say = useDueWords()
  return <time dateTime={due.time ? `${due.day}T${due.time}` : due.day}>{say(due)}</time>
}

/** Says by when, in the reader's language. */
export function useDueWords(): (due: DueShown) => string {
  const { locale } = useContext(Reader)
  const desk = useDesk()
  const now = useNow()
  return due => {
    const said = dueWords(due, { locale: locale ?? navigator.language, today: dayIn(due.zone, now) })
    return due.zone === desk.timeZone ? said : `${said} (${placeOf(due.zone)})`
  }
}

/** `America/New_York` is New York. */
function placeOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
}
