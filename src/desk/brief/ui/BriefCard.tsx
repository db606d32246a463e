import { type ReactNode, useContext } from 'react'
import { Icon } from '../../../web/kit/Icon.tsx'
import { Reader } from '../../../web/kit/reader.ts'
import { dayName } from '../../../web/kit/time.ts'
import type { Brief, Piece } from '../contract.ts'
import { needWords, words } from './words.ts'

/** More than so many of one kind is no brief. */
const most = 5

/** Shows where in the message they say so. */
export type Show = (from: Element, piece: Piece) => void

/** A message in brief: what must be seen first, what is asked, what happened, what was lost, all in their own words. */
export function BriefCard({ brief, hasFiles, onShow }: { brief: Brief; hasFiles: boolean; onShow: Show }) {
  return (
    <section className="brief" aria-label={words.brief}>
      {brief.needs.length > 0 && (
        <ul className="brief-needs" aria-label={words.needs}>
          {brief.needs.map(need => (
            <li key={`${need.kind}${need.start}`}>
              <Icon name="warning" />
              <span>
                <b>{needWords[need.kind]}:</b> <Shown piece={need} onShow={onShow} isQuoted />
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className="brief-columns">
        <Column title={words.asks} pieces={brief.asks} onShow={onShow} isAlways>
          {piece => <By day={brief.asks.find(ask => ask === piece)?.by ?? null} />}
        </Column>
        <Column title={words.happened} pieces={brief.happened} onShow={onShow} />
        <Column title={words.cost} pieces={brief.cost} onShow={onShow} />
      </div>
      {brief.attached[0] && !hasFiles && (
        <p className="brief-line">
          {words.noFile} <Shown piece={brief.attached[0]} onShow={onShow} isQuoted />
        </p>
      )}
    </section>
  )
}

interface ColumnProps {
  title: string
  pieces: readonly Piece[]
  onShow: Show
  isAlways?: boolean
  children?: (piece: Piece) => ReactNode
}

function Column({ title, pieces, onShow, isAlways, children }: ColumnProps) {
  if (pieces.length === 0 && !isAlways) return null
  return (
    <div>
      <h2>{title}</h2>
      {pieces.length === 0 && <p className="text-soft">{words.none}</p>}
      <ul>
        {pieces.slice(0, most).map(piece => (
          <li key={piece.start}>
            <Shown piece={piece} onShow={onShow} />
            {children?.(piece)}
          </li>
        ))}
      </ul>
      {pieces.length > most && <p className="text-soft">{words.more(pieces.length - most)}</p>}
    </div>
  )
}

function Shown({ piece, onShow, isQuoted }: { piece: Piece; onShow: Show; isQuoted?: boolean }) {
  return (
    <button
      type="button"
      className="brief-piece"
      title={words.show}
      onClick={event => onShow(event.currentTarget, piece)}
    >
      {isQuoted ? <q>{piece.words}</q> : piece.words}
    </button>
  )
}

/** The day by which they want it, with its name. */
export function By({ day }: { day: string | null }) {
  const { locale } = useContext(Reader)
  if (!day) return null
  const at = new Date(`${day}T12:00:00Z`)
  return (
    <span className="brief-by">
      {' '}
      {words.by} {dayName(at, { now: new Date(), ...(locale && { locale }), timeZone: 'UTC' })}
    </span>
  )
}
