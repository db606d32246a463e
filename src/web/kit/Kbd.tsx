import { keyCaps } from './keys.ts'
import { isApple } from './useKeys.ts'

/** Key caps for `l`, `mod+k` or a sequence such as `g i`. Hidden from screen readers, who get the control's own name. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className="kbds" aria-hidden="true">
      {keys.split(' ').map(chord => (
        <kbd key={chord}>{keyCaps(chord, isApple).join(isApple ? '' : ' ')}</kbd>
      ))}
    </span>
  )
}
