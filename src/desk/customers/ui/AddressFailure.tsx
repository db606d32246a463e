import { TimeAgo } from '../../../web/kit/TimeAgo.tsx'
import type { Customer } from '../contract.ts'

const words = { failed: 'Mail to it did not arrive' }

/** Below an address to which mail did not arrive: when and why. Gone by itself with the next mail that comes from there. */
export function AddressFailure({ of, address }: { of: Pick<Customer, 'failures'>; address: string }) {
  const failure = of.failures.find(one => one.address === address)
  if (!failure) return null
  return (
    <p className="text-sm text-amber">
      {words.failed}, <TimeAgo at={failure.at} form="long" />: {failure.why}.
    </p>
  )
}
