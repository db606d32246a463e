import { Link } from '@tanstack/react-router'
import { escapeHtml } from '../../../kit/text.ts'
import { useCall } from '../../../web/call.ts'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import type { Editing } from '../../outbox/ui/editing.ts'
import { find, list } from '../contract.ts'
import { asksIt } from '../rules/asking-words.ts'

const words = {
  lockedTitle: 'This failed a second time: write it afresh',
  locked:
    'Prepared questions, refusals and saved words are off here. Name both failures and say what has changed; never send the first answer again.',
  compare: 'See what was said the first time',
  offer: 'Everything that was to be done is done. Ask once whether it is put right:',
  ask: 'Put the question in',
}

/** Whether a second failure on the matter keeps everything prepared out of the answer. */
export function useIsLocked(conversation: string): boolean {
  const repairs = useCall(list, { conversation, limit: 50 }).data?.items ?? []
  return repairs.some(repair => repair.isLocked)
}

export interface RepairAidProps {
  conversation: string
  draft: string
  editing: Editing | null
}

/** Above the answer: why nothing prepared can be put in, or the one question that is to be asked once. */
export function RepairAid({ conversation, draft, editing }: RepairAidProps) {
  const repairs = useCall(list, { conversation, limit: 50 }).data?.items ?? []
  const locked = repairs.find(repair => repair.isLocked)
  const asking = repairs.find(repair => repair.waitsFor === 'ask')
  return (
    <>
      {locked && (
        <Banner tone="amber" icon="lock" title={words.lockedTitle} role="status">
          {words.locked}{' '}
          <Link to="/repairs/$id" params={{ id: locked.id }} className="link">
            {words.compare}
          </Link>
        </Banner>
      )}
      {asking && !asksIt(draft) && <Offer repair={asking.id} editing={editing} />}
    </>
  )
}

function Offer({ repair, editing }: { repair: string; editing: Editing | null }) {
  const question = useCall(find, { id: repair }).data?.asking.question
  if (!question) return null
  return (
    <p className="repair-offer">
      <span>{words.offer}</span> <q>{question}</q>{' '}
      <Button small onClick={() => editing?.insert(`<p>${escapeHtml(question)}</p>`)}>
        {words.ask}
      </Button>
    </p>
  )
}
