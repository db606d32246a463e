import { Link } from '@tanstack/react-router'
import { type FormEvent, useContext, useId, useState } from 'react'
import { call, useCall, useChange } from '../../../web/call.ts'
import { announce } from '../../../web/kit/announce.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { Reader } from '../../../web/kit/reader.ts'
import { TextArea } from '../../../web/kit/TextInput.tsx'
import { toast } from '../../../web/kit/toast.tsx'
import { useKeys } from '../../../web/kit/useKeys.ts'
import { type AtHand, atHand, judge, press } from '../applying/contract.ts'
import type { Ask } from '../contract.ts'
import { offerOf } from './fourLines.ts'
import { TellOwner } from './TellOwner.tsx'

const words = {
  scope: 'Conversation',
  title: 'Rules that may apply',
  none: 'None by what was said last.',
  all: 'All rules',
  why: 'Why',
  noReason: 'No reason given yet.',
  offer: 'You may offer',
  bend: 'May be bent',
  plans: 'Only on the plans',
  hurt: 'This rule hurt someone here',
  hurtDone: (title: string) => `Counted, without your name: “${title}” hurt someone here.`,
  hurtBack: (title: string) => `Taken back: “${title}”.`,
  tell: 'Tell the owner',
  ask: 'Ask to bend it',
  owes: 'It owes them',
  owesIf: (condition: string) => `if ${condition}`,
  owed: 'Owed',
  notOwed: 'Not owed',
  because: 'because',
  saidBy: (by: string) => `said by ${by}`,
  save: 'Keep it',
  given: 'May be bent here',
  declined: 'Not bent here',
  waits: (name: string) => `Asked to bend it; ${name} has not answered yet.`,
}

/** What one needs to know of the rules to answer this person; each opens to its reason and what one may do. */
export function RulesBeside({ conversation }: { conversation: string }) {
  const { data } = useCall(atHand, { conversation })
  const rules = data?.items ?? []
  const hurt = useHurt(conversation)
  const [first] = rules
  useKeys(words.scope, [
    { keys: 'h', label: words.hurt, on: first !== undefined, run: () => hurt(ruleInFocus(rules) ?? first) },
  ])
  return (
    <section aria-label={words.title}>
      <h2 className="beside-heading">{words.title}</h2>
      {data && rules.length === 0 && <p className="text-sm text-soft">{words.none}</p>}
      {rules.map(rule => (
        <OneRule key={rule.id} rule={rule} conversation={conversation} onHurt={() => hurt(rule)} />
      ))}
      <Link to="/rules" className="link text-sm">
        {words.all}
      </Link>
    </section>
  )
}

interface OneRuleProps {
  rule: AtHand
  conversation: string
  onHurt: () => void
}

function OneRule({ rule, conversation, onHurt }: OneRuleProps) {
  const { locale } = useContext(Reader)
  const [tells, setTells] = useState<'told' | 'bend' | null>(null)
  const offer = offerOf(rule, locale)
  return (
    <details className="rule-beside" data-rule={rule.id}>
      <summary>
        <span>{rule.title}</span>
        {rule.because.length > 0 && <span className="rule-because">{rule.because.join(' ')}</span>}
      </summary>
      <p>{rule.words}</p>
      <p>
        <b>{words.why}:</b> {rule.reason || words.noReason}
      </p>
      {rule.plans.length > 0 && (
        <p>
          <b>{words.plans}:</b> {rule.plans.join(', ')}
        </p>
      )}
      {offer && (
        <p>
          <b>{words.offer}:</b> {offer}
        </p>
      )}
      {rule.bend && (
        <p>
          <b>{words.bend}:</b> {rule.bend}
        </p>
      )}
      {rule.bends.map(bend => (
        <Bent key={bend.id} bend={bend} giver={(rule.bendBy ?? rule.owner)?.name ?? ''} />
      ))}
      {(rule.owed || rule.due) && <Owed rule={rule} conversation={conversation} />}
      <div className="flex flex-wrap gap-1.5">
        <Button small aria-pressed={rule.hurtHere} keys="h" onClick={onHurt}>
          {words.hurt}
        </Button>
        <Button small kind="quiet" onClick={() => setTells('told')}>
          {words.tell}
        </Button>
        {rule.bend && (
          <Button small kind="quiet" onClick={() => setTells('bend')}>
            {words.ask}
          </Button>
        )}
      </div>
      {tells && (
        <TellOwner rule={rule} kind={tells} conversation={conversation} onClose={() => setTells(null)} />
      )}
    </details>
  )
}

function Bent({ bend, giver }: { bend: Ask; giver: string }) {
  if (!bend.answer) return <p>{words.waits(giver)}</p>
  return (
    <p>
      <b>{bend.answer === 'given' ? words.given : words.declined}:</b> {bend.because} ({bend.answeredBy?.name}
      )
    </p>
  )
}

/** Owed or not, because; said by a colleague, never by the desk. */
function Owed({ rule, conversation }: { rule: AtHand; conversation: string }) {
  const name = useId()
  const [isOwed, setIsOwed] = useState<boolean | null>(null)
  const [because, setBecause] = useState('')
  const [problem, setProblem] = useState<string>()
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (isOwed === null) return
    try {
      await call(judge, { id: conversation, rule: rule.id, isOwed, because })
      setIsOwed(null)
      setBecause('')
    } catch (error) {
      setProblem((error as Error).message)
    }
  }
  return (
    <form onSubmit={event => void save(event)} aria-label={words.owes}>
      <p>
        <b>{words.owes}:</b> {rule.owed} {rule.owedIf && words.owesIf(rule.owedIf)}
      </p>
      {rule.due && isOwed === null && (
        <p>
          <b>{rule.due.isOwed ? words.owed : words.notOwed}</b>, {words.because} {rule.due.because} (
          {words.saidBy(rule.due.by)})
        </p>
      )}
      <div className="segments mb-2">
        {[true, false].map(value => (
          <label key={String(value)} className="segment">
            <input type="radio" name={name} checked={isOwed === value} onChange={() => setIsOwed(value)} />
            <span>{value ? words.owed : words.notOwed}</span>
          </label>
        ))}
      </div>
      {isOwed !== null && (
        <>
          <TextArea label={words.because} rows={2} value={because} onChange={setBecause} error={problem} />
          <Button small type="submit" className="mt-1.5">
            {words.save}
          </Button>
        </>
      )}
    </form>
  )
}

/** Presses, or takes back; the rule is named, so that one sees which it was. */
function useHurt(conversation: string): (rule: AtHand | undefined) => void {
  const { mutate } = useChange(press, { touches: [atHand] })
  return rule => {
    if (!rule) return
    const say = (hurt: boolean) => {
      const text = (hurt ? words.hurtDone : words.hurtBack)(rule.title)
      toast({ text })
      announce(text, 'polite')
      mutate({ id: conversation, rule: rule.id, hurt })
    }
    say(!rule.hurtHere)
  }
}

/** The one that somebody is looking at by keyboard. */
function ruleInFocus(rules: readonly AtHand[]): AtHand | undefined {
  const id = document.activeElement?.closest<HTMLElement>('[data-rule]')?.dataset.rule
  return rules.find(rule => rule.id === id)
}
