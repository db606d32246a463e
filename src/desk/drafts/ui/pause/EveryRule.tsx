import { Section } from '../../../../web/kit/Section.tsx'
import { everyRule, ruleIds, strengthWords } from '../../pause/rules/every-rule.ts'
import { checkWords } from './words.ts'

const words = {
  title: 'Every rule',
  about:
    'All that the pause looks at, with the reason of each and how sure it is. It speaks up only where two rules find something, or one within ten minutes of a hostile message; never where a message speaks of danger.',
  instead: 'Instead:',
  checks: 'What it also looks for',
  checksAbout: 'Shown below your words, quietly: what is there and what is missing. A list, never a score.',
}

/** The rules as a list to be read, for whoever wants to know before they write. */
export function EveryRule() {
  return (
    <Section title={words.title} about={words.about}>
      <dl className="rule-list">
        {ruleIds.map(rule => {
          const { name, reason, strength, alternative } = everyRule[rule]
          return (
            <div key={rule}>
              <dt>{name}</dt>
              <dd>
                {reason} <span className="text-soft">{strengthWords[strength]}</span>
              </dd>
              <dd>
                {words.instead} {alternative}
              </dd>
            </div>
          )
        })}
      </dl>
      <h3>{words.checks}</h3>
      <p className="text-soft">{words.checksAbout}</p>
      <ul className="list-disc ps-5">
        {Object.entries(checkWords).map(([check, { there, missing }]) => (
          <li key={check}>{there || missing}</li>
        ))}
      </ul>
    </Section>
  )
}
