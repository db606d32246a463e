import { useContext } from 'react'
import { Reader } from '../../../web/kit/reader.ts'
import { useNow } from '../../../web/kit/TimeAgo.tsx'
import { useDesk } from '../../setup/ui/useDesk.ts'
import type { Saying } from './clockWords.ts'

/** The desk's calendar and the reader's language, for saying days. */
export function useSaying(): Saying {
  const { locale } = useContext(Reader)
  const { timeZone: zone, holidays, weekend } = useDesk()
  return { zone, holidays, weekend, now: useNow(), ...(locale && { locale }) }
}
