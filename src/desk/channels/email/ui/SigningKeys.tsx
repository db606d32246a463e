import { useQueryClient } from '@tanstack/react-query'
import { keyOf, useCall, useChange } from '../../../../web/call.ts'
import { Banner } from '../../../../web/kit/Banner.tsx'
import { Button } from '../../../../web/kit/Button.tsx'
import { Chip } from '../../../../web/kit/Chip.tsx'
import { CopyField } from '../../../../web/kit/CopyField.tsx'
import { Section } from '../../../../web/kit/Section.tsx'
import { TimeAgo } from '../../../../web/kit/TimeAgo.tsx'
import { useWhyNot } from '../../../people/ui/useWho.ts'
import {
  makeSigningKey,
  removeSigningKey,
  type SigningKey,
  signingKeys,
  testSigningKey,
} from '../signing/contract.ts'

const words = {
  title: 'Signature (DKIM)',
  about:
    'A signature proves that a mail comes from your domain, so that it is not taken for spam. Where your provider signs already, you need none here.',
  make: 'Make a key',
  another: 'Make a new key',
  anotherHint: 'It signs from the moment its record is seen; the old one may then go in a week.',
  kinds: { rsa: 'RSA, 2048 bits', ed25519: 'Ed25519' },
  second: 'Make an Ed25519 key too',
  states: { made: 'Waits for its record', active: 'Signs', retired: 'Replaced' },
  publish: 'Publish this TXT record in the DNS of your domain, then test it.',
  name: 'Name',
  value: 'Value',
  made: 'Made',
  seen: 'its record was last seen',
  test: 'Test it',
  testing: 'Looking it up…',
  remove: 'Remove',
  of: (verb: string, key: SigningKey) => `${verb}: ${key.record.name}`,
}

/** The keys of a mailbox, each with what to publish and whether it is seen. */
export function SigningKeys({ mailbox }: { mailbox: string }) {
  const mayNot = useWhyNot('admin')
  const client = useQueryClient()
  const items = useCall(signingKeys, { mailbox }, { on: !mayNot }).data?.items ?? []
  const make = useChange(makeSigningKey, {
    onDone: () => void client.invalidateQueries({ queryKey: keyOf(signingKeys) }),
  })
  if (mayNot) return null
  const hasBoth = items.some(key => key.kind === 'ed25519' && key.state !== 'retired')
  return (
    <Section title={words.title} about={words.about}>
      <ul className="entries empty:hidden">
        {items.map(key => (
          <Key key={key.id} signingKey={key} />
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-2">
        <Button busy={make.isPending} onClick={() => make.mutate({ mailbox, kind: 'rsa' })}>
          {items.length > 0 ? words.another : words.make}
        </Button>
        {items.length > 0 && !hasBoth && (
          <Button busy={make.isPending} onClick={() => make.mutate({ mailbox, kind: 'ed25519' })}>
            {words.second}
          </Button>
        )}
        {items.length > 0 && <span className="field-hint">{words.anotherHint}</span>}
      </div>
      {make.error && (
        <Banner tone="red" role="alert">
          {make.error.message}
        </Banner>
      )}
    </Section>
  )
}

const tones = { made: 'amber', active: 'teal', retired: 'plain' } as const

function Key({ signingKey: key }: { signingKey: SigningKey }) {
  const client = useQueryClient()
  const refresh = () => void client.invalidateQueries({ queryKey: keyOf(signingKeys) })
  const test = useChange(testSigningKey, { onDone: refresh })
  const remove = useChange(removeSigningKey, { onDone: refresh })
  return (
    <li className="entry">
      <div className="entry-words flex flex-col gap-2">
        <div className="flex flex-wrap items-center gap-x-2">
          <span className="entry-name">{words.kinds[key.kind]}</span>
          <Chip tone={tones[key.state]}>{words.states[key.state]}</Chip>
        </div>
        <p className="entry-detail">
          {words.made} <TimeAgo at={key.madeAt} form="long" />
          {key.seenAt && (
            <>
              {'; '}
              {words.seen} <TimeAgo at={key.seenAt} form="long" />
            </>
          )}
          .
        </p>
        {key.state !== 'retired' && (
          <div className="flex max-w-120 flex-col gap-2">
            {key.state === 'made' && <p className="field-hint">{words.publish}</p>}
            <CopyField label={words.name} value={key.record.name} />
            <CopyField label={words.value} value={key.record.value} />
          </div>
        )}
        <div role="status" className="empty:hidden">
          {test.error && <Banner tone="red">{test.error.message}</Banner>}
          {test.data && (
            <Banner
              tone={test.data.isRight ? 'teal' : 'amber'}
              icon={test.data.isRight ? 'check' : 'warning'}
            >
              {test.data.sentence}
            </Banner>
          )}
        </div>
      </div>
      <div className="entry-actions">
        {key.state !== 'retired' && (
          <Button
            small
            busy={test.isPending}
            aria-label={words.of(words.test, key)}
            onClick={() => test.mutate({ id: key.id })}
          >
            {test.isPending ? words.testing : words.test}
          </Button>
        )}
        <Button
          small
          busy={remove.isPending}
          aria-label={words.of(words.remove, key)}
          onClick={() => remove.mutate({ id: key.id })}
        >
          {words.remove}
        </Button>
      </div>
    </li>
  )
}
