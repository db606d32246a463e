import { useId, useState } from 'react'
import { Checkbox } from '../../../../web/kit/Checkbox.tsx'
import { Icon } from '../../../../web/kit/Icon.tsx'
import { Select } from '../../../../web/kit/Select.tsx'
import type { Language } from '../../../brief/contract.ts'
import type { BuilderState, BuiltPart, Failure, MustNot, PartId } from '../../builder/contract.ts'
import { type Shown, useBuilt } from './useBuilt.ts'
import { failureWords, mustNotWords, partWords, stateWords, words } from './words.ts'

export interface BuilderPanelProps {
  /** The draft as `editing.text()` says it; another one has it looked at again. */
  draft: string
  /** `null` until the editor is there. */
  editing: Shown | null
  /** What is known of the slip; `null` where its writer still has to say. */
  state: BuilderState | null
  /** Left out where it is decided elsewhere, such as in a repair. */
  onState?: (state: BuilderState) => void
  failure?: Failure | null
  onFailure?: (failure: Failure) => void
  /** The real action against it happening again, in its own words. */
  action?: string | null
  /** What the customer was sent about it before, the newest first. */
  earlier?: readonly string[]
  language?: Language | null
  zone?: string
  /** Of its heading, by what stands above it. */
  level?: 2 | 3
}

/**
 * The apology builder beside the words that one writes: what an answer must hold as there or missing, each leading to its very
 * words, and what does not belong in it with the reason. It never writes a sentence (product rule 7).
 */
export function BuilderPanel(props: BuilderPanelProps) {
  const { state, onState, failure = null, onFailure, level = 3 } = props
  const Heading = level === 2 ? 'h2' : 'h3'
  const heading = useId()
  return (
    <section className="builder" aria-labelledby={heading}>
      <Heading id={heading}>{words.title}</Heading>
      <p className="text-soft">{words.about}</p>
      {onState ? (
        <Select
          label={words.state}
          value={state ?? ''}
          placeholder={words.chooseState}
          choices={choicesOf(stateWords)}
          onChange={onState}
        />
      ) : (
        state && <p className="font-semibold">{stateWords[state]}</p>
      )}
      {state === 'secondFailure' &&
        (onFailure ? (
          <Select
            label={words.failure}
            value={failure ?? ''}
            placeholder={words.chooseFailure}
            choices={choicesOf(failureWords)}
            onChange={onFailure}
          />
        ) : (
          failure && <p>{failureWords[failure]}</p>
        ))}
      {state && <Found key={state} {...props} state={state} failure={failure} />}
      <p className="text-sm text-faint">{words.privacy}</p>
    </section>
  )
}

function Found(props: BuilderPanelProps & { state: BuilderState; failure: Failure | null }) {
  const { draft, editing, state, failure, action = null, earlier = [], language = null, level = 3 } = props
  const Heading = level === 2 ? 'h3' : 'h4'
  const zone = props.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  const found = useBuilt(draft, editing, { state, failure, action, earlier, language, zone })
  const [ticked, setTicked] = useState<ReadonlySet<PartId>>(new Set())
  if (!found) return null
  const { parts, mustNots, language: read } = found.built
  const hasTicks = parts.some(({ is }) => is === 'ask')
  const done = parts.filter(({ part, is }) => is === 'there' || ticked.has(part)).length
  const tick = (part: PartId, isOn: boolean) =>
    setTicked(before => new Set(isOn ? [...before, part] : [...before].filter(each => each !== part)))
  return (
    <>
      <div>
        <Heading>
          {words.parts} <span className="text-soft">({words.summary(done, parts.length)})</span>
        </Heading>
        {hasTicks && <p className="text-soft">{read ? words.someToTick : words.noRules}</p>}
        {state === 'secondFailure' && !failure && <p className="text-soft">{words.failureFirst}</p>}
        <ul className="builder-parts">
          {parts.map(part => (
            <li key={part.part}>
              <PartLine
                part={part}
                action={part.part === 'prevention' ? action : null}
                isTicked={ticked.has(part.part)}
                onTick={isOn => tick(part.part, isOn)}
                onShow={span => editing?.select(span)}
              />
            </li>
          ))}
        </ul>
      </div>
      {read && (
        <div>
          <Heading>{words.mustNots}</Heading>
          {mustNots.length === 0 && <p className="text-soft">{words.nothing}</p>}
          <ul className="builder-parts">
            {mustNots.map(each => (
              <li key={`${each.rule} ${each.start}`} className="is-wrong">
                <Icon name="info" />
                <div>
                  <b>{mustNotWords[each.rule].name}</b>{' '}
                  <WordsButton said={each} onShow={span => editing?.select(span)} />
                  <p className="text-soft">{mustNotWords[each.rule].reason}</p>
                </div>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

interface PartLineProps {
  part: BuiltPart
  action: string | null
  isTicked: boolean
  onTick: (isOn: boolean) => void
  onShow: (span: { start: number; end: number }) => void
}

function PartLine({ part: { part, is, places }, action, isTicked, onTick, onShow }: PartLineProps) {
  const { name, asks } = partWords[part]
  if (is === 'ask') return <Checkbox label={name} hint={asks} value={isTicked} onChange={onTick} />
  const [first] = places
  return (
    <>
      <Icon
        name={is === 'there' ? 'check' : 'pencil'}
        className={is === 'there' ? 'text-teal' : 'text-faint'}
      />
      <div>
        <b>{name}</b> <span className={is === 'there' ? 'text-soft' : 'builder-missing'}>{words[is]}</span>
        {first ? (
          <p>
            <WordsButton said={first} onShow={onShow} />
          </p>
        ) : (
          <p className="text-soft">{asks}</p>
        )}
        {action && <p className="text-soft">{words.action(action)}</p>}
      </div>
    </>
  )
}

/** The very words of the draft, leading to where they stand. */
function WordsButton({
  said,
  onShow,
}: {
  said: Pick<MustNot, 'start' | 'end' | 'words'>
  onShow: PartLineProps['onShow']
}) {
  const short = said.words.length > 70 ? `${said.words.slice(0, 64).trimEnd()}…` : said.words
  return (
    <button
      type="button"
      className="builder-words"
      aria-label={words.show(short)}
      onClick={() => onShow(said)}
    >
      “{short}”
    </button>
  )
}

const choicesOf = <Value extends string>(of: Readonly<Record<Value, string>>) =>
  (Object.keys(of) as Value[]).map(value => ({ value, label: of[value] }))
