import { useState } from 'react'
import { useCall, useChange } from '../../../../web/call.ts'
import { Button } from '../../../../web/kit/Button.tsx'
import { DateTimeInput } from '../../../../web/kit/DateTimeInput.tsx'
import { Section } from '../../../../web/kit/Section.tsx'
import { TimeAgo } from '../../../../web/kit/TimeAgo.tsx'
import { toast } from '../../../../web/kit/toast.tsx'
import { useWhyNot } from '../../../people/ui/useWho.ts'
import { endTrial, startTrial, type Trial, trials } from '../../trial/contract.ts'
import { TrialReport } from './TrialReport.tsx'

const words = {
  title: 'Does it help? A trial',
  about:
    'For a time the pause is silent in half of the conversations, and the desk counts what customers write next: hostile or not, by the cues of the brief. Nothing is counted for a colleague, and nothing can be.',
  rule: 'Which half, anybody can compute. Of the text “trial id, colon, conversation id” take SHA-256; where its last digit is even, the pause speaks.',
  command: (trial: string) => `printf '%s' ${trial}:CONVERSATION | sha256sum`,
  endsAt: 'It ends on',
  endsHint:
    'By itself. Thirty replies on each side are the least that says anything; several weeks are usual.',
  weeks: (count: number) => `In ${count} weeks`,
  start: 'Start a trial',
  end: 'End it now',
  when: 'Say when it ends.',
  runs: 'Runs since',
  until: 'until',
  ended: 'Ended',
  none: 'No trial yet.',
}

/** Trials, the latest first: how they are made, and what came of them. */
export function Trials() {
  const all = useCall(trials, {}).data?.items
  const running = all?.find(trial => trial.endedAt === null)
  return (
    <Section title={words.title} about={words.about}>
      <p>{words.rule}</p>
      {running && <code className="rule-command">{words.command(running.id)}</code>}
      {all && !running && <Start />}
      {all?.length === 0 && <p className="text-soft">{words.none}</p>}
      {all?.map(trial => (
        <One key={trial.id} trial={trial} />
      ))}
    </Section>
  )
}

function Start() {
  const [endsAt, setEndsAt] = useState('')
  const why = useWhyNot('lead')
  const start = useChange(startTrial, { onRefused: failed })
  const inWeeks = (count: number) => new Date(Date.now() + count * 7 * 86_400_000)
  return (
    <div className="form max-w-96">
      <DateTimeInput
        label={words.endsAt}
        hint={words.endsHint}
        value={endsAt}
        onChange={setEndsAt}
        picks={[4, 8, 12].map(count => ({ label: words.weeks(count), at: inWeeks(count) }))}
      />
      <div>
        <Button
          kind="go"
          busy={start.isPending}
          why={why ?? (endsAt === '' && words.when)}
          onClick={() => start.mutate({ endsAt })}
        >
          {words.start}
        </Button>
      </div>
    </div>
  )
}

function One({ trial }: { trial: Trial }) {
  const why = useWhyNot('lead')
  const end = useChange(endTrial, { onRefused: failed })
  return (
    <div className="trial">
      <p className="flex flex-wrap items-center gap-2">
        {trial.endedAt ? (
          <span>
            {words.ended} <TimeAgo at={trial.endedAt} form="long" />
          </span>
        ) : (
          <>
            <span>
              {words.runs} <TimeAgo at={trial.startedAt} form="long" />, {words.until}{' '}
              <TimeAgo at={trial.endsAt} form="long" />
            </span>
            <Button small why={why} busy={end.isPending} onClick={() => end.mutate({ id: trial.id })}>
              {words.end}
            </Button>
          </>
        )}
      </p>
      <TrialReport trial={trial} />
    </div>
  )
}

const failed = (problem: Error) => toast({ text: problem.message, tone: 'failed' })
