import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type CallProblem, call, keyOf, useCall } from '../../../web/call.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { CopyField } from '../../../web/kit/CopyField.tsx'
import { Section } from '../../../web/kit/Section.tsx'
import { TimeAgo } from '../../../web/kit/TimeAgo.tsx'
import { toast } from '../../../web/kit/toast.tsx'
import { endCalendar, makeCalendar, readCalendar } from '../clocks/contract.ts'

const words = {
  title: 'In my calendar',
  about:
    'A secret address that your calendar program reads: the days of the complaints you work on and of your promises. It names nobody and nothing of a matter, since calendars lie open.',
  none: 'There is no address yet.',
  madeAt: 'An address is in use, made',
  make: 'Make an address',
  renew: 'Make a new address',
  renewed: 'The address before it opens nothing any more.',
  end: 'End the address',
  ended: 'The address has ended.',
  address: 'The address',
  addressHint:
    'It is shown only now; whoever has it reads these days. In your calendar program choose “subscribe” or “add by URL”.',
}

/** A secret address for one’s own calendar program. */
export function MyCalendar() {
  const client = useQueryClient()
  const [address, setAddress] = useState<string>()
  const madeAt = useCall(readCalendar, {}).data?.madeAt
  if (madeAt === undefined) return null
  const attempt = async (run: () => Promise<void>) => {
    await run().catch((problem: CallProblem) => toast({ tone: 'failed', text: problem.message }))
    await client.invalidateQueries({ queryKey: keyOf(readCalendar) })
  }
  const make = () =>
    attempt(async () => {
      setAddress((await call(makeCalendar, {})).address)
      if (madeAt) toast({ text: words.renewed })
    })
  const end = () =>
    attempt(async () => {
      await call(endCalendar, {})
      setAddress(undefined)
      toast({ text: words.ended })
    })
  return (
    <Section title={words.title} about={words.about}>
      {address ? (
        <CopyField label={words.address} hint={words.addressHint} value={address} />
      ) : (
        <p className="text-soft">
          {madeAt ? (
            <>
              {words.madeAt} <TimeAgo at={madeAt} form="long" />.
            </>
          ) : (
            words.none
          )}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => void make()}>{madeAt ? words.renew : words.make}</Button>
        {madeAt && <Button onClick={() => void end()}>{words.end}</Button>}
      </div>
    </Section>
  )
}
