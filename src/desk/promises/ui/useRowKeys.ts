import type { RefObject } from 'react'
import { useKeys } from '../../../web/kit/useKeys.ts'
import { handOver, type Promised } from '../contract.ts'
import { usePromiseChange } from './acting.ts'
import type { Acting, Verb } from './Verbs.tsx'

const words = {
  scope: 'Promises',
  next: 'Next promise',
  before: 'Previous promise',
  keep: 'Keep it',
  move: 'Move it',
  handOver: 'Hand it over',
  take: 'Take it over',
  withdraw: 'Withdraw it',
  taken: 'It is yours.',
}

/** j and k go through the list; a letter for each verb acts on the row that has the focus, or on the first. */
export function useRowKeys(
  room: RefObject<HTMLElement | null>,
  items: readonly Promised[],
  onAct: (acting: Acting) => void,
): void {
  const taking = usePromiseChange(handOver, words.taken)
  const links = () => [...(room.current?.querySelectorAll<HTMLElement>('[data-promise]') ?? [])]
  const at = () =>
    links().findIndex(link => link.closest('.entry')?.contains(document.activeElement) ?? false)
  const step = (by: 1 | -1) => {
    const all = links()
    const from = at()
    const to = all[from < 0 ? 0 : Math.min(all.length - 1, Math.max(0, from + by))]
    to?.focus()
    to?.scrollIntoView({ block: 'nearest' })
  }
  const here = () => {
    const link = links()[Math.max(0, at())]
    return items.find(each => each.id === link?.dataset.promise)
  }
  const act = (verb: Verb, can: keyof Promised['can']) => () => {
    const promise = here()
    if (promise?.can[can]) onAct({ verb, promise })
  }
  const on = items.length > 0
  useKeys(words.scope, [
    { keys: ['j', 'down'], label: words.next, run: () => step(1), on },
    { keys: ['k', 'up'], label: words.before, run: () => step(-1), on },
    { keys: 'd', label: words.keep, run: act('keep', 'keep'), on },
    { keys: 'm', label: words.move, run: act('move', 'change'), on },
    { keys: 'h', label: words.handOver, run: act('handOver', 'handOver'), on },
    {
      keys: 't',
      label: words.take,
      on,
      run: () => {
        const promise = here()
        if (promise?.can.take) taking.mutate({ id: promise.id, to: 'me' })
      },
    },
    { keys: 'w', label: words.withdraw, run: act('withdraw', 'change'), on },
  ])
}
