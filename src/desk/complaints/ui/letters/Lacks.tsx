import { useId } from 'react'
import { Icon } from '../../../../web/kit/Icon.tsx'
import type { Editing } from '../../../outbox/ui/editing.ts'
import type { Lack } from '../../letters/contract.ts'
import type { LetterText } from './useLetterText.ts'
import { words } from './words.ts'

/** What the letter lacks, each leading to its place where it has one; and colleagues who stand in it by name. */
export function Lacks({ text, editing }: { text: LetterText; editing: Editing | null }) {
  const heading = useId()
  const { missing, named } = text
  const go = ({ words: said }: Lack) => {
    const start = editing?.text().indexOf(`[${said}]`) ?? -1
    if (start >= 0) editing?.select({ start, end: start + said.length + 2 })
  }
  return (
    <section className="letter-lacks" aria-labelledby={heading}>
      <h3 id={heading}>{words.lacks}</h3>
      {missing.length === 0 && <p className="text-soft">{words.nothingMissing}</p>}
      <ul className="builder-parts">
        {missing.map(lack => (
          <li key={`${lack.kind} ${lack.words} ${lack.says}`}>
            <Icon name="pencil" className="text-faint" />
            <div>
              {lack.kind === 'gap' ? (
                <button
                  type="button"
                  className="builder-words"
                  aria-label={words.show(lack.words)}
                  onClick={() => go(lack)}
                >
                  {lack.words}
                </button>
              ) : (
                lack.says
              )}
            </div>
          </li>
        ))}
        {named.map(({ name, role }) => (
          <li key={name} className="is-wrong">
            <Icon name="info" />
            <div>{words.named(name, role)}</div>
          </li>
        ))}
      </ul>
    </section>
  )
}
