import { useState } from 'react'
import { call, useChange } from '../../../web/call.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Combobox, type ComboboxOption } from '../../../web/kit/Combobox.tsx'
import { change } from '../../conversations/contract.ts'
import { list } from '../contract.ts'

const words = {
  label: 'Who is the customer?',
  placeholder: 'A name, an address or a number',
  name: 'That is them',
  choose: 'Choose a customer first.',
}

/** Says whom a conversation is with, where nobody was named. */
export function NameCustomer({ conversation }: { conversation: string }) {
  const [chosen, setChosen] = useState<ComboboxOption | null>(null)
  const naming = useChange(change)
  return (
    <div className="mt-2 flex flex-wrap items-end gap-2">
      <Combobox
        className="min-w-64 flex-1"
        label={words.label}
        placeholder={words.placeholder}
        value={chosen}
        onChange={setChosen}
        search={findCustomers}
        error={naming.error?.message}
      />
      <Button
        why={chosen ? null : words.choose}
        busy={naming.isPending}
        onClick={() => chosen && naming.mutate({ id: conversation, customer: chosen.id })}
      >
        {words.name}
      </Button>
    </div>
  )
}

async function findCustomers(query: string, signal: AbortSignal): Promise<ComboboxOption[]> {
  const { items } = await call(list, { q: query, limit: 8 }, { signal })
  return items.map(({ id, name, emails, phones }) => {
    const detail = emails[0] ?? phones[0]
    return { id, label: name || detail || '', ...(name && detail && { detail }) }
  })
}
