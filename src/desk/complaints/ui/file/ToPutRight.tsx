import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useCall } from '../../../../web/call.ts'
import { announce } from '../../../../web/kit/announce.tsx'
import { Button } from '../../../../web/kit/Button.tsx'
import { list } from '../../../repair/contract.ts'
import { OpenRepair } from '../../../repair/ui/OpenRepair.tsx'
import { stateNames, waitNames } from '../../../repair/ui/words.ts'
import type { File } from '../../file/contract.ts'

const words = {
  title: 'To put right',
  none: 'Nothing is being put right. Where something of ours slipped, it is cleaned up entirely and put back; that need not wait for the answer.',
  open: 'Something slipped',
  opened: 'The repair is open.',
  owner: (name: string) => `with ${name}`,
}

/** What is being put right because of the complaint: answering and doing are apart (LGSCO 6.6), and both are told here. */
export function ToPutRight({ file }: { file: File }) {
  const [opens, setOpens] = useState(false)
  const repairs = useCall(list, { complaint: file.id, which: 'any', limit: 50 }).data?.items ?? []
  return (
    <section className="file-card" aria-labelledby="put-right">
      <h2 id="put-right">{words.title}</h2>
      {repairs.length === 0 && <p className="text-soft">{words.none}</p>}
      <ul className="flex flex-col gap-2 empty:hidden">
        {repairs.map(({ id, slip, state, waitsFor, owner }) => (
          <li key={id} className="wrap-anywhere">
            <Link to="/repairs/$id" params={{ id }} className="link">
              {slip}
            </Link>
            <div className="text-sm text-soft">
              {state === 'open' ? waitNames[waitsFor] : stateNames[state]}
              {owner && `, ${words.owner(owner.name)}`}
            </div>
          </li>
        ))}
      </ul>
      {file.can.change && (
        <div>
          <Button small icon="plus" onClick={() => setOpens(true)}>
            {words.open}
          </Button>
        </div>
      )}
      {opens && (
        <OpenRepair
          conversation={file.conversation.id}
          complaint={file.id}
          onClose={() => setOpens(false)}
          onOpened={() => announce(words.opened)}
        />
      )}
    </section>
  )
}
