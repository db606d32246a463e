import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { callOptions, useChange } from '../../../web/call.ts'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button, buttonClass } from '../../../web/kit/Button.tsx'
import { useWhyNot } from '../../people/ui/useWho.ts'
import { health, putAside, type ShownFinding } from '../contract.ts'

const words = {
  more: (count: number) => `${count} more`,
  fewer: 'Show one',
  aside: 'Later',
  asideOf: (sentence: string) => `Put aside for a while: ${sentence}`,
  toMailbox: 'To the mailbox',
  toMailboxes: 'To the mailboxes',
  toQuarantine: 'To the quarantine',
  toOutbox: 'To the outbox',
}

/** What only the clock brings about is not told by the live stream. */
const askEvery = 30_000

/** Says to everybody who can mend it that mail does not come in or go out, wherever they are; calm, and until it is mended. */
export function MailHealth() {
  const mayNot = useWhyNot('lead')
  const [isOpen, setOpen] = useState(false)
  const { data } = useQuery({
    ...callOptions(health, {}),
    enabled: mayNot === null,
    refetchInterval: askEvery,
  })
  const findings = data?.findings.filter(finding => finding.can.mend && !finding.isPutAside) ?? []
  const shown = isOpen ? findings : findings.slice(0, 1)
  return shown.map((finding, index) => (
    <Finding key={finding.key} finding={finding}>
      {index === 0 && findings.length > 1 && (
        <Button small kind="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.fewer : words.more(findings.length - 1)}
        </Button>
      )}
    </Finding>
  ))
}

function Finding({ finding, children }: { finding: ShownFinding; children: React.ReactNode }) {
  const { key, tone, sentence, weight } = finding
  const aside = useChange(putAside)
  return (
    <Banner
      tone={tone}
      icon="warning"
      role="status"
      actions={
        <>
          {children}
          <Place finding={finding} />
          <Button
            small
            kind="quiet"
            aria-label={words.asideOf(sentence)}
            busy={aside.isPending}
            onClick={() => aside.mutate({ key, weight })}
          >
            {words.aside}
          </Button>
        </>
      }
    >
      {sentence}
    </Banner>
  )
}

/** Where one mends it. */
function Place({ finding: { part, mailbox } }: { finding: ShownFinding }) {
  const className = buttonClass({ small: true })
  if (part === 'quarantine')
    return (
      <Link to="/settings/quarantine" className={className}>
        {words.toQuarantine}
      </Link>
    )
  if (part === 'outbox')
    return (
      <Link to="/outbox" className={className}>
        {words.toOutbox}
      </Link>
    )
  if (mailbox === null)
    return (
      <Link to="/settings/mailboxes" className={className}>
        {words.toMailboxes}
      </Link>
    )
  return (
    <Link to="/settings/mailboxes/$id" params={{ id: mailbox }} className={className}>
      {words.toMailbox}
    </Link>
  )
}
