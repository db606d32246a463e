import { useContext, useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { Reader } from '../../../web/kit/reader.ts'
import type { Version } from '../contract.ts'
import { VersionText } from './VersionText.tsx'
import { dayWords } from './words.ts'

const words = {
  from: (day: string) => `From ${day}`,
  number: (number: number, by: string) => `Version ${number}, written by ${by}`,
  ended: (number: number, by: string) => `Version ${number}: ended by ${by}`,
  read: 'Read it',
  fold: 'Fold it',
  readOf: (number: number) => `Read version ${number}`,
  foldOf: (number: number) => `Fold version ${number}`,
}

/** Every version with its first day, the newest first. */
export function VersionList({ versions }: { versions: readonly Version[] }) {
  const { locale } = useContext(Reader)
  const [read, setRead] = useState<number | null>(null)
  return (
    <ul className="entries">
      {versions.map(version => {
        const { number, madeBy } = version
        const isRead = read === number
        return (
          <li key={number} className="entry">
            <div className="entry-words">
              <div className="entry-name">{words.from(dayWords(version.from, locale))}</div>
              <div className="entry-detail">
                {version.isEnded ? words.ended(number, madeBy) : words.number(number, madeBy)}
              </div>
            </div>
            <Button
              small
              aria-expanded={isRead}
              aria-label={isRead ? words.foldOf(number) : words.readOf(number)}
              onClick={() => setRead(isRead ? null : number)}
            >
              {isRead ? words.fold : words.read}
            </Button>
            {isRead && (
              <div className="w-full pb-2">
                <VersionText version={version} />
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
