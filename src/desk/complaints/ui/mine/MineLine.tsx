import { Link } from '@tanstack/react-router'
import { useCall } from '../../../../web/call.ts'
import { NavLabel } from '../../../../web/kit/Pane.tsx'
import { mine } from '../../mine/contract.ts'

const words = { waits: 'A page for you' }

/** A quiet line while something waits for oneself. It names nothing: a screen at a counter is read by more than one. */
export function MineLine() {
  const { items = [], asked = [] } = useCall(mine, {}).data ?? {}
  const waiting = items.filter(item => item.next !== '')
  if (waiting.length + asked.length === 0) return null
  return (
    <Link to="/mine" className="nav-link">
      <NavLabel icon="file">{words.waits}</NavLabel>
    </Link>
  )
}
