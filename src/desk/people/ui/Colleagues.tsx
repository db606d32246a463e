import { useContext, useState } from 'react'
import { useCall } from '../../../web/call.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Chip } from '../../../web/kit/Chip.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Menu, type MenuItem } from '../../../web/kit/Menu.tsx'
import { Reader } from '../../../web/kit/reader.ts'
import { Section } from '../../../web/kit/Section.tsx'
import { dayName } from '../../../web/kit/time.ts'
import { type Colleague, colleagues } from '../contract.ts'
import { mayChange, mayGiveRole, maySetAbsence } from '../policy.ts'
import { AbsenceForm } from './AbsenceForm.tsx'
import { type Access, AccessDialog } from './AccessDialog.tsx'
import { Rename } from './Rename.tsx'
import { useWho } from './useWho.ts'
import { roleMeanings, roleNames, roles } from './words.ts'

const words = {
  title: 'Colleagues',
  about: 'Everybody who serves here, and what each may do.',
  change: (name: string) => `Change ${name}`,
  you: 'you',
  ended: 'No access',
  rename: 'Change the name',
  setAway: 'Away…',
  awayTitle: (name: string) => `When is ${name} away?`,
  away: (from: string, until: string) => `Away from ${from} until ${until}`,
  end: 'End access',
  renew: 'Give access again',
  onlyAdmins: 'Admins and owners can change colleagues; ask one of them.',
  onlyAbove: 'Only somebody of the same role or above can change this colleague.',
  upToOwn: 'You can give roles up to your own.',
  notYourself: 'Ask another admin to end your own access.',
  lastOwner: 'A desk keeps at least one owner; make another one first.',
}

export function Colleagues() {
  const all = useCall(colleagues, {}).data?.items ?? []
  const [renamed, setRenamed] = useState<Colleague>()
  const [access, setAccess] = useState<Access>()
  const [away, setAway] = useState<Colleague>()
  const owners = all.filter(each => each.role === 'owner' && each.isActive).length
  const sorted = all.toSorted((one, other) => Number(other.isActive) - Number(one.isActive))
  return (
    <Section hideTitle title={words.title} about={words.about}>
      <ul className="entries empty:hidden">
        {sorted.map(colleague => (
          <Row
            key={colleague.id}
            colleague={colleague}
            isLastOwner={colleague.role === 'owner' && owners === 1}
            onRole={role => setAccess({ colleague, role })}
            onRename={() => setRenamed(colleague)}
            onAway={() => setAway(colleague)}
            onAccess={isActive => setAccess({ colleague, isActive })}
          />
        ))}
      </ul>
      {away && (
        <Dialog open onClose={() => setAway(undefined)} title={words.awayTitle(away.name)} width="narrow">
          <AbsenceForm colleague={away} onDone={() => setAway(undefined)} />
        </Dialog>
      )}
      {renamed && <Rename colleague={renamed} onClose={() => setRenamed(undefined)} />}
      {access && <AccessDialog {...access} onClose={() => setAccess(undefined)} />}
    </Section>
  )
}

interface RowProps {
  colleague: Colleague
  isLastOwner: boolean
  onRole: (role: Colleague['role']) => void
  onRename: () => void
  onAway: () => void
  onAccess: (isActive: boolean) => void
}

function Row({ colleague, isLastOwner, onRole, onRename, onAway, onAccess }: RowProps) {
  const who = useWho()
  const isMe = colleague.id === who.id
  const { locale } = useContext(Reader)
  const day = (each: string) => dayName(new Date(each), { now: new Date(), locale, timeZone: 'UTC' })
  const mayNot = whyNot(who, colleague)
  const roleItems = roles.map(
    (role): MenuItem => ({
      label: roleNames[role],
      checked: colleague.role === role,
      why: !mayGiveRole(who, role)
        ? words.upToOwn
        : isLastOwner && role !== 'owner'
          ? words.lastOwner
          : undefined,
      run: () => role !== colleague.role && onRole(role),
    }),
  )
  const access: MenuItem = colleague.isActive
    ? {
        label: words.end,
        danger: true,
        why: isMe ? words.notYourself : isLastOwner ? words.lastOwner : undefined,
        run: () => onAccess(false),
      }
    : { label: words.renew, run: () => onAccess(true) }
  return (
    <li className="entry">
      <div className="entry-words">
        <div className="entry-name">
          {colleague.name} {isMe && <span className="font-normal text-soft">({words.you})</span>}
        </div>
        <div className="entry-detail">{colleague.email}</div>
        {colleague.absence && (
          <div className="entry-detail">
            {words.away(day(colleague.absence.from), day(colleague.absence.until))}
          </div>
        )}
      </div>
      <div className="entry-actions">
        {!colleague.isActive && <Chip>{words.ended}</Chip>}
        {colleague.isActive && maySetAbsence(who, colleague) && (
          <Button small kind="quiet" aria-label={`${words.setAway}: ${colleague.name}`} onClick={onAway}>
            {words.setAway}
          </Button>
        )}
        <span className="min-w-14 text-sm text-soft" title={roleMeanings[colleague.role]}>
          {roleNames[colleague.role]}
        </span>
        <Menu
          label={words.change(colleague.name)}
          icon="more"
          iconOnly
          why={mayNot}
          groups={[roleItems, [{ label: words.rename, icon: 'pencil', run: onRename }], [access]]}
        />
      </div>
    </li>
  )
}

function whyNot(who: ReturnType<typeof useWho>, colleague: Colleague): string | undefined {
  if (mayChange(who, colleague)) return undefined
  return mayGiveRole(who, 'agent') ? words.onlyAbove : words.onlyAdmins
}
