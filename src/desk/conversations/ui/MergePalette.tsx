import { useCall } from '../../../web/call.ts'
import { type Command, CommandPalette } from '../../../web/kit/CommandPalette.tsx'
import { list, type Summary } from '../contract.ts'
import { channelIcons, stateNames } from './words.ts'

const words = {
  theirs: (name: string) => `Others of ${name}`,
  found: 'Found',
  placeholder: (number: number) => `Merge #${number} into which conversation? A number, a name or words`,
  nobody: 'nobody named',
}

export interface MergePaletteProps {
  /** The one that goes. */
  of: Summary | undefined
  onClose: () => void
  onChosen: (into: Summary) => void
  find: FindConversations
}

/** Conversations by what one types, as search finds them. */
export type FindConversations = (query: string, signal: AbortSignal) => Promise<Summary[]>

/** Into which conversation one is merged: this customer's others first, then whatever one looks for. */
export function MergePalette({ of, onClose, onChosen, find }: MergePaletteProps) {
  const customer = of?.customer
  const theirs = useCall(list, { customer: customer?.id ?? '', limit: 20 }, { on: Boolean(customer) }).data
  const toChoose = (summary: Summary, section: string): Command => ({
    id: summary.id,
    section,
    label: `#${summary.number} ${summary.subject}`,
    detail: `${summary.customer?.name || summary.customer?.address || words.nobody} · ${stateNames[summary.state]}`,
    icon: channelIcons[summary.channel],
    run: () => onChosen(summary),
  })
  const others = theirs?.items.filter(each => each.id !== of?.id) ?? []
  const section = words.theirs(customer?.name || customer?.address || '')
  const isNew = ({ id }: Summary) => id !== of?.id && !others.some(other => other.id === id)
  return (
    <CommandPalette
      open={of !== undefined}
      onClose={onClose}
      commands={of ? others.map(each => toChoose(each, section)) : []}
      search={async (query, signal) =>
        (await find(query, signal)).filter(isNew).map(each => toChoose(each, words.found))
      }
      placeholder={of ? words.placeholder(of.number) : ''}
    />
  )
}
