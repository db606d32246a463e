import { useState } from 'react'
import { useCall } from '../../../web/call.ts'
import { TimeAgo } from '../../../web/kit/TimeAgo.tsx'
import { history } from '../contract.ts'
import { repairHappened } from './happened.ts'

const words = { title: 'What was done here, and by whom' }

/** Every change with who, when and why; asked for when it is opened. */
export function History({ id }: { id: string }) {
  const [isOpen, setOpen] = useState(false)
  const items = useCall(history, { id }, { on: isOpen }).data?.items ?? []
  return (
    <details className="section" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        <h2 className="inline">{words.title}</h2>
      </summary>
      <ol className="mt-2 flex flex-col gap-1 text-sm">
        {items.map(item => {
          const said = repairHappened(item, { inHistory: true })
          return (
            said && (
              <li key={item.id} className="wrap-anywhere">
                {said.byDesk ? '' : <b>{item.who} </b>}
                {said.words}
                <span className="text-faint">
                  , <TimeAgo at={item.at} form="long" />
                </span>
              </li>
            )
          )
        })}
      </ol>
    </details>
  )
}
