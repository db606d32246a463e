import { useState } from 'react'
import { Button } from '../../../../../web/kit/Button.tsx'
import { Dialog } from '../../../../../web/kit/Dialog.tsx'
import { Form } from '../../../../../web/kit/Form.tsx'
import { useForm } from '../../../../../web/kit/useForm.ts'
import { ColleagueField } from '../../../../rules/ui/ColleagueField.tsx'
import type { File } from '../../../file/contract.ts'
import { addReader, removeReader } from '../../../file/verbs/contract.ts'
import { useDay } from '../../useMoment.ts'
import { partNames } from '../../words.ts'
import { ReasonField } from '../ReasonField.tsx'
import { useFileAct } from '../useFile.ts'
import type { FileActProps } from './act.ts'

const words = {
  title: (count: number) => `Who knows: ${count}`,
  about:
    'These read the file or a page of their own, and nobody else does, whatever their role. Those concerned see this list.',
  by: (name: string, day: string) => `by ${name}, ${day}`,
  remove: 'Take off…',
  removeOf: (name: string) => `Take ${name} off the list…`,
  removing: (name: string) => `Why ${name} need not know any more`,
  removeVerb: 'Take off the list',
  keep: 'Leave it',
  removed: (name: string) => `${name} is off the list.`,
  fixed: 'They are on it by their part, and leave it with their part.',
  add: 'Let a colleague read it',
  colleague: 'Who',
  because: 'Why they need to know',
  addVerb: 'Let them read it',
  added: 'They can read it now.',
}

type Reader = File['readers'][number]

/** Need to know: who reads, as what and why; somebody is let in, or taken off, with a reason. */
export function WhoKnows({ file, onClose }: FileActProps) {
  const [removing, setRemoving] = useState<Reader | null>(null)
  return (
    <Dialog open onClose={onClose} title={words.title(file.readers.length)} description={words.about}>
      <ul className="entries">
        {file.readers.map(reader => (
          <Row
            key={reader.colleague.id}
            file={file}
            reader={reader}
            isRemoving={removing?.colleague.id === reader.colleague.id}
            onRemoving={setRemoving}
          />
        ))}
      </ul>
      {file.can.manageReaders && <Adding key={file.readers.length} file={file} />}
    </Dialog>
  )
}

interface RowProps {
  file: File
  reader: Reader
  isRemoving: boolean
  onRemoving: (reader: Reader | null) => void
}

function Row({ file, reader, isRemoving, onRemoving }: RowProps) {
  const day = useDay()
  const { colleague, part, because, addedBy, addedAt } = reader
  return (
    <li className="entry">
      <div className="entry-words">
        <bdi className="entry-name">{colleague.name}</bdi>
        <div className="entry-detail">
          {partNames[part]}
          {because && `: ${because}`} ({words.by(addedBy, day(addedAt))})
        </div>
      </div>
      {file.can.manageReaders && (
        <div className="entry-actions">
          <Button
            small
            kind="quiet"
            why={part !== 'named' && part !== 'ruleOwner' && words.fixed}
            aria-label={words.removeOf(colleague.name)}
            aria-expanded={isRemoving}
            onClick={() => onRemoving(isRemoving ? null : reader)}
          >
            {words.remove}
          </Button>
        </div>
      )}
      {isRemoving && <Removing file={file} reader={reader} onDone={() => onRemoving(null)} />}
    </li>
  )
}

function Removing({ file, reader, onDone }: { file: File; reader: Reader; onDone: () => void }) {
  const { id, name } = reader.colleague
  const act = useFileAct(removeReader, words.removed(name))
  const form = useForm(
    removeReader.input,
    async input => {
      await act(file.id, input)
      onDone()
    },
    { initial: { id: file.id, colleague: id, because: '' } },
  )
  return (
    <Form form={form} label={words.removeOf(name)} className="w-full">
      <ReasonField label={words.removing(name)} {...form.bind('because')} />
      <div className="flex flex-wrap gap-1.5">
        <Button small type="submit" busy={form.busy}>
          {words.removeVerb}
        </Button>
        <Button small kind="quiet" onClick={onDone}>
          {words.keep}
        </Button>
      </div>
    </Form>
  )
}

function Adding({ file }: { file: File }) {
  const act = useFileAct(addReader, words.added)
  const form = useForm(
    addReader.input,
    async input => {
      await act(file.id, input)
    },
    { initial: { id: file.id, colleague: '', because: '' } },
  )
  return (
    <Form form={form} label={words.add} className="mt-5">
      <h3>{words.add}</h3>
      <ColleagueField
        label={words.colleague}
        {...form.bind('colleague')}
        value={form.values.colleague || null}
        onChange={colleague => form.set({ colleague: colleague ?? '' })}
      />
      <ReasonField label={words.because} {...form.bind('because')} />
      <Button type="submit" busy={form.busy}>
        {words.addVerb}
      </Button>
    </Form>
  )
}
