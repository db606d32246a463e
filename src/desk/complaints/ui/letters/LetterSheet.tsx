import { useState } from 'react'
import { call, useCall, useChange } from '../../../../web/call.ts'
import { Banner } from '../../../../web/kit/Banner.tsx'
import { Button } from '../../../../web/kit/Button.tsx'
import { Sheet } from '../../../../web/kit/Dialog.tsx'
import { later } from '../../../../web/kit/later.tsx'
import { RadioGroup } from '../../../../web/kit/RadioGroup.tsx'
import { useKeys } from '../../../../web/kit/useKeys.ts'
import type { EditorProps } from '../../../outbox/ui/Editor.tsx'
import type { Editing } from '../../../outbox/ui/editing.ts'
import type { BuilderState, Failure } from '../../../repair/builder/contract.ts'
import { BuilderPanel } from '../../../repair/ui/builder/BuilderPanel.tsx'
import { type Letter, readLetter, throwLetterAway } from '../../letters/contract.ts'
import { IssueDialog } from './IssueDialog.tsx'
import { Lacks } from './Lacks.tsx'
import { LetterPreview } from './LetterPreview.tsx'
import { useGaps } from './useGaps.ts'
import { type LetterText, useLetterText } from './useLetterText.ts'
import { kindWords, words } from './words.ts'

const Editor = later<EditorProps>(async () => (await import('../../../outbox/ui/Editor.tsx')).default)

export interface LetterSheetProps {
  complaint: string
  id: string
  onClose: () => void
}

/** One letter: written here while it is a draft, read once it is issued. */
export function LetterSheet({ complaint, id, onClose }: LetterSheetProps) {
  const { data: letter } = useCall(readLetter, { complaint, letter: id })
  const title = letter ? `${kindWords[letter.kind]} ${words.to(letter.to.name)}` : words.title
  if (!letter)
    return (
      <Sheet open onClose={onClose} title={title} width="wide">
        {null}
      </Sheet>
    )
  if (!letter.can.write)
    return (
      <Sheet open onClose={onClose} title={title} width="wide" description={standingOf(letter)}>
        <LetterPreview complaint={complaint} letter={id} />
      </Sheet>
    )
  return <Writing key={id} letter={letter} title={title} onClose={onClose} />
}

interface WritingProps {
  letter: Letter
  title: string
  onClose: () => void
}

function Writing({ letter, title, onClose }: WritingProps) {
  const { complaint, id } = letter
  const text = useLetterText(letter)
  const [view, setView] = useState<'write' | 'arrives'>('write')
  const [isIssuing, setIssuing] = useState(false)
  const setAside = useChange(throwLetterAway)
  const [isLeaving, setLeaving] = useState(false)
  const close = async () => {
    await text.flush()
    onClose()
  }
  const look = async (to: typeof view) => {
    if (await text.flush()) setView(to)
  }
  const issue = async () => {
    if (await text.flush()) setIssuing(true)
  }
  const theirs = async () => text.take(await call(readLetter, { complaint, letter: id }))
  // One dialog at a time; the words wait in `text`.
  if (isIssuing)
    return <IssueDialog letter={letter} text={text} onClose={() => setIssuing(false)} onIssued={onClose} />
  if (isLeaving)
    return (
      <SetAside
        onStay={() => setLeaving(false)}
        onGo={() => void setAside.mutateAsync({ complaint, letter: id }).then(onClose)}
      />
    )
  return (
    <Sheet
      open
      onClose={() => void close()}
      title={title}
      width="wide"
      closeOnOutside={false}
      description={<span aria-live="polite">{stateWords[text.state]}</span>}
      footer={
        <>
          <Button kind="quiet" icon="trash" onClick={() => setLeaving(true)}>
            {words.setAside}
          </Button>
          <Button kind="go" keys="mod+enter" why={letter.can.whyNotIssue} onClick={() => void issue()}>
            {words.issue}
          </Button>
        </>
      }
    >
      <Keys onIssue={() => void issue()} />
      <div className="letter">
        {text.state === 'stale' && (
          <Banner tone="amber" role="alert">
            {words.stale}{' '}
            <Button small onClick={() => void theirs()}>
              {words.theirs}
            </Button>
          </Banner>
        )}
        {text.state !== 'stale' && text.problem && (
          <Banner tone="red" role="alert">
            {text.problem}
          </Banner>
        )}
        <RadioGroup
          label={words.view}
          hideLabel
          look="line"
          value={view}
          onChange={to => void look(to)}
          choices={[
            { value: 'write', label: words.write },
            { value: 'arrives', label: words.arrives },
          ]}
        />
        {view === 'write' ? (
          <Desk letter={letter} text={text} onIssue={() => void issue()} onClose={() => void close()} />
        ) : (
          <LetterPreview complaint={complaint} letter={id} />
        )}
      </div>
    </Sheet>
  )
}

/** The words at the left, what they lack at the right; beneath each other where there is no room. */
function Desk({
  letter,
  text,
  onIssue,
  onClose,
}: {
  letter: Letter
  text: LetterText
  onIssue: () => void
  onClose: () => void
}) {
  const [editing, setEditing] = useState<Editing | null>(null)
  const [state, setState] = useState<BuilderState | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const draft = editing?.text() ?? ''
  useGaps(editing, text.html)
  const isAnswer = letter.kind === 'decision' || letter.kind === 'stage2Decision'
  return (
    <div className="letter-desk">
      <div className="answer letter-paper">
        <Editor
          label={words.editor}
          hasHeadings
          html={text.html}
          generation={text.generation}
          caretWish={start}
          tools={null}
          onChange={text.change}
          onCaret={nothing}
          onEditing={setEditing}
          onFiles={nothing}
          onSend={onIssue}
          onEscape={onClose}
        />
      </div>
      <div className="letter-beside">
        <Lacks text={text} editing={editing} />
        {isAnswer && (
          <BuilderPanel
            {...{ draft, editing, state, failure }}
            onState={setState}
            onFailure={setFailure}
            earlier={letter.earlier}
          />
        )}
      </div>
    </div>
  )
}

function SetAside({ onStay, onGo }: { onStay: () => void; onGo: () => void }) {
  return (
    <Sheet
      open
      onClose={onStay}
      title={words.setAsideAsk}
      width="narrow"
      footer={
        <>
          <Button kind="quiet" onClick={onStay}>
            {words.keep}
          </Button>
          <Button kind="danger" icon="trash" onClick={onGo}>
            {words.setAside}
          </Button>
        </>
      }
    >
      <p>{words.setAsideAbout}</p>
    </Sheet>
  )
}

/** Within the sheet: the keys of the page beneath sleep. */
function Keys({ onIssue }: { onIssue: () => void }) {
  useKeys(words.scope, [{ keys: 'mod+enter', label: words.signKey, inFields: true, run: onIssue }])
  return null
}

const standingOf = ({ issued, version, changedBy }: Letter) =>
  issued ? `${words.issued(issued.by, issued.name)}, ${issued.role}` : words.draft(version, changedBy)

const stateWords: Readonly<Record<LetterText['state'], string>> = {
  saved: words.saved,
  saving: words.saving,
  waiting: words.notSaved,
  stale: words.notSaved,
}

const start = { at: 0 }
const nothing = () => {}
