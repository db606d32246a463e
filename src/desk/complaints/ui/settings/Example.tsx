import { useState } from 'react'
import { dayIn } from '../../../../kit/days.ts'
import { useCall } from '../../../../web/call.ts'
import { TextInput } from '../../../../web/kit/TextInput.tsx'
import { useNow } from '../../../../web/kit/TimeAgo.tsx'
import { useDesk } from '../../../setup/ui/useDesk.ts'
import type { Preset, RegimeId, Stage } from '../../clocks/contract.ts'
import { tryOut } from '../../settings/contract.ts'
import { ClockOf } from '../ClockLine.tsx'

const words = {
  received: 'Received, or asked for stage 2, on',
  stage: (stage: number) => `Stage ${stage}`,
  mustSay: 'The answer must say',
}

export interface ExampleProps {
  first: Preset | undefined
  second: Preset | undefined
}

/** What the chosen limits come to, by the desk’s own calendar. */
export function Example({ first, second }: ExampleProps) {
  const { timeZone } = useDesk()
  const [typed, setDay] = useState<string>()
  const now = useNow()
  const day = typed ?? dayIn(timeZone, now)
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day)
  return (
    <div className="flex flex-col gap-5">
      <TextInput className="w-64" label={words.received} type="date" value={day} onChange={setDay} />
      {isDay && first && <StageExample preset={first} stage={1} day={day} />}
      {isDay && second && <StageExample preset={second} stage={2} day={day} />}
    </div>
  )
}

function StageExample({ preset, stage, day }: { preset: Preset; stage: Stage; day: string }) {
  const clock = useCall(tryOut, { regime: preset.id as RegimeId, stage, day }).data
  const terms = preset.stages.find(each => each.stage === stage)
  return (
    <div className="flex flex-col gap-4">
      <h3 className="text-sm font-semibold text-soft">{words.stage(stage)}</h3>
      {clock && <ClockOf clock={clock} />}
      {terms && (
        <p className="text-sm text-soft">
          {words.mustSay}: {terms.answerMust.map(lowered).join('; ')}.
        </p>
      )}
    </div>
  )
}

/** As part of a sentence, but for words such as AFCA. */
function lowered(text: string): string {
  return /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
