import { Link } from '@tanstack/react-router'
import type { Summary } from '../contract.ts'
import { flagWords, stateNames, waitNames } from './words.ts'

/** A repair in a short list: what slipped, and what it waits for. */
export function RepairItem({ repair }: { repair: Summary }) {
  return (
    <li className="text-sm wrap-anywhere">
      <Link to="/repairs/$id" params={{ id: repair.id }} className="link font-medium">
        {repair.slip}
      </Link>
      <div className={repair.isLocked ? 'text-amber' : 'text-soft'}>
        {repair.state === 'open' ? waitNames[repair.waitsFor] : stateNames[repair.state]}
      </div>
      {repair.flags.map(flag => (
        <p key={flag} className="text-soft">
          {flagWords[flag]}
        </p>
      ))}
    </li>
  )
}
