import { useCall } from '../../../web/call.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { later } from '../../../web/kit/later.tsx'
import { useIsLogOpen } from '../../log/ui/opening.ts'
import type { Editing } from '../../outbox/ui/editing.ts'
import { atHand } from '../applying/contract.ts'
import { htmlOf } from './fourLines.ts'
import { closeRefusal, openRefusal, useRefusalOpen } from './opening.ts'
import type { RefusalDialogProps } from './RefusalDialog.tsx'

const RefusalDialog = later<RefusalDialogProps>(
  async () => (await import('./RefusalDialog.tsx')).RefusalDialog,
)

const words = {
  label: 'Rules for the answer',
  may: 'May apply:',
  refuse: 'A no with a way forward',
  byRule: (title: string) => `Say no by “${title}”, with a way forward`,
}

export interface RulesLineProps {
  conversation: string
  editing: Editing | null
}

/** Beside the words that one writes: the rules that seem to apply, and the way to a no that leads on. */
export function RulesLine({ conversation, editing }: RulesLineProps) {
  const rules = useCall(atHand, { conversation }).data?.items ?? []
  const opened = useRefusalOpen()
  const isLogging = useIsLogOpen()
  return (
    <section className="rules-line" aria-label={words.label}>
      {rules.length > 0 && <span className="text-soft">{words.may}</span>}
      {rules.slice(0, 3).map(rule => (
        <Button
          key={rule.id}
          small
          aria-label={words.byRule(rule.title)}
          onClick={() => openRefusal(rule.id)}
        >
          {rule.title}
        </Button>
      ))}
      <Button small kind="quiet" icon="rule" keys="mod+." onClick={() => openRefusal()}>
        {words.refuse}
      </Button>
      {opened && editing && !isLogging && (
        <RefusalDialog
          place={{ conversation }}
          rule={opened.rule}
          onClose={closeRefusal}
          onTaken={lines => {
            closeRefusal()
            editing.insert(htmlOf(lines))
          }}
        />
      )}
    </section>
  )
}
