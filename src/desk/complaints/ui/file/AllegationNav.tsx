import { Icon } from '../../../../web/kit/Icon.tsx'
import type { Allegation } from '../../file/contract.ts'
import { inALine } from './evidencePieces.ts'

const words = {
  label: 'Allegations',
  decided: 'found',
  open: 'open',
}

/** Leads the focus and the eye to an allegation. */
export function goToAllegation(id: string): void {
  const heading = document.getElementById(`allegation-${id}`)
  heading?.focus({ preventScroll: true })
  heading?.closest('[data-allegation]')?.scrollIntoView({ block: 'start' })
}

/** Several allegations in short, to go to one of them. */
export function AllegationNav({ items }: { items: readonly Allegation[] }) {
  if (items.length < 3) return null
  return (
    <nav aria-label={words.label} className="allegation-nav">
      <ol>
        {items.map(({ id, position, words: said, decided }) => (
          <li key={id}>
            <button type="button" onClick={() => goToAllegation(id)}>
              <span className="text-faint">{position}</span>
              <bdi className="allegation-short">{inALine(said)}</bdi>
              {decided ? (
                <>
                  <Icon name="check" className="flex-none text-teal" />
                  <span className="sr-only">{words.decided}</span>
                </>
              ) : (
                <span className="sr-only">{words.open}</span>
              )}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
