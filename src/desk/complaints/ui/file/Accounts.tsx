import { TimeAgo } from '../../../../web/kit/TimeAgo.tsx'
import type { Allegation, File, Subject } from '../../file/contract.ts'
import { useMoment } from '../useMoment.ts'
import { KeptField, type KeptFieldProps, Words } from './KeptField.tsx'

const words = {
  of: (name: string) => `${name}’s account`,
  ours: 'The colleague’s account',
  awaited: 'Not given yet.',
  until: (name: string, day: string) => `${name} has been asked, and has until ${day}.`,
  notAsked: (name: string) => `${name} has not been asked yet.`,
  declined: (name: string) => `${name} chose to give none. Nothing is concluded from it.`,
  nobody: 'No colleague is concerned.',
  more: 'Added',
}

export interface AccountsProps {
  file: File
  allegation: Allegation
  field: Omit<KeptFieldProps, 'label'>
}

/** Both accounts beside each other, in columns of the same width; neither is ever folded. */
export function Accounts({ file, allegation, field }: AccountsProps) {
  const { subject, colleagueAccount } = allegation
  const concerned = subject && file.subjects.find(each => each.id === subject.id)
  return (
    <div className="accounts">
      <section>
        <h3>
          <bdi>{words.of(file.complainant)}</bdi>
        </h3>
        <KeptField label={words.of(file.complainant)} hideLabel rows={4} {...field} />
      </section>
      <section>
        <h3>
          <bdi>{subject ? words.of(subject.colleague.name) : words.ours}</bdi>
        </h3>
        {colleagueAccount.map((given, index) => (
          <div key={given.at} className="account-given">
            <Words>{given.words}</Words>
            <p className="file-said">
              {index > 0 && words.more} <TimeAgo at={given.at} form="long" />
            </p>
          </div>
        ))}
        {colleagueAccount.length === 0 && <NotGiven subject={concerned ?? null} />}
      </section>
    </div>
  )
}

/** Why there is none, said without a shadow on anybody. */
function NotGiven({ subject }: { subject: Subject | null }) {
  const say = useMoment()
  if (!subject) return <p className="text-soft">{words.nobody}</p>
  const { name } = subject.colleague
  if (subject.account === 'declined') return <p className="text-soft">{words.declined(name)}</p>
  return (
    <p className="text-soft">
      {words.awaited}{' '}
      {subject.invitedUntil ? words.until(name, say(subject.invitedUntil)) : words.notAsked(name)}
    </p>
  )
}
