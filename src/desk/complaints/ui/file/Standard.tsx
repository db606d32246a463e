import { Link } from '@tanstack/react-router'
import { useContext } from 'react'
import { Button } from '../../../../web/kit/Button.tsx'
import { Reader } from '../../../../web/kit/reader.ts'
import type { Allegation } from '../../file/contract.ts'
import { dayWords } from '../words.ts'

const words = {
  heading: 'In force that day',
  on: (day: string) => `In force on ${day}`,
  version: (title: string, version: number) => `${title}, version ${version}`,
  reason: 'Reason on file',
  noReason: 'No reason was on file.',
  strain: 'Strain',
  perThousand: (count: number) => `${count} in 1,000 uses`,
  said: 'What it says',
  besides: 'Law and practice',
  none: 'No standard is named yet.',
  choose: 'Name it',
  change: 'Change',
}

export interface StandardProps {
  allegation: Allegation
  /** `null` for those who read. */
  onChange: (() => void) | null
}

/** By what it is measured: the rule's version of that day with its reason, or law and practice where no rule says it. */
export function Standard({ allegation: { position, standard }, onChange }: StandardProps) {
  const { locale } = useContext(Reader)
  const { rule, happenedOn, words: besides } = standard
  const isNamed = rule !== null || besides !== ''
  return (
    <div className="standard">
      <span className="standard-what">
        <b>{happenedOn ? words.on(dayWords(happenedOn, locale)) : words.heading}</b>{' '}
        {rule && (
          <Link to="/rules/$id" params={{ id: rule.id }} className="link">
            {words.version(rule.title, rule.version)}
          </Link>
        )}
        {!isNamed && words.none}
      </span>
      {rule && <span>{rule.reason ? `${words.reason}: ${rule.reason}` : words.noReason}</span>}
      {rule?.strain != null && (
        <span>
          {words.strain}: {words.perThousand(rule.strain)}
        </span>
      )}
      {onChange && (
        <Button
          small
          kind="quiet"
          aria-label={`${isNamed ? words.change : words.choose}: ${words.heading}, ${position}`}
          onClick={onChange}
        >
          {isNamed ? words.change : words.choose}
        </Button>
      )}
      {rule && (
        <details className="standard-words">
          <summary className="min-h-7 w-fit text-soft">{words.said}</summary>
          <p className="file-words">{rule.words}</p>
        </details>
      )}
      {besides && (
        <p className="standard-words file-words" dir="auto">
          <b>{words.besides}:</b> {besides}
        </p>
      )}
    </div>
  )
}
