import { useState } from 'react'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { TextInput } from '../../../web/kit/TextInput.tsx'
import type { Recipients } from '../../drafts/contract.ts'
import type { CanReply } from '../contract.ts'
import { type Read, readAddresses } from './addresses.ts'

const words = {
  to: 'To',
  cc: 'Cc',
  ccOf: (addresses: readonly string[]) => `, Cc ${addresses.join(', ')}`,
  change: 'Change whom it goes to',
  add: (address: string) => `Add ${address} to Cc`,
  others: 'Also on their last mail:',
  stranger: (address: string) =>
    `The last mail is from ${address}, who is not the customer and was not written to here. They do not get your answer; add them only if you know who they are.`,
  strangerGets: (address: string) =>
    `${address} wrote last and is not the customer. They get your answer, and what it quotes.`,
  asked: 'Their mail asks for answers at another address:',
  followed: 'They ask for answers there. Their mail came from:',
  instead: (address: string) => `Write to ${address} instead`,
  nobody: 'Say whom it goes to.',
  unfit: (unfit: readonly string[]) => `Not a mail address: ${unfit.join(', ')}`,
}

export interface RecipientLineProps extends Pick<CanReply, 'to' | 'others' | 'replyTo' | 'stranger'> {
  /** `null`: to whom the desk would write. */
  chosen: Recipients | null
  onChoose: (recipients: Recipients) => void
  /** Whether what is written here cannot be sent to. */
  onUnfit: (isUnfit: boolean) => void
}

/** To whom the answer goes; others of the customer's last mail are offered, never added by themselves. */
export function RecipientLine(props: RecipientLineProps) {
  const { to, others, replyTo, stranger, chosen, onChoose, onUnfit } = props
  const now = chosen ?? { to: to.map(one => one.address), cc: [] }
  const [fields, setFields] = useState<{ to: string; cc: string }>()
  const known = new Set([...now.to, ...now.cc].map(address => address.toLowerCase()))
  const elsewhere = replyTo?.other.filter(other => !known.has(other.address.toLowerCase())) ?? []
  const offered = others.filter(other => !known.has(other.address.toLowerCase()))
  const change = (next: { to: string; cc: string }) => {
    setFields(next)
    const read = { to: readAddresses(next.to), cc: readAddresses(next.cc) }
    const isUnfit = toProblem(read.to) !== undefined || ccProblem(read.cc) !== undefined
    onUnfit(isUnfit)
    if (!isUnfit) onChoose({ to: read.to.addresses, cc: read.cc.addresses })
  }
  const add = (address: string) => {
    if (fields) change({ ...fields, cc: [fields.cc, address].filter(Boolean).join(', ') })
    else onChoose({ to: now.to, cc: [...now.cc, address] })
  }
  const instead = () => {
    const addresses = elsewhere.map(other => other.address)
    if (fields) change({ ...fields, to: addresses.join(', ') })
    else onChoose({ to: addresses, cc: now.cc })
  }
  return (
    <div className="recipients">
      {stranger && (
        <Banner tone="amber">
          {known.has(stranger.address.toLowerCase())
            ? words.strangerGets(stranger.address)
            : words.stranger(stranger.address)}
        </Banner>
      )}
      {fields ? (
        <div className="recipient-fields">
          <TextInput
            label={words.to}
            value={fields.to}
            error={toProblem(readAddresses(fields.to))}
            autoComplete="off"
            spellCheck={false}
            inputMode="email"
            autoFocus
            onChange={value => change({ ...fields, to: value })}
          />
          <TextInput
            label={words.cc}
            value={fields.cc}
            error={ccProblem(readAddresses(fields.cc))}
            autoComplete="off"
            spellCheck={false}
            inputMode="email"
            optional
            onChange={value => change({ ...fields, cc: value })}
          />
        </div>
      ) : (
        <button
          type="button"
          className="recipient-line"
          title={words.change}
          onClick={() => setFields({ to: now.to.join(', '), cc: now.cc.join(', ') })}
        >
          <span className="text-faint">{words.to}</span>{' '}
          {now.to.map(address => shownAs(address, to)).join(', ')}
          {now.cc.length > 0 && words.ccOf(now.cc)}
          <span className="sr-only">. {words.change}</span>
        </button>
      )}
      {elsewhere.length > 0 && (
        <div className="recipient-others">
          <span className="text-faint">{replyTo?.isFollowed ? words.followed : words.asked}</span>
          <Button small icon="mail" onClick={instead}>
            {words.instead(elsewhere.map(other => other.address).join(', '))}
          </Button>
        </div>
      )}
      {offered.length > 0 && (
        <div className="recipient-others">
          <span className="text-faint">{words.others}</span>
          {offered.map(({ address }) => (
            <Button
              key={address}
              small
              icon="plus"
              aria-label={words.add(address)}
              onClick={() => add(address)}
            >
              {address}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}

function toProblem(read: Read): string | undefined {
  return ccProblem(read) ?? (read.addresses.length === 0 ? words.nobody : undefined)
}

function ccProblem({ unfit }: Read): string | undefined {
  return unfit.length > 0 ? words.unfit(unfit) : undefined
}

function shownAs(address: string, known: CanReply['to']): string {
  const name = known.find(one => one.address === address)?.name
  return name ? `${name} <${address}>` : address
}
