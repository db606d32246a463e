import { Button } from '../../../../web/kit/Button.tsx'
import type { File, Subject } from '../../file/contract.ts'
import { invite, showFindings } from '../../file/verbs/contract.ts'
import { useMoment } from '../useMoment.ts'
import type { Act } from './acts/act.ts'
import { usePress } from './usePress.ts'

const words = {
  title: 'The colleague concerned',
  titles: 'The colleagues concerned',
  none: 'No colleague is named. Name one where an allegation is about how somebody acted: they are told the same working day, and heard.',
  name: 'Name a colleague',
  another: 'Name another colleague',
  noSanction: 'This file has no place for a sanction, and keeps no score of anybody.',
  called: (called: string) => `Letters call them “${called}”.`,
  told: (at: string) => `Told ${at}`,
  toTell: (at: string) => `Is told ${at}`,
  read: (at: string) => `has read it (${at})`,
  notRead: 'has not read it yet',
  given: (at: string) => `Gave an account ${at}`,
  declined: 'Chose to give no account; nothing is concluded from it',
  awaited: (until: string) => `Account awaited until ${until}`,
  notAsked: 'Not asked for an account yet',
  support: (name: string) => `${name} supports them`,
  noSupport: 'No supporter named; whom to ask is theirs to choose',
  seen: (at: string) => `Read the findings ${at}`,
  shown: (at: string) => `Was shown the findings ${at}, and has not read them yet`,
  leads: {
    offered: 'Asked whether they wish to lead what changes',
    yes: 'Leads what changes',
    no: 'Does not wish to lead what changes',
  },
  invite: 'Ask for an account',
  inviteOf: (name: string) => `Ask ${name} for an account`,
  show: 'Show the findings',
  showOf: (name: string) => `Show ${name} the findings`,
  invited: (name: string) => `${name} is asked for an account.`,
  shownNow: (name: string) => `${name} can read the findings now.`,
  undecided: 'What is alleged about them is not decided yet.',
}

export interface SubjectsProps {
  file: File
  onAct: (act: Act) => void
}

/** What those concerned were told and asked, what they said, and who stands by them. */
export function Subjects({ file, onAct }: SubjectsProps) {
  const { subjects, can } = file
  return (
    <section className="file-card" aria-labelledby="subjects">
      <h2 id="subjects">{subjects.length > 1 ? words.titles : words.title}</h2>
      {subjects.length === 0 && <p className="text-soft">{words.none}</p>}
      {subjects.map(subject => (
        <OneSubject key={subject.id} file={file} subject={subject} />
      ))}
      {subjects.length > 0 && <p className="text-sm text-soft">{words.noSanction}</p>}
      {can.change && (
        <div>
          <Button small icon="user" onClick={() => onAct('nameSubject')}>
            {subjects.length > 0 ? words.another : words.name}
          </Button>
        </div>
      )}
    </section>
  )
}

function OneSubject({ file, subject }: { file: File; subject: Subject }) {
  const say = useMoment()
  const { name } = subject.colleague
  const ids = { id: file.id, subject: subject.id }
  const asking = usePress(invite, words.invited(name))
  const showing = usePress(showFindings, words.shownNow(name))
  const mine = file.items.filter(each => each.subject?.id === subject.id)
  const isDecided = mine.length > 0 && mine.every(each => each.decided !== null)
  return (
    <div className="subject-state">
      <h3 className="text-base text-ink">
        <bdi>{name}</bdi>
      </h3>
      <ul>
        {linesOf(subject, say).map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {file.can.change && (
        <div className="flex flex-wrap gap-1.5">
          {subject.account === 'awaited' && !subject.invitedUntil && (
            <Button
              small
              busy={asking.isPending}
              aria-label={words.inviteOf(name)}
              onClick={() => asking.press(ids)}
            >
              {words.invite}
            </Button>
          )}
          {!subject.seenAt && !subject.shownAt && (
            <Button
              small
              busy={showing.isPending}
              why={!isDecided && words.undecided}
              aria-label={words.showOf(name)}
              onClick={() => showing.press(ids)}
            >
              {words.show}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

function linesOf(subject: Subject, say: (at: string) => string): string[] {
  const { toldAt, readAt, noticeAt, account, accountAt, invitedUntil, supporter } = subject
  const told = toldAt
    ? `${words.told(say(toldAt))}, ${readAt ? words.read(say(readAt)) : words.notRead}`
    : [words.toTell(say(noticeAt)), subject.noticeBecause].filter(Boolean).join('. ')
  const heard = {
    given: words.given(accountAt ? say(accountAt) : ''),
    declined: words.declined,
    awaited: invitedUntil ? words.awaited(say(invitedUntil)) : words.notAsked,
  }[account]
  return [
    told,
    heard,
    supporter ? words.support(supporter.name) : words.noSupport,
    ...(subject.seenAt
      ? [words.seen(say(subject.seenAt))]
      : subject.shownAt
        ? [words.shown(say(subject.shownAt))]
        : []),
    ...(subject.leadsFix ? [words.leads[subject.leadsFix]] : []),
    ...(subject.called ? [words.called(subject.called)] : []),
  ]
}
