import { Link } from '@tanstack/react-router'
import { type ReactNode, useContext, useState } from 'react'
import { useCall } from '../../../web/call.ts'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Menu } from '../../../web/kit/Menu.tsx'
import { Pane } from '../../../web/kit/Pane.tsx'
import { Reader } from '../../../web/kit/reader.ts'
import { TimeAgo } from '../../../web/kit/TimeAgo.tsx'
import { useKeys } from '../../../web/kit/useKeys.ts'
import { find, type Repair } from '../contract.ts'
import { reopen } from '../ending/contract.ts'
import { prevention } from '../rules/remedies.ts'
import { AdmitStrand } from './AdmitStrand.tsx'
import { Asking } from './Asking.tsx'
import { useRepairChange } from './acting.ts'
import { CleanUpStrand } from './CleanUpStrand.tsx'
import { CloseDialog } from './CloseDialog.tsx'
import { EditDialog } from './EditDialog.tsx'
import { HandOverDialog } from './HandOverDialog.tsx'
import { History } from './History.tsx'
import { Ladder } from './Ladder.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'
import { SecondFailure } from './SecondFailure.tsx'
import { Strand } from './Strand.tsx'
import { causeNames, dayWords, flagWords, foundNames, stateNames, waitNames } from './words.ts'

const words = {
  scope: 'Repair',
  notThere: 'There is no such repair',
  notThereWhy: 'Or it belongs to a file that is not yours to read.',
  close: 'Close it…',
  edit: 'Say it more exactly',
  more: 'What else',
  handOver: 'Hand over…',
  reopen: 'Open it again…',
  reopenTitle: 'Open it again',
  reopened: 'Open again.',
  notYours: 'Whoever has it, or a lead, can do that.',
  nobody: 'Nobody has it',
  has: (name: string) => `${name} has it`,
  opened: 'opened by',
  first: 'Next',
  doing: 'Whose doing',
  when: 'When',
  found: 'Found',
  rule: 'The rule',
  ended: 'How it ended',
}

type Does = 'close' | 'edit' | 'handOver' | 'reopen' | null

/** One repair: what slipped, the four strands in their order, what the customer says, how it ends. */
export function RepairPane({ id, before }: { id: string; before?: ReactNode }) {
  const { data: repair, error } = useCall(find, { id })
  const [does, setDoes] = useState<Does>(null)
  const isFree = repair?.state === 'open' && does === null
  useKeys(words.scope, [
    {
      keys: 'e',
      label: words.close,
      on: isFree && repair.can.close,
      opensField: true,
      run: () => setDoes('close'),
    },
    { keys: 'i', label: words.edit, on: isFree, opensField: true, run: () => setDoes('edit') },
    {
      keys: 'h',
      label: words.handOver,
      on: isFree && repair.can.handOver,
      opensField: true,
      run: () => setDoes('handOver'),
    },
  ])
  if (error)
    return (
      <EmptyState icon="file" title={words.notThere} heading={1}>
        {words.notThereWhy}
      </EmptyState>
    )
  if (!repair) return null
  return (
    <Pane
      title={repair.slip}
      about={<About repair={repair} />}
      before={before}
      actions={<Actions repair={repair} onDo={setDoes} />}
    >
      <div className="sections repair">
        <Standing repair={repair} />
        <AdmitStrand repair={repair} />
        <CleanUpStrand repair={repair} />
        <Strand strand="putBack" state={repair.strands.putBack}>
          <Ladder repair={repair} kinds={kind => kind !== prevention} />
        </Strand>
        <Strand strand="prevent" state={repair.strands.prevent}>
          <Ladder repair={repair} kinds={kind => kind === prevention} />
        </Strand>
        <Asking repair={repair} />
        <History id={repair.id} />
      </div>
      <Doing repair={repair} does={does} onClose={() => setDoes(null)} />
    </Pane>
  )
}

function About({ repair }: { repair: Repair }) {
  const { conversation, customer, owner } = repair
  return (
    <>
      {stateNames[repair.state]}, {owner ? words.has(owner.name) : words.nobody}.{' '}
      <Link
        to="/inbox/$view/$number"
        params={{ view: 'all', number: String(conversation.number) }}
        className="link"
      >
        #{conversation.number} {conversation.subject}
      </Link>
      {customer && `, ${customer.name}`}
    </>
  )
}

function Actions({ repair, onDo }: { repair: Repair; onDo: (does: Does) => void }) {
  const { can, state } = repair
  if (state !== 'open')
    return (
      <Button icon="reopen" why={can.reopen ? null : words.notYours} onClick={() => onDo('reopen')}>
        {words.reopen}
      </Button>
    )
  return (
    <>
      <Button icon="check" keys="e" why={can.close ? null : words.notYours} onClick={() => onDo('close')}>
        {words.close}
      </Button>
      <Menu
        label={words.more}
        icon="more"
        iconOnly
        groups={[
          [
            { label: words.edit, icon: 'pencil', keys: 'i', run: () => onDo('edit') },
            {
              label: words.handOver,
              icon: 'assign',
              keys: 'h',
              why: can.handOver ? null : words.notYours,
              run: () => onDo('handOver'),
            },
          ],
        ]}
      />
    </>
  )
}

function Standing({ repair }: { repair: Repair }) {
  const { locale } = useContext(Reader)
  const facts: [string, ReactNode][] = [
    [words.doing, causeNames[repair.cause]],
    ...(repair.slipDay ? [[words.when, dayWords(repair.slipDay, locale)] as [string, ReactNode]] : []),
    [
      words.found,
      <>
        {foundNames[repair.found]}, {words.opened} {repair.openedBy}{' '}
        <TimeAgo at={repair.openedAt} form="long" />
      </>,
    ],
    ...(repair.rule
      ? [
          [
            words.rule,
            <Link key="rule" to="/rules/$id" params={{ id: repair.rule.id }} className="link">
              {repair.rule.title}
            </Link>,
          ] as [string, ReactNode],
        ]
      : []),
    ...(repair.closing
      ? [
          [
            words.ended,
            <>
              {repair.closing.words || stateNames[repair.state]} ({repair.closing.by},{' '}
              <TimeAgo at={repair.closing.at} form="long" />)
            </>,
          ] as [string, ReactNode],
        ]
      : []),
  ]
  return (
    <div className="flex flex-col gap-3">
      <SecondFailure repair={repair} />
      {repair.flags.map(flag => (
        <Banner key={flag} icon="flag">
          {flagWords[flag]}
        </Banner>
      ))}
      {repair.state === 'open' && (
        <p className="text-sm">
          <b>{words.first}:</b> {waitNames[repair.waitsFor]}
        </p>
      )}
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function Doing({ repair, does, onClose }: { repair: Repair; does: Does; onClose: () => void }) {
  const reopening = useRepairChange(reopen, words.reopened)
  switch (does) {
    case 'close':
      return <CloseDialog repair={repair} onClose={onClose} />
    case 'edit':
      return <EditDialog repair={repair} onClose={onClose} />
    case 'handOver':
      return <HandOverDialog repair={repair} onClose={onClose} />
    case 'reopen':
      return (
        <ReasonDialog
          reasoned={{
            title: words.reopenTitle,
            about: repair.slip,
            verb: words.reopenTitle,
            onSave: because => reopening.mutateAsync({ id: repair.id, because }),
          }}
          onClose={onClose}
        />
      )
    case null:
      return null
  }
}
