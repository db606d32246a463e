import type { File } from '../../file/contract.ts'
import { ClockOf } from '../ClockLine.tsx'
import { useDay } from '../useMoment.ts'
import { dayWords } from '../words.ts'

const words = {
  now: (stage: number) => `Stage ${stage}`,
  before: (stage: number) => `Stage ${stage}, as it was`,
  decider: (name: string) => `${name} decides.`,
  nobody: 'Nobody has been named to decide yet.',
  asked: (day: string) => `Asked for on ${day}.`,
  because: 'Why they are not content',
  extended: (until: string, by: string) => `Extended to ${until} by ${by}`,
  outside: 'Outside route told',
  paused: (from: string, until: string | null, by: string) =>
    until ? `Paused from ${from} until ${until} by ${by}` : `Paused since ${from} by ${by}`,
}

type Stage = File['stages'][number]

/** Who decides now and why it came so far; earlier stages are folded. A file that never left its first shows what moved its clock. */
export function Stages({ file }: { file: File }) {
  const now = file.stages.find(each => each.stage === file.stage)
  const earlier = file.stages.filter(each => each.stage < file.stage)
  if (!now) return null
  const says = file.stage > 1 || now.extensions.length + now.pauses.length > 0
  if (!says) return null
  return (
    <section className="file-card" aria-labelledby="stages">
      <h2 id="stages">{words.now(now.stage)}</h2>
      <OneStage stage={now} />
      {earlier.map(stage => (
        <details key={stage.stage} className="stage-before">
          <summary className="min-h-7 w-fit text-soft">{words.before(stage.stage)}</summary>
          <div className="mt-3 flex flex-col gap-3">
            <ClockOf clock={stage.clock} />
            <OneStage stage={stage} />
          </div>
        </details>
      ))}
    </section>
  )
}

function OneStage({ stage }: { stage: Stage }) {
  const day = useDay()
  return (
    <div className="flex flex-col gap-1.5">
      <p>
        {stage.decider ? words.decider(stage.decider.name) : words.nobody}{' '}
        {stage.stage > 1 && words.asked(day(stage.requestedAt))}
      </p>
      {stage.why && (
        <p className="file-words" dir="auto">
          <b>{words.because}:</b> {stage.why}
        </p>
      )}
      {stage.extensions.map(each => (
        <p key={each.at} className="file-words" dir="auto">
          <b>{words.extended(dayWords(each.until), each.by)}:</b> {each.reason} <br />
          {words.outside}: {each.outsideRoute}
        </p>
      ))}
      {stage.pauses.map(each => (
        <p key={each.id} className="file-words" dir="auto">
          <b>{words.paused(dayWords(each.from), each.until && dayWords(each.until), each.by)}:</b>{' '}
          {each.reason}
        </p>
      ))}
    </div>
  )
}
