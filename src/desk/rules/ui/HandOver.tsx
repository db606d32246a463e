import { useState } from 'react'
import { useChange } from '../../../web/call.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { handOver, type Rule } from '../contract.ts'
import { ColleagueField } from './ColleagueField.tsx'

const words = {
  title: 'Who looks after this rule?',
  about: 'They are asked once a year whether it should stay, and hear what colleagues tell about it.',
  owner: 'Its owner',
  save: 'Give it to them',
  choose: 'Choose a colleague first.',
}

export function HandOver({ rule, onClose }: { rule: Rule; onClose: () => void }) {
  const [owner, setOwner] = useState<string | null>(rule.owner?.id ?? null)
  const giving = useChange(handOver, { onDone: onClose })
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title}
      description={words.about}
      width="narrow"
      footer={
        <Button
          kind="go"
          busy={giving.isPending}
          why={owner ? null : words.choose}
          onClick={() => owner && giving.mutate({ id: rule.id, owner })}
        >
          {words.save}
        </Button>
      }
    >
      <ColleagueField label={words.owner} value={owner} onChange={setOwner} error={giving.error?.message} />
    </Dialog>
  )
}
