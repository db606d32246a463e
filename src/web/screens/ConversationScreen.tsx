import { useParams } from '@tanstack/react-router'
import { ConversationPane } from '../../desk/timeline/ui/ConversationPane.tsx'

export function ConversationScreen() {
  const { number } = useParams({ from: '/desk/inbox/$view/$number' })
  return <ConversationPane key={number} number={number} />
}
