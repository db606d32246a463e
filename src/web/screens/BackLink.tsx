import { Link } from '@tanstack/react-router'
import { Icon } from '../kit/Icon.tsx'

const words = { back: (place: string) => `Back to ${place}` }

/** The way from one thing to its list, where a phone shows only one of them. */
export function BackLink({
  to,
  place,
}: {
  to: '/mine' | '/customers' | '/repairs' | '/rules' | '/settings'
  place: string
}) {
  return (
    <Link to={to} className="button button-quiet button-icon md:hidden" aria-label={words.back(place)}>
      <Icon name="back" />
    </Link>
  )
}
