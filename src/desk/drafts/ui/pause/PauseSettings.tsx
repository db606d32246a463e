import { useCall, useChange } from '../../../../web/call.ts'
import { Checkbox } from '../../../../web/kit/Checkbox.tsx'
import { Section } from '../../../../web/kit/Section.tsx'
import { toast } from '../../../../web/kit/toast.tsx'
import { useWhyNot } from '../../../people/ui/useWho.ts'
import { changePause, readPause } from '../../trial/contract.ts'
import { EveryRule } from './EveryRule.tsx'
import { ForMe } from './ForMe.tsx'
import { Trials } from './Trials.tsx'

const words = {
  desk: 'For the desk',
  deskAbout: 'Each colleague can switch it off for themselves; nobody can see whether they did.',
  isOn: 'A pause with a reason while one writes an answer',
  inChat: 'In chat too',
  inChatHint: 'There an answer is wanted in seconds, and most find a pause in the way.',
}

/** The pause: for oneself, for the desk, its trial, and all its rules. */
export function PauseSettings() {
  return (
    <>
      <ForMe />
      <ForDesk />
      <Trials />
      <EveryRule />
    </>
  )
}

function ForDesk() {
  const settings = useCall(readPause, {}).data
  const why = useWhyNot('lead')
  const change = useChange(changePause, {
    onRefused: problem => toast({ text: problem.message, tone: 'failed' }),
  })
  if (!settings) return null
  return (
    <Section title={words.desk} about={why ?? words.deskAbout}>
      <fieldset className="for-desk flex flex-col gap-3" disabled={why !== null}>
        <legend className="sr-only">{words.desk}</legend>
        <Checkbox label={words.isOn} value={settings.isOn} onChange={isOn => change.mutate({ isOn })} />
        <Checkbox
          label={words.inChat}
          hint={words.inChatHint}
          value={settings.inChat}
          onChange={inChat => change.mutate({ inChat })}
        />
      </fieldset>
    </Section>
  )
}
