import { useCallPages } from '../../../web/call.ts'
import { NavLabel, type NavLabelProps } from '../../../web/kit/Pane.tsx'
import { list } from '../contract.ts'

const words = { asked: 'due' }

/** A quiet word where one is asked about a promise; never a number that grows. */
export function PromisesLabel(props: Pick<NavLabelProps, 'icon' | 'children'>) {
  const first = useCallPages(list, { view: 'mine', which: 'asked', limit: 1 }).data?.pages[0]
  return <NavLabel {...props} {...(first?.items.length ? { count: words.asked, due: true } : {})} />
}
