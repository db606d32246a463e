import { Link, useParams } from '@tanstack/react-router'
import { ConversationPane } from '../../desk/timeline/ui/ConversationPane.tsx'
import { buttonClass } from '../kit/Button.tsx'
import { Icon } from '../kit/Icon.tsx'

const words = { back: 'Back to the list' }

export function ConversationScreen() {
  const { number, view } = useParams({ from: '/desk/inbox/$view/$number' })
  return (
    <ConversationPane
      number={number}
      back={
        <Link
          to="/inbox/$view"
          params={{ view }}
          search={before => before}
          className={`${buttonClass({ kind: 'quiet' })} button-icon md:hidden`}
          aria-label={words.back}
        >
          <Icon name="back" />
        </Link>
      }
    />
  )
}
