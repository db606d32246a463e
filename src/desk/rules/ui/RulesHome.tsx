import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { addressOf, useCall } from '../../../web/call.ts'
import { buttonClass } from '../../../web/kit/Button.tsx'
import { Pane } from '../../../web/kit/Pane.tsx'
import { Section } from '../../../web/kit/Section.tsx'
import { useWho } from '../../people/ui/useWho.ts'
import { asks, list, type RuleSummary } from '../contract.ts'
import { exportRules } from '../importing/contract.ts'
import { AskList } from './AskList.tsx'
import { strainWords } from './words.ts'

const words = {
  title: 'What rules ask of you',
  import: 'Import a list',
  export: 'Export as CSV',
  toMe: 'For you to answer',
  toMeNone: 'Nothing waits for you.',
  mine: 'Rules that you look after',
  mineAbout: 'How often each was used and said to have hurt someone, in the last twelve months.',
  lacking: 'Without a reason',
  lackingAbout: 'Whoever says no by one of these cannot say why. Their owners have been asked.',
  all: 'Where rules hurt',
  allAbout:
    'Every rule with at least one vote, in the last twelve months. Nobody can see who voted; of fewer than ten uses there is no rate.',
  none: 'No rule has hurt anybody in the last twelve months, as far as colleagues have said.',
  byMe: 'What you have told and asked',
  rule: 'Rule',
  owner: 'Looked after by',
  nobody: 'Nobody',
  votes: 'Strain',
  agentAbout:
    'Find a rule in the list. In a conversation, those that seem to apply stand beside it; X says no by one of them, with a way forward.',
}

/** The first page of the rules: an owner's questions, a lead's overview, and what an agent has asked. */
export function RulesHome({ before }: { before?: ReactNode }) {
  const who = useWho()
  const questions = useCall(asks, {}).data
  const mine = useCall(list, { show: 'mine' }).data?.items ?? []
  const leads = who.role !== 'agent'
  return (
    <Pane
      title={words.title}
      before={before}
      actions={
        <>
          {leads && (
            <Link to="/rules/import" className={buttonClass()}>
              {words.import}
            </Link>
          )}
          <a className={buttonClass()} href={addressOf(exportRules, {})} download>
            {words.export}
          </a>
        </>
      }
    >
      <div className="sections">
        <Section title={words.toMe} about={questions?.toMe.length === 0 ? words.toMeNone : undefined}>
          {questions && questions.toMe.length > 0 && <AskList asks={questions.toMe} />}
        </Section>
        {mine.length > 0 && (
          <Section title={words.mine} about={words.mineAbout}>
            <StrainTable rules={mine} />
          </Section>
        )}
        {leads && <Overview />}
        {questions && questions.byMe.length > 0 && (
          <Section title={words.byMe}>
            <AskList asks={questions.byMe} />
          </Section>
        )}
        {!leads && mine.length === 0 && <p className="text-soft">{words.agentAbout}</p>}
      </div>
    </Pane>
  )
}

function Overview() {
  const all = useCall(list, { limit: 500 }).data?.items ?? []
  const lacking = all.filter(rule => !rule.hasReason)
  const strained = all
    .filter(rule => (rule.strain?.votes ?? 0) > 0)
    .sort((a, b) => (b.strain?.votes ?? 0) - (a.strain?.votes ?? 0))
  return (
    <>
      {lacking.length > 0 && (
        <Section title={words.lacking} about={words.lackingAbout}>
          <StrainTable rules={lacking} />
        </Section>
      )}
      <Section title={words.all} about={strained.length > 0 ? words.allAbout : words.none}>
        {strained.length > 0 && <StrainTable rules={strained} />}
      </Section>
    </>
  )
}

function StrainTable({ rules }: { rules: readonly RuleSummary[] }) {
  return (
    <div className="overflow-x-auto">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{words.rule}</th>
            <th scope="col">{words.owner}</th>
            <th scope="col">{words.votes}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map(rule => (
            <tr key={rule.id}>
              <td>
                <Link to="/rules/$id" params={{ id: rule.id }} className="link">
                  {rule.title}
                </Link>
              </td>
              <td>{rule.owner?.name ?? words.nobody}</td>
              <td>{rule.strain ? strainWords(rule.strain) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
