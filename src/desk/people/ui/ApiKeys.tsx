import { useState } from 'react'
import type { OutputOf } from '../../../kit/endpoint.ts'
import { useCall, useChange } from '../../../web/call.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Section } from '../../../web/kit/Section.tsx'
import { TimeAgo } from '../../../web/kit/TimeAgo.tsx'
import { toast } from '../../../web/kit/toast.tsx'
import { apiKeys, endApiKey } from '../contract.ts'
import { ApiKeyDialog } from './ApiKeyDialog.tsx'
import { Confirm } from './Confirm.tsx'
import { useWhyNot } from './useWho.ts'
import { roleNames } from './words.ts'

const words = {
  title: 'API keys',
  about: 'With a key, a program works with the desk as a colleague of its role would.',
  docs: 'What the API can do',
  make: 'New key',
  none: 'No key is in force',
  noneHow: 'Make one for a program that is to read or write here.',
  onlyAdmins: 'Admins and owners see the keys',
  read: 'reads',
  write: 'reads and writes',
  made: 'made',
  used: 'last used',
  never: 'never used',
  end: 'End',
  endTitle: (name: string) => `End the key “${name}”?`,
  endWhat:
    'Programs that use it are refused from now on. A key cannot be brought back; make a new one instead.',
  ended: (name: string) => `The key “${name}” has ended.`,
}

type Key = OutputOf<typeof apiKeys>['items'][number]

export function ApiKeys() {
  const mayNot = useWhyNot('admin')
  const { data } = useCall(apiKeys, {}, { on: mayNot === null })
  const [makes, setMakes] = useState(false)
  const [ending, setEnding] = useState<Key>()
  const end = useChange(endApiKey, {
    onDone: () => {
      toast({ text: words.ended(ending?.name ?? '') })
      setEnding(undefined)
    },
  })
  if (mayNot)
    return (
      <EmptyState icon="lock" title={words.onlyAdmins}>
        {mayNot}
      </EmptyState>
    )
  return (
    <Section
      hideTitle
      title={words.title}
      about={
        <>
          {words.about}{' '}
          <a className="link" href="/api/docs" target="_blank" rel="noreferrer">
            {words.docs}
          </a>
        </>
      }
      actions={
        <Button icon="plus" onClick={() => setMakes(true)}>
          {words.make}
        </Button>
      }
    >
      {data?.items.length === 0 && (
        <EmptyState icon="lock" title={words.none}>
          {words.noneHow}
        </EmptyState>
      )}
      <ul className="entries empty:hidden">
        {data?.items.map(key => (
          <li key={key.id} className="entry">
            <div className="entry-words">
              <div className="entry-name">{key.name}</div>
              <div className="entry-detail">
                {roleNames[key.role]}, {words[key.scope]} · {words.made}{' '}
                <TimeAgo at={key.madeAt} form="long" /> ·{' '}
                {key.lastUsedAt ? (
                  <>
                    {words.used} <TimeAgo at={key.lastUsedAt} form="long" />
                  </>
                ) : (
                  words.never
                )}
              </div>
            </div>
            <div className="entry-actions">
              <Button small aria-label={`${words.end}: ${key.name}`} onClick={() => setEnding(key)}>
                {words.end}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <ApiKeyDialog open={makes} onClose={() => setMakes(false)} />
      <Confirm
        open={ending !== undefined}
        onClose={() => setEnding(undefined)}
        title={words.endTitle(ending?.name ?? '')}
        verb={words.end}
        busy={end.isPending}
        problem={end.error?.message}
        onConfirm={() => ending && end.mutate({ id: ending.id })}
      >
        {words.endWhat}
      </Confirm>
    </Section>
  )
}
