import { Button } from '../../../../web/kit/Button.tsx'
import { Menu, type MenuItem } from '../../../../web/kit/Menu.tsx'
import { shippedRegime } from '../../clocks/contract.ts'
import { whyNoExtension } from '../../clocks/rules/extending.ts'
import { shippedPreset, stageOf } from '../../clocks/rules/presets.ts'
import type { File } from '../../file/contract.ts'
import { resume } from '../../file/verbs/contract.ts'
import { closedGates } from '../../gates/rules.ts'
import type { Act } from './acts/act.ts'
import { usePress } from './usePress.ts'

const words = {
  knows: (count: number) => `Who knows: ${count}`,
  acknowledge: 'Acknowledged…',
  respond: 'Answered…',
  more: 'More',
  further: 'Take it further…',
  reopen: 'Open it again…',
  close: 'Close it…',
  withdraw: 'They withdraw it…',
  extend: 'Take longer…',
  pause: 'Pause the clock…',
  resume: 'Let the clock run again',
  resumed: 'The clock runs again.',
  tellClock: 'Days for the clock…',
  handOver: 'Give it to another colleague…',
  name: 'Name a colleague concerned…',
  merge: 'Join a related complaint…',
  change: 'Change what the file says…',
  notYours: 'Those who handle or decide it can do this.',
  notAnswered: 'It is answered first; what they are not content with goes further then.',
  notEnded: 'It is open.',
  noPause: 'The time limits that hold here allow no pause.',
  ended: 'It is over. Open it again to go on.',
}

export interface FileActionsProps {
  file: File
  onAct: (act: Act) => void
}

/** What one does with a file: what comes next as a button, and the rest in a menu that says why something is off. */
export function FileActions({ file, onAct }: FileActionsProps) {
  const { can, state, readers } = file
  const isOpen = state === 'open'
  const stage = file.stages.find(each => each.stage === file.stage)
  return (
    <>
      <Button small icon="people" keys="w" onClick={() => onAct('knows')}>
        {words.knows(readers.length)}
      </Button>
      {isOpen && can.change && !stage?.acknowledgedAt && (
        <Button small icon="check" onClick={() => onAct('acknowledge')}>
          {words.acknowledge}
        </Button>
      )}
      {isOpen && can.change && (
        <Button small kind="go" icon="send" why={whyNoAnswer(file)} onClick={() => onAct('respond')}>
          {words.respond}
        </Button>
      )}
      {(can.change || can.reopen || can.takeFurther) && <Rest file={file} onAct={onAct} />}
    </>
  )
}

function Rest({ file, onAct }: FileActionsProps) {
  const { can, state } = file
  const resuming = usePress(resume, words.resumed)
  const isOpen = state === 'open'
  const stage = file.stages.find(each => each.stage === file.stage)
  const isPaused = stage?.pauses.some(each => each.until === null) ?? false
  const answer = file.clock.steps.find(step => step.kind === 'answer')
  const whyClosed = !isOpen && words.ended
  const act = (label: string, which: Act, why: string | false | null = null): MenuItem => ({
    label,
    run: () => onAct(which),
    why,
  })
  return (
    <Menu
      small
      iconOnly
      label={words.more}
      groups={[
        [
          act(words.change, 'change', !can.change && words.ended),
          act(words.name, 'nameSubject', whyClosed),
          act(words.handOver, 'handOver', whyClosed),
        ],
        [
          act(words.extend, 'extend', whyClosed || (answer && whyNoExtension(answer))),
          isPaused
            ? { label: words.resume, run: () => resuming.press({ id: file.id }) }
            : act(words.pause, 'pause', whyClosed || whyNoPause(file)),
          act(words.tellClock, 'tellClock', whyClosed),
        ],
        [
          act(words.further, 'takeFurther', !can.takeFurther && words.notAnswered),
          act(words.reopen, 'reopen', !can.reopen && (isOpen ? words.notEnded : words.notYours)),
          act(words.merge, 'merge', whyClosed),
        ],
        [
          act(words.close, 'close', whyNoEnd(file, false)),
          act(words.withdraw, 'withdraw', whyNoEnd(file, true)),
        ],
      ]}
    />
  )
}

function whyNoAnswer({ can, gates }: File): string | null {
  return can.respond ? (closedGates(gates, 'answer')[0]?.because ?? null) : words.notYours
}

function whyNoEnd({ can, gates, state }: File, isWithdrawn: boolean): string | null {
  if (state !== 'open' && state !== 'responded') return words.ended
  if (!can.close) return words.notYours
  return closedGates(gates, 'close', { subject: undefined, isWithdrawn })[0]?.because ?? null
}

/** Of a regime of the desk's own only the desk itself knows; then it says so when asked. */
function whyNoPause({ clock }: File): string | null {
  const shipped = shippedRegime.safeParse(clock.regime)
  const stage = shipped.success ? stageOf(shippedPreset(shipped.data), clock.stage) : undefined
  return stage && stage.pause === null ? words.noPause : null
}
