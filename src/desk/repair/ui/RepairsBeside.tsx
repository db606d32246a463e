import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useCall } from '../../../web/call.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { useKeys } from '../../../web/kit/useKeys.ts'
import { list } from '../contract.ts'
import { OpenRepair } from './OpenRepair.tsx'
import { RepairItem } from './RepairItem.tsx'

const words = {
  scope: 'Conversation',
  title: 'To put right',
  open: 'Something slipped',
  none: 'Nothing is being put right here.',
  closed: (count: number) => (count === 1 ? 'One is closed' : `${count} are closed`),
}

/** What is being put right in the open conversation, and the way to begin. */
export function RepairsBeside({ conversation }: { conversation: string }) {
  const navigate = useNavigate()
  const [opens, setOpens] = useState(false)
  const all = useCall(list, { conversation, which: 'any', limit: 50 }).data?.items ?? []
  const open = all.filter(each => each.state === 'open')
  const closed = all.filter(each => each.state !== 'open')
  useKeys(words.scope, [{ keys: 'b', label: words.open, run: () => setOpens(true) }])
  return (
    <details className="beside-part" open>
      <summary>
        <h3>{words.title}</h3>
      </summary>
      <div className="mt-2 flex flex-col gap-2">
        {open.length === 0 && <p className="text-sm text-soft">{words.none}</p>}
        <ul className="flex flex-col gap-3 empty:hidden">
          {open.map(repair => (
            <RepairItem key={repair.id} repair={repair} />
          ))}
        </ul>
        {closed.length > 0 && (
          <details className="text-sm">
            <summary className="text-soft">{words.closed(closed.length)}</summary>
            <ul className="mt-2 flex flex-col gap-3">
              {closed.map(repair => (
                <RepairItem key={repair.id} repair={repair} />
              ))}
            </ul>
          </details>
        )}
        <div>
          <Button small icon="plus" keys="b" onClick={() => setOpens(true)}>
            {words.open}
          </Button>
        </div>
      </div>
      {opens && (
        <OpenRepair
          conversation={conversation}
          onClose={() => setOpens(false)}
          onOpened={({ id }) => void navigate({ to: '/repairs/$id', params: { id } })}
        />
      )}
    </details>
  )
}
