import { Banner } from '../../../../web/kit/Banner.tsx'
import { Button } from '../../../../web/kit/Button.tsx'
import { Icon } from '../../../../web/kit/Icon.tsx'
import { TextArea } from '../../../../web/kit/TextInput.tsx'
import { type KeptTextOf, useKeptText } from './useKeptText.ts'

const words = {
  saving: 'Saving…',
  saved: 'Saved',
  notSaved: (why: string) => `Not saved: ${why}`,
  again: 'Save it again',
  meanwhile: 'Somebody changed this while you were writing. It says now:',
  empty: 'nothing any more',
  mine: 'Save mine instead',
  theirs: 'Take theirs',
  none: 'Nothing written yet.',
}

export interface KeptFieldProps extends KeptTextOf {
  label: string
  hint?: string
  rows?: number
  hideLabel?: boolean
  /** Whether one may write in it; otherwise it is read. */
  canWrite: boolean
}

/** A text of the file: written in place, saved when it is left, and honest about whether it is. */
export function KeptField(props: KeptFieldProps) {
  const { label, hint, rows = 2, hideLabel = false, canWrite, value } = props
  if (!canWrite)
    return (
      <div className="field">
        {!hideLabel && <span className="field-label">{label}</span>}
        <Words>{value}</Words>
      </div>
    )
  return <Writing {...props} rows={rows} hint={hint ?? ''} hideLabel={hideLabel} />
}

/** What somebody wrote, with its lines, in its own direction. */
export function Words({ children }: { children: string }) {
  if (children === '') return <p className="text-faint">{words.none}</p>
  return (
    <p className="file-words" dir="auto">
      {children}
    </p>
  )
}

function Writing({ label, hint, rows, hideLabel, ...of }: KeptFieldProps) {
  const { text, state, problem, theirs, write, leave, keepMine, takeTheirs } = useKeptText(of)
  return (
    <div className="kept">
      <TextArea
        label={label}
        {...(hint ? { hint } : {})}
        hideLabel={hideLabel}
        rows={rows}
        dir="auto"
        name={of.name}
        value={text}
        onChange={write}
        onBlur={leave}
      />
      {theirs !== null ? (
        <Banner
          tone="amber"
          icon="warning"
          role="alert"
          actions={
            <>
              <Button small onClick={keepMine}>
                {words.mine}
              </Button>
              <Button small onClick={takeTheirs}>
                {words.theirs}
              </Button>
            </>
          }
        >
          {words.meanwhile} <q dir="auto">{theirs || words.empty}</q>
        </Banner>
      ) : (
        <Saved state={state} problem={problem} onAgain={leave} />
      )}
    </div>
  )
}

interface SavedProps {
  state: 'no' | 'now' | 'done' | 'failed'
  problem: string
  onAgain: () => void
}

/** One height whatever it says: nothing moves while one writes. */
function Saved({ state, problem, onAgain }: SavedProps) {
  if (state === 'failed')
    return (
      <Banner
        tone="red"
        role="alert"
        actions={
          <Button small onClick={onAgain}>
            {words.again}
          </Button>
        }
      >
        {words.notSaved(problem)}
      </Banner>
    )
  return (
    <p className="kept-line">
      {state === 'now' && words.saving}
      {state === 'done' && (
        <>
          <Icon name="check" /> {words.saved}
        </>
      )}
    </p>
  )
}
