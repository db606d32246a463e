import { useNavigate } from '@tanstack/react-router'
import { channelIcons } from '../desk/conversations/ui/words.ts'
import { nameOf } from '../desk/customers/ui/searching.ts'
import { search } from '../desk/search/contract.ts'
import { call } from './call.ts'
import { type Command, CommandPalette } from './kit/CommandPalette.tsx'
import { useActiveKeys } from './kit/useKeys.ts'
import { settingsPages } from './settingsPages.ts'

const words = {
  conversations: 'Conversations',
  customers: 'Customers',
  settings: 'Settings',
  search: 'Search',
  everything: (query: string) => `Search everything for “${query}”`,
  nobody: 'nobody named',
}

/** Scopes of keys that work everywhere stand after those of the page that is open. */
const general = ['Everywhere', 'Going places']

/** Everything by its name: what can be done here, places, conversations and customers. */
export function Finder({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate()
  // Taken while the page's own keys are still awake, before the palette opens above it.
  const active = useActiveKeys().toSorted(
    (one, other) => general.indexOf(one.scope) - general.indexOf(other.scope),
  )
  const actions = active.flatMap(({ scope, bindings }) =>
    bindings
      .filter(binding => binding.keys !== 'mod+k')
      .map((binding): Command => {
        const keys = [binding.keys].flat()[0]
        return {
          id: `${scope} ${binding.label}`,
          section: scope,
          label: binding.label,
          keys,
          run: binding.run,
        }
      }),
  )
  const settings = settingsPages.map(
    (page): Command => ({
      id: page.to,
      section: words.settings,
      label: page.name,
      icon: page.icon,
      run: () => void navigate({ to: page.to }),
    }),
  )
  const find = async (query: string, signal: AbortSignal): Promise<Command[]> => {
    const found = await call(search, { q: query, limit: 8 }, { signal })
    return [
      ...found.items.map(
        (item): Command => ({
          id: item.id,
          section: words.conversations,
          label: `#${item.number} ${item.subject}`,
          detail: item.customer?.name || item.customer?.address || words.nobody,
          icon: channelIcons[item.channel],
          run: () =>
            void navigate({
              to: '/inbox/$view/$number',
              params: { view: 'all', number: String(item.number) },
            }),
        }),
      ),
      ...found.customers.map(
        (customer): Command => ({
          id: customer.id,
          section: words.customers,
          label: nameOf(customer),
          detail: customer.account?.name ?? customer.emails[0] ?? '',
          icon: 'user',
          run: () => void navigate({ to: '/customers/$id', params: { id: customer.id } }),
        }),
      ),
      {
        id: 'search',
        section: words.search,
        label: words.everything(query),
        icon: 'search',
        run: () => void navigate({ to: '/search', search: { q: query } }),
      },
    ]
  }
  return <CommandPalette open onClose={onClose} commands={[...actions, ...settings]} search={find} />
}
