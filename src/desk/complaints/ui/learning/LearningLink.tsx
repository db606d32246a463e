import { Link } from '@tanstack/react-router'
import { useCall } from '../../../../web/call.ts'
import { buttonClass } from '../../../../web/kit/Button.tsx'
import { useWho } from '../../../people/ui/useWho.ts'
import { lessons } from '../../learning/contract.ts'

const words = { learn: 'What we learn' }

/** For leads, and for whoever has something to read there. */
export function LearningLink() {
  const { role } = useWho()
  const some = useCall(lessons, {}).data?.items ?? []
  if (role === 'agent' && some.length === 0) return null
  return (
    <Link to="/lessons" className={buttonClass()}>
      {words.learn}
    </Link>
  )
}
