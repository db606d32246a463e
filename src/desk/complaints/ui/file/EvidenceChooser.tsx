import { useState } from 'react'
import { useCall } from '../../../../web/call.ts'
import { RadioGroup } from '../../../../web/kit/RadioGroup.tsx'
import { Select } from '../../../../web/kit/Select.tsx'
import { TextArea } from '../../../../web/kit/TextInput.tsx'
import { list as listPromises } from '../../../promises/contract.ts'
import { refusals as listRefusals } from '../../../rules/applying/contract.ts'
import { open } from '../../../timeline/contract.ts'
import type { Evidence, File } from '../../file/contract.ts'
import { addEvidence } from '../../file/verbs/contract.ts'
import { MarkWords } from '../MarkWords.tsx'
import { useMoment } from '../useMoment.ts'
import { ActDialog } from './ActDialog.tsx'
import { inALine, piecesOf } from './evidencePieces.ts'

const words = {
  title: 'Add evidence',
  about: 'What is added is read by all who read the file.',
  verb: 'Add it',
  said: 'Added to the file.',
  kind: 'What it is',
  kinds: {
    message: 'A message',
    file: 'A file',
    note: 'A note',
    refusal: 'A refusal by a rule',
    promise: 'A promise',
    words: 'Something said or seen',
  } satisfies Record<Evidence['kind'], string>,
  conversation: 'From',
  numbered: (number: number, subject: string) => `#${number} ${subject}`,
  which: 'Which one',
  none: 'There is none in this conversation.',
  note: 'Notes are written among colleagues. One becomes part of the file only if you add it.',
  said_: 'What was said or seen, by whom and when',
  part: 'Only some of its words',
}

export interface EvidenceChooserProps {
  file: File
  /** `null` for what is about the whole. */
  allegation: string | null
  onClose: () => void
}

/** A piece of one of the file's conversations, or one's own words. */
export function EvidenceChooser({ file, allegation, onClose }: EvidenceChooserProps) {
  const conversations = [file.conversation, ...file.conversations]
  const [from, setFrom] = useState(file.conversation.id)
  const say = useMoment()
  const timeline = useCall(open, { id: from }).data?.timeline ?? []
  const refused = useCall(listRefusals, { id: from }).data?.items ?? []
  const promised = useCall(listPromises, { conversation: from, which: 'any', limit: 100 }).data?.items ?? []
  const pieces = piecesOf(timeline, refused, promised)
  return (
    <ActDialog
      title={words.title}
      about={words.about}
      verb={words.verb}
      said={words.said}
      width="normal"
      endpoint={addEvidence}
      initial={{ id: file.id, allegation, kind: 'message', ref: null, words: '' }}
      onClose={onClose}
    >
      {form => {
        const { kind, ref } = form.values
        const some = pieces.filter(piece => piece.kind === kind)
        const chosen = some.find(piece => piece.ref === ref)
        return (
          <>
            <Select
              label={words.kind}
              value={kind}
              onChange={next => form.set({ kind: next, ref: null, words: '' })}
              choices={(Object.keys(words.kinds) as Evidence['kind'][]).map(value => ({
                value,
                label: words.kinds[value],
              }))}
            />
            {kind !== 'words' && conversations.length > 1 && (
              <Select
                label={words.conversation}
                value={from}
                onChange={next => {
                  setFrom(next)
                  form.set({ ref: null, words: '' })
                }}
                choices={conversations.map(each => ({
                  value: each.id,
                  label: words.numbered(each.number, each.subject),
                }))}
              />
            )}
            {kind === 'note' && <p className="text-sm text-soft">{words.note}</p>}
            {kind === 'words' && (
              <TextArea
                label={words.said_}
                rows={4}
                dir="auto"
                {...form.bind('words')}
                value={form.values.words ?? ''}
              />
            )}
            {kind !== 'words' && some.length === 0 && <p className="text-soft">{words.none}</p>}
            {kind !== 'words' && some.length > 0 && (
              <RadioGroup
                label={words.which}
                name="ref"
                error={form.errorAt('ref')}
                value={ref ?? ''}
                onChange={next => form.set({ ref: next, words: '' })}
                choices={some.map(piece => ({
                  value: piece.ref,
                  label: inALine(piece.text),
                  hint: [piece.by, say(piece.at)].filter(Boolean).join(', '),
                }))}
              />
            )}
            {chosen?.kind === 'message' && (
              <MarkWords
                key={chosen.ref}
                title={words.part}
                text={chosen.text}
                taken={form.values.words ?? ''}
                onChosen={said => form.set({ words: said })}
              />
            )}
          </>
        )
      }}
    </ActDialog>
  )
}
