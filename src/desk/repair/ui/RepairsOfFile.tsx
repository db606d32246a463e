import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useCall } from '../../../web/call.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { list } from '../contract.ts'
import { OpenRepair } from './OpenRepair.tsx'
import { RepairItem } from './RepairItem.tsx'

const words = {
  title: 'To put right',
  none: 'Nothing is being put right for this complaint yet.',
  open: 'Something slipped…',
}

export interface RepairsOfFileProps {
  complaint: string
  /** In which one writes with the complainant. */
  conversation: string
  canOpen: boolean
}

/** What is being put right for a complaint; seen by the readers of its file alone. */
export function RepairsOfFile({ complaint, conversation, canOpen }: RepairsOfFileProps) {
  const navigate = useNavigate()
  const [opens, setOpens] = useState(false)
  const { data } = useCall(list, { complaint, which: 'any', limit: 50 })
  return (
    <section className="file-card" aria-label={words.title}>
      <h2>{words.title}</h2>
      {data?.items.length === 0 && <p className="text-sm text-soft">{words.none}</p>}
      <ul className="flex flex-col gap-3 empty:hidden">
        {data?.items.map(repair => (
          <RepairItem key={repair.id} repair={repair} />
        ))}
      </ul>
      {canOpen && (
        <div>
          <Button small icon="plus" onClick={() => setOpens(true)}>
            {words.open}
          </Button>
        </div>
      )}
      {opens && (
        <OpenRepair
          conversation={conversation}
          complaint={complaint}
          onClose={() => setOpens(false)}
          onOpened={({ id }) => void navigate({ to: '/repairs/$id', params: { id } })}
        />
      )}
    </section>
  )
}
