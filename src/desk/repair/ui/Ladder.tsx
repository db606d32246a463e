import { useContext, useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { Chip } from '../../../web/kit/Chip.tsx'
import { Reader } from '../../../web/kit/reader.ts'
import type { Remedy, RemedyKind, RemedyState, Repair, Rung } from '../contract.ts'
import { decide, passOver, withdraw } from '../remedies/contract.ts'
import { remedyNames } from '../rules/remedies.ts'
import { useRepairChange } from './acting.ts'
import { ReasonDialog, type Reasoned } from './ReasonDialog.tsx'
import { TakeDialog } from './TakeDialog.tsx'
import { dayWords, moneyWords, remedyStates } from './words.ts'

const words = {
  give: 'Give…',
  giveIt: (what: string) => `Give: ${what}`,
  more: 'Give more…',
  moreOf: (what: string) => `Give more: ${what}`,
  prevent: 'Say what is done…',
  notNeeded: 'Not needed…',
  notNeededIt: (what: string) => `Not needed: ${what}`,
  notNeededTitle: 'Considered, and not needed',
  save: 'Keep it',
  kept: 'Kept.',
  goodwill: 'goodwill',
  by: (day: string) => `by ${day}`,
  agree: 'Agree…',
  agreeTitle: 'Agree to it',
  decline: 'Decline…',
  declineTitle: 'Decline it',
  withdraw: 'Take back…',
  withdrawTitle: 'Take the question back',
  later: 'What is considered after that, if harm remains',
}

/** The kinds of remedy in their order: what was considered, and the next that is to be. */
export function Ladder({ repair, kinds }: { repair: Repair; kinds: (kind: RemedyKind) => boolean }) {
  const [taking, setTaking] = useState<RemedyKind | null>(null)
  const [reasoned, setReasoned] = useState<Reasoned | null>(null)
  const passing = useRepairChange(passOver, words.kept)
  const pass = (kind: RemedyKind) =>
    setReasoned({
      title: words.notNeededTitle,
      about: remedyNames[kind],
      verb: words.save,
      onSave: because => passing.mutateAsync({ id: repair.id, kind, because }),
    })
  const all = repair.ladder.filter(rung => kinds(rung.kind))
  const isHere = ({ standing }: Rung) =>
    standing === 'considered' || (standing === 'next' && repair.state === 'open')
  const later = repair.state === 'open' ? all.filter(rung => !isHere(rung)) : []
  return (
    <>
      <ol className="ladder">
        {all.filter(isHere).map(rung => (
          <Step
            key={rung.kind}
            rung={rung}
            repair={repair}
            onTake={setTaking}
            onPass={pass}
            onReason={setReasoned}
          />
        ))}
      </ol>
      {later.length > 0 && (
        <details className="text-sm">
          <summary className="text-soft">{words.later}</summary>
          <ul className="ladder">
            {later.map(({ kind, why }) => (
              <li key={kind} className="rung text-soft">
                {remedyNames[kind]}. {why}
              </li>
            ))}
          </ul>
        </details>
      )}
      {taking && <TakeDialog repair={repair} kind={taking} onClose={() => setTaking(null)} />}
      {reasoned && <ReasonDialog reasoned={reasoned} onClose={() => setReasoned(null)} />}
    </>
  )
}

interface StepProps {
  rung: Rung
  repair: Repair
  onTake: (kind: RemedyKind) => void
  onPass: (kind: RemedyKind) => void
  onReason: (reasoned: Reasoned) => void
}

function Step({ rung, repair, onTake, onPass, onReason }: StepProps) {
  const { kind, standing, why } = rung
  const own = repair.remedies.filter(remedy => remedy.kind === kind)
  const isOpen = repair.state === 'open'
  const isImprovement = kind === 'serviceImprovement'
  const name = remedyNames[kind]
  return (
    <li className="rung">
      <div className="rung-head">
        <span className="rung-name">{name}</span>
        {isOpen && standing === 'next' && (
          <span className="rung-actions">
            <Button small aria-label={words.giveIt(name)} onClick={() => onTake(kind)}>
              {isImprovement ? words.prevent : words.give}
            </Button>
            <Button small kind="quiet" aria-label={words.notNeededIt(name)} onClick={() => onPass(kind)}>
              {words.notNeeded}
            </Button>
          </span>
        )}
        {isOpen && standing === 'considered' && why === '' && kind !== 'explain' && kind !== 'apologise' && (
          <span className="rung-actions">
            <Button small kind="quiet" aria-label={words.moreOf(name)} onClick={() => onTake(kind)}>
              {words.more}
            </Button>
            {own.every(remedy => failed.includes(remedy.state)) && (
              <Button small kind="quiet" aria-label={words.notNeededIt(name)} onClick={() => onPass(kind)}>
                {words.notNeeded}
              </Button>
            )}
          </span>
        )}
      </div>
      {own.map(remedy => (
        <Given key={remedy.id} remedy={remedy} onReason={onReason} />
      ))}
    </li>
  )
}

const failed: readonly RemedyState[] = ['declined', 'withdrawn']

function Given({ remedy, onReason }: { remedy: Remedy; onReason: (reasoned: Reasoned) => void }) {
  const { locale } = useContext(Reader)
  const deciding = useRepairChange(decide, words.kept)
  const withdrawing = useRepairChange(withdraw, words.kept)
  const { id, state, money, because, due, decision, can } = remedy
  const about = [money && moneyWords(money, locale), remedy.words].filter(Boolean).join(', ')
  const answer = (agrees: boolean) =>
    onReason({
      title: agrees ? words.agreeTitle : words.declineTitle,
      about,
      verb: words.save,
      onSave: reason => deciding.mutateAsync({ id, agrees, because: reason }),
    })
  return (
    <div className="given">
      <Chip
        tone={
          state === 'broken' ? 'red' : state === 'asked' ? 'amber' : state === 'fulfilled' ? 'teal' : 'plain'
        }
      >
        {remedyStates[state]}
      </Chip>{' '}
      {remedy.isGoodwill && state !== 'notNeeded' && <Chip>{words.goodwill}</Chip>}{' '}
      {money && <b>{moneyWords(money, locale)} </b>}
      {remedy.words}
      {due && (state === 'promised' || state === 'asked' || state === 'broken') && (
        <span className="text-soft"> {words.by(dayWords(due.day, locale))}</span>
      )}
      {because && <span className="text-soft"> {because}</span>}
      <span className="text-faint"> ({remedy.by.name})</span>
      {decision && (
        <span className="text-soft">
          {' '}
          {decision.because} ({decision.by})
        </span>
      )}
      {(can.decide || can.withdraw) && (
        <div className="mt-1 flex flex-wrap gap-1.5">
          {can.decide && (
            <>
              <Button small kind="go" onClick={() => answer(true)}>
                {words.agree}
              </Button>
              <Button small onClick={() => answer(false)}>
                {words.decline}
              </Button>
            </>
          )}
          {can.withdraw && (
            <Button
              small
              kind="quiet"
              onClick={() =>
                onReason({
                  title: words.withdrawTitle,
                  about,
                  verb: words.save,
                  onSave: reason => withdrawing.mutateAsync({ id, because: reason }),
                })
              }
            >
              {words.withdraw}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
