import { Link } from '@tanstack/react-router'
import { useCorner } from '../../../web/corner/useCorner.ts'
import { cardName, cardSchema, cardSentence } from './card.ts'

const words = {
  mine: 'My card',
  none: 'Write yourself an if-then card for moments like this',
}

const stored = cardSchema.nullable()

/** One's own card in the moment for which it was written, or the way to write one. Read from this device, sent nowhere. */
export function IfThen() {
  const { value, isRead } = useCorner(cardName, stored)
  if (!isRead) return <p className="if-then" />
  return (
    <p className="if-then">
      {value ? (
        <>
          <span className="sr-only">{words.mine}: </span>
          {cardSentence(value)}
        </>
      ) : (
        <Link to="/corner" className="link">
          {words.none}
        </Link>
      )}
    </p>
  )
}
