import { type ReactNode, useContext } from 'react'
import { Reader } from '../../../web/kit/reader.ts'
import type { Version } from '../contract.ts'
import { channelPlaces, limitWords } from './words.ts'

const words = {
  rule: 'The rule',
  reason: 'Why',
  noReason: 'Nobody has written down why. Its owner has been asked.',
  offer: 'What you may offer on your own',
  upTo: (limit: string) => `Up to ${limit}.`,
  bend: 'May be bent',
  bentBy: (name: string) => `${name} gives the permission.`,
  bentByOwner: 'Its owner gives the permission.',
  owed: 'Owed by it',
  owedIf: (condition: string) => `If: ${condition}`,
  source: 'Rests on',
  concerns: 'Concerns',
  everybody: 'Everybody, on every channel.',
  customers: 'Customers',
  accounts: 'Accounts',
  plans: 'Plans',
  channels: 'Channels',
  topics: 'Found by',
}

/** One version of a rule, read as a whole. */
export function VersionText({ version }: { version: Version }) {
  const reader = useContext(Reader)
  const { offer, limit, bend, bendBy, owed, owedIf, source } = version
  const concerns: [string, string[]][] = [
    [words.customers, version.customers.map(customer => customer.name)],
    [words.accounts, version.accounts],
    [words.plans, version.plans],
    [words.channels, version.channels.map(channel => channelPlaces[channel])],
  ]
  const named = concerns.filter(([, names]) => names.length > 0)
  return (
    <dl className="rule-text">
      <Line label={words.rule}>{version.words}</Line>
      <Line label={words.reason}>
        {version.reason || <span className="text-amber">{words.noReason}</span>}
      </Line>
      {offer && (
        <Line label={words.offer}>
          {offer}
          {limit && <> {words.upTo(limitWords(limit, reader.locale))}</>}
        </Line>
      )}
      {bend && (
        <Line label={words.bend}>
          {bend} {bendBy ? words.bentBy(bendBy.name) : words.bentByOwner}
        </Line>
      )}
      {owed && (
        <Line label={words.owed}>
          {owed}
          {owedIf && (
            <>
              <br />
              {words.owedIf(owedIf)}
            </>
          )}
        </Line>
      )}
      {source && <Line label={words.source}>{source}</Line>}
      <Line label={words.concerns}>
        {named.length === 0
          ? words.everybody
          : named.map(([label, names]) => (
              <div key={label}>
                {label}: {names.join(', ')}
              </div>
            ))}
      </Line>
      {version.topics.length > 0 && <Line label={words.topics}>{version.topics.join(', ')}</Line>}
    </dl>
  )
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
