import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { mailboxes } from '../../desk/channels/email/contract.ts'
import { MailboxForm } from '../../desk/channels/email/ui/MailboxForm.tsx'
import { MailboxList } from '../../desk/channels/email/ui/MailboxList.tsx'
import { MailSettings } from '../../desk/channels/email/ui/MailSettings.tsx'
import { Quarantine } from '../../desk/channels/email/ui/Quarantine.tsx'
import { SignedIn } from '../../desk/channels/email/ui/SignedIn.tsx'
import { MyCalendar } from '../../desk/complaints/ui/MyCalendar.tsx'
import { ComplaintSettings } from '../../desk/complaints/ui/settings/ComplaintSettings.tsx'
import { PauseSettings } from '../../desk/drafts/ui/pause/PauseSettings.tsx'
import { MyNotices } from '../../desk/notices/ui/MyNotices.tsx'
import { me } from '../../desk/people/contract.ts'
import { ApiKeys } from '../../desk/people/ui/ApiKeys.tsx'
import { Colleagues } from '../../desk/people/ui/Colleagues.tsx'
import { Invites } from '../../desk/people/ui/Invites.tsx'
import { MyAbsence } from '../../desk/people/ui/MyAbsence.tsx'
import { MyDetails, MyPassword } from '../../desk/people/ui/MyDetails.tsx'
import { Sessions } from '../../desk/people/ui/Sessions.tsx'
import { Teams } from '../../desk/people/ui/Teams.tsx'
import { WordingSettings } from '../../desk/questions/ui/WordingSettings.tsx'
import { RemedyLimits } from '../../desk/repair/ui/RemedyLimits.tsx'
import { DeskSettings } from '../../desk/setup/ui/DeskSettings.tsx'
import { useCall } from '../call.ts'
import { Checkbox } from '../kit/Checkbox.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Section } from '../kit/Section.tsx'
import { ThemeSwitch } from '../kit/ThemeSwitch.tsx'
import { useSingleKeys } from '../kit/useKeys.ts'
import { SettingsPane } from './SettingsScreen.tsx'

const words = {
  me: 'My settings',
  look: 'On this device',
  single: 'Single keys act',
  singleHint:
    'Switch this off if keys get pressed by accident, or when you speak to the computer. Keys with Ctrl or Command stay.',
  desk: 'Desk',
  questions: 'Three questions',
  people: 'Colleagues',
  teams: 'Teams',
  keys: 'API keys',
  mailboxes: 'Mailboxes',
  newMailbox: 'New mailbox',
  signIn: 'Signing in',
  notThere: 'There is no such mailbox',
  mail: 'Mail',
  quarantine: 'Quarantine',
  pause: 'The pause',
  remedies: 'Remedies',
  complaints: 'Complaints',
}

export function MySettingsScreen() {
  const colleague = useCall(me, {}).data?.colleague
  return (
    <SettingsPane title={words.me}>
      {colleague && <MyDetails key={colleague.id} colleague={colleague} />}
      {colleague && <MyAbsence colleague={colleague} />}
      <MyNotices />
      <MyCalendar />
      <ThisDevice />
      <Sessions />
      <MyPassword />
    </SettingsPane>
  )
}

function ThisDevice() {
  const [single, setSingle] = useSingleKeys()
  return (
    <Section title={words.look}>
      <ThemeSwitch />
      <Checkbox label={words.single} hint={words.singleHint} value={single} onChange={setSingle} />
    </Section>
  )
}

export function DeskSettingsScreen() {
  return (
    <SettingsPane title={words.desk}>
      <DeskSettings />
    </SettingsPane>
  )
}

export function QuestionsScreen() {
  return (
    <SettingsPane title={words.questions}>
      <WordingSettings />
    </SettingsPane>
  )
}

export function RemediesScreen() {
  return (
    <SettingsPane title={words.remedies}>
      <RemedyLimits />
    </SettingsPane>
  )
}

export function PeopleScreen() {
  return (
    <SettingsPane title={words.people}>
      <Colleagues />
      <Invites />
    </SettingsPane>
  )
}

export function TeamsScreen() {
  return (
    <SettingsPane title={words.teams}>
      <Teams />
    </SettingsPane>
  )
}

export function KeysScreen() {
  return (
    <SettingsPane title={words.keys}>
      <ApiKeys />
    </SettingsPane>
  )
}

export function MailboxesScreen() {
  return (
    <SettingsPane title={words.mailboxes}>
      <MailboxList />
    </SettingsPane>
  )
}

export function MailboxScreen() {
  const { id } = useParams({ from: '/desk/settings/mailboxes/$id' })
  const navigate = useNavigate()
  const all = useCall(mailboxes, {}).data?.items
  const mailbox = all?.find(each => each.id === id)
  const toList = () => void navigate({ to: '/settings/mailboxes' })
  if (!all) return null
  return (
    <SettingsPane title={mailbox?.name ?? words.newMailbox}>
      {mailbox || id === 'new' ? (
        <MailboxForm key={id} mailbox={mailbox} onDone={toList} />
      ) : (
        <EmptyState icon="mail" title={words.notThere} />
      )}
    </SettingsPane>
  )
}

export function MailScreen() {
  return (
    <SettingsPane title={words.mail}>
      <MailSettings />
    </SettingsPane>
  )
}

export function SignedInScreen() {
  const brought = useSearch({ from: '/desk/settings/mailboxes/signed-in' })
  const navigate = useNavigate()
  const toMailbox = (id: string) =>
    void navigate({ to: '/settings/mailboxes/$id', params: { id }, replace: true })
  return (
    <SettingsPane title={words.signIn}>
      <SignedIn brought={brought} onDone={toMailbox} />
    </SettingsPane>
  )
}

export function QuarantineScreen() {
  return (
    <SettingsPane title={words.quarantine}>
      <Quarantine />
    </SettingsPane>
  )
}

export function PauseScreen() {
  return (
    <SettingsPane title={words.pause}>
      <PauseSettings />
    </SettingsPane>
  )
}

export function ComplaintSettingsScreen() {
  return (
    <SettingsPane title={words.complaints}>
      <ComplaintSettings />
    </SettingsPane>
  )
}
