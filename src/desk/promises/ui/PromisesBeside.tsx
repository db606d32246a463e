import { useState } from 'react'
import { call, useCall } from '../../../web/call.ts'
import { announce } from '../../../web/kit/announce.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { useKeys } from '../../../web/kit/useKeys.ts'
import { useDesk } from '../../setup/ui/useDesk.ts'
import { list, make, type Promised } from '../contract.ts'
import { isOwed } from '../rules.ts'
import { PromiseFacts } from './PromiseFacts.tsx'
import { PromiseForm } from './PromiseForm.tsx'
import { type Acting, VerbDialog, Verbs } from './Verbs.tsx'

const words = {
  scope: 'Conversation',
  title: 'Promised',
  none: 'Nothing is promised here.',
  make: 'Promise something',
  made: 'It is promised.',
  settled: (count: number) => (count === 1 ? 'One is settled' : `${count} are settled`),
}

export interface PromisesBesideProps {
  conversation: string
  /** The customer's own zone, where it is known. */
  timeZone: string | null
}

/** What was promised in the open conversation: what is owed to see to, what is settled folded away. */
export function PromisesBeside({ conversation, timeZone }: PromisesBesideProps) {
  const desk = useDesk()
  const [makes, setMakes] = useState(false)
  const [acting, setActing] = useState<Acting | null>(null)
  const all = useCall(list, { conversation, which: 'any', limit: 100 }).data?.items ?? []
  const open = all.filter(each => isOwed(each.state) || each.mustTell)
  const settled = all.filter(each => !open.includes(each))
  useKeys(words.scope, [{ keys: 'p', label: words.make, run: () => setMakes(true) }])
  return (
    <section aria-label={words.title} className="flex flex-col gap-2">
      <h3>{words.title}</h3>
      {open.length === 0 && <p className="text-sm text-soft">{words.none}</p>}
      <ul className="flex flex-col gap-3 empty:hidden">
        {open.map(promise => (
          <Item key={promise.id} promise={promise} onAct={setActing} />
        ))}
      </ul>
      {settled.length > 0 && (
        <details className="text-sm">
          <summary className="text-soft">{words.settled(settled.length)}</summary>
          <ul className="mt-2 flex flex-col gap-3">
            {settled.map(promise => (
              <Item key={promise.id} promise={promise} onAct={setActing} />
            ))}
          </ul>
        </details>
      )}
      <div>
        <Button small icon="plus" keys="p" onClick={() => setMakes(true)}>
          {words.make}
        </Button>
      </div>
      <VerbDialog acting={acting} onClose={() => setActing(null)} />
      {makes && (
        <PromiseForm
          begun={{ words: '', day: '', time: null }}
          zone={timeZone ?? desk.timeZone}
          onClose={() => setMakes(false)}
          onSave={async promise => {
            await call(make, { ...promise, conversation })
            announce(words.made)
          }}
        />
      )}
    </section>
  )
}

function Item({ promise, onAct }: { promise: Promised; onAct: (acting: Acting) => void }) {
  return (
    <li className="text-sm wrap-anywhere">
      <div className="font-medium">{promise.words}</div>
      <div className="text-soft">
        <PromiseFacts promise={promise} />
      </div>
      {promise.note && <p className="promise-note">{promise.note}</p>}
      <div className="mt-1 flex flex-wrap gap-1">
        <Verbs promise={promise} onAct={onAct} />
      </div>
    </li>
  )
}
