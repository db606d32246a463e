import { useKeeping } from '../../corner/useCorner.ts'
import { Banner } from '../../kit/Banner.tsx'

const words = {
  here: 'What stands here is yours alone and lies on this device, encrypted. It is never sent: the desk has no place for it, and nobody can look it up, neither a lead nor an owner.',
  limits:
    'Another colleague who signs in on this device does not find it. Whoever has your unlocked device has it too. In a private window it goes when the window is closed.',
  tab: 'This browser keeps nothing on the device just now. What you write here is gone when you close this tab; save it to a file below if you want to have it again.',
  damaged: (count: number) =>
    count === 1
      ? 'One thing that was kept here cannot be read any more. It is left as it is until you write it anew, or read it from a file.'
      : `${count} things that were kept here cannot be read any more. They are left as they are until you write them anew, or read them from a file.`,
}

/** What My corner is, and what one should know about how it is kept just now. */
export function WhereItIs() {
  const keeping = useKeeping()
  return (
    <div className="flex flex-col gap-3">
      <p>{words.here}</p>
      <p className="text-soft text-sm">{words.limits}</p>
      {keeping?.lasts === 'tab' && (
        <Banner tone="amber" icon="warning" role="status">
          {words.tab}
        </Banner>
      )}
      {keeping && keeping.damaged.length > 0 && (
        <Banner tone="amber" icon="warning" role="status">
          {words.damaged(keeping.damaged.length)}
        </Banner>
      )}
    </div>
  )
}
