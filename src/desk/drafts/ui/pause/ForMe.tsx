import { Button } from '../../../../web/kit/Button.tsx'
import { Checkbox } from '../../../../web/kit/Checkbox.tsx'
import { Section } from '../../../../web/kit/Section.tsx'
import { TimeAgo } from '../../../../web/kit/TimeAgo.tsx'
import type { RuleId } from '../../pause/contract.ts'
import { everyRule, ruleIds } from '../../pause/rules/every-rule.ts'
import { isAsleep } from '../../pause/rules/sleep.ts'
import { useKept } from './useKept.ts'

const words = {
  title: 'For me, on this device',
  about: 'What you choose here stays in this browser; the desk has no place for it.',
  wanted: 'I want the pause',
  wantedHint:
    'It looks at your answers while you write, in your browser alone. It never holds an answer back.',
  asleep: 'Rules that sleep',
  until: 'until',
  wake: 'Wake it',
  wakeFull: (name: string) => `Wake “${name}”`,
  none: 'None. A rule sleeps for thirty days after “Leave it” three times.',
}

/** One's own switch, and the rules that one has sent to sleep. */
export function ForMe({ title = words.title }: { title?: string }) {
  const kept = useKept()
  if (!kept.isRead) return null
  const now = Date.now()
  const asleep = ruleIds.filter(rule => isAsleep(kept, rule, now))
  return (
    <Section title={title} about={words.about}>
      <Checkbox
        label={words.wanted}
        hint={words.wantedHint}
        value={!kept.isOff}
        onChange={isWanted => kept.switchOff(!isWanted)}
      />
      <h3>{words.asleep}</h3>
      {asleep.length === 0 && <p className="text-soft">{words.none}</p>}
      {asleep.length > 0 && (
        <ul className="entries">
          {asleep.map(rule => (
            <li key={rule} className="entry">
              <div className="entry-words">
                <span className="entry-name">{everyRule[rule].name}</span>
                <span className="entry-detail">
                  {words.until} <TimeAgo at={kept.sleepsUntil[rule] ?? ''} form="long" />
                </span>
              </div>
              <div className="entry-actions">
                <Wake rule={rule} onWake={() => kept.wake(rule)} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Wake({ rule, onWake }: { rule: RuleId; onWake: () => void }) {
  return (
    <Button small aria-label={words.wakeFull(everyRule[rule].name)} onClick={onWake}>
      {words.wake}
    </Button>
  )
}
