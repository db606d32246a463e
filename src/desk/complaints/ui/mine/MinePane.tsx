import { Link } from '@tanstack/react-router'
import { type ReactNode, useContext } from 'react'
import { useCall, useChange } from '../../../../web/call.ts'
import { Banner } from '../../../../web/kit/Banner.tsx'
import { Button } from '../../../../web/kit/Button.tsx'
import { EmptyState } from '../../../../web/kit/EmptyState.tsx'
import { Pane } from '../../../../web/kit/Pane.tsx'
import { Reader } from '../../../../web/kit/reader.ts'
import { TimeAgo } from '../../../../web/kit/TimeAgo.tsx'
import { type MinePage, page, readNotice } from '../../mine/contract.ts'
import { dayWords } from '../words.ts'
import { Alleged } from './Alleged.tsx'
import { Findings } from './Findings.tsx'
import { Letters } from './Letters.tsx'
import { MyAccount } from './MyAccount.tsx'
import { Steps } from './Steps.tsx'
import { Support } from './Support.tsx'
import { WhatWasChanged, WhoKnows } from './WhoKnows.tsx'

const words = {
  none: 'There is nothing here for you',
  number: (number: number) => `Complaint ${number}`,
  about: (who: string) => `From ${who}, received `,
  subject:
    'Somebody has complained, and it concerns you. Here you read what is alleged, where it stands and what comes next, and here you give your own account.',
  supporter: (name: string) =>
    `You read this page with ${name}, who chose you for support. It says what ${name} reads, and you cannot change anything in it.`,
  calm: 'You need not do anything this minute. If it is a lot just now,',
  handOver: 'hand over what you have promised',
  or: ', or ask a colleague to support you.',
  next: 'Next:',
  by: (day: string) => `by ${day}`,
  read: 'I have read this',
  readAt: 'You read the notice',
  toYou: 'To you',
  toThem: (name: string) => `To ${name}`,
}

/** One's own page of a complaint, and the same page for whoever supports one. */
export function MinePane({ id, before }: { id: string; before?: ReactNode }) {
  const { data, error } = useCall(page, { id })
  if (!data)
    return (
      <Pane title={words.none} before={before}>
        {error && <EmptyState title={error.message} />}
      </Pane>
    )
  return (
    <Pane
      title={data.title}
      about={
        <>
          {words.number(data.number)}. {words.about(data.complainant)}
          <TimeAgo at={data.receivedAt} form="long" />
        </>
      }
      before={before}
    >
      <div className="flex flex-col gap-9 xl:flex-row xl:gap-14">
        <div className="sections flex-1">
          <Lead page={data} />
          <Letters
            letters={data.letters}
            title={data.as === 'subject' ? words.toYou : words.toThem(data.colleague.name)}
          />
          <Findings page={data} />
          <Alleged page={data} />
          <MyAccount page={data} />
        </div>
        <div className="sections xl:w-88">
          <Steps steps={data.steps} />
          <Support page={data} />
          <WhoKnows page={data} />
          <WhatWasChanged page={data} />
        </div>
      </div>
    </Pane>
  )
}

function Lead({ page: it }: { page: MinePage }) {
  const { locale } = useContext(Reader)
  const read = useChange(readNotice)
  const isMine = it.as === 'subject'
  const next = it.steps.find(step => step.state === 'now')
  return (
    <div className="flex flex-col gap-3">
      <p className="text-lg font-medium">{it.lead}</p>
      {isMine ? !it.notice.readAt && <p>{words.subject}</p> : <p>{words.supporter(it.colleague.name)}</p>}
      {next && (
        <p>
          <b>{words.next}</b> {next.words}
          {next.by && ` ${capital(words.by(dayWords(next.by, locale)))}.`}
        </p>
      )}
      {isMine && !it.notice.readAt && (
        <>
          <p className="text-soft">
            {words.calm}{' '}
            <Link to="/promises" className="link">
              {words.handOver}
            </Link>
            {words.or}
          </p>
          <div>
            <Button busy={read.isPending} onClick={() => read.mutate({ id: it.id })}>
              {words.read}
            </Button>
          </div>
          {read.error && (
            <Banner tone="red" role="alert">
              {read.error.message}
            </Banner>
          )}
        </>
      )}
      {isMine && it.notice.readAt && (
        <p className="text-sm text-soft">
          {words.readAt} <TimeAgo at={it.notice.readAt} form="long" />.
        </p>
      )}
    </div>
  )
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)
