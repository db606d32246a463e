import { useState } from 'react'
import { call } from '../../../../web/call.ts'
import { Combobox, type ComboboxOption } from '../../../../web/kit/Combobox.tsx'
import { Select } from '../../../../web/kit/Select.tsx'
import { TextArea, TextInput } from '../../../../web/kit/TextInput.tsx'
import { list as listRules } from '../../../rules/contract.ts'
import type { Allegation, File } from '../../file/contract.ts'
import { changeAllegation, removeAllegation } from '../../file/verbs/contract.ts'
import { useToday } from '../useMoment.ts'
import { ActDialog } from './ActDialog.tsx'
import { EvidenceChooser } from './EvidenceChooser.tsx'
import { ReasonField } from './ReasonField.tsx'

const words = {
  standard: {
    title: 'The standard in force that day',
    about: 'What was expected on the day that it is about, not what is expected now.',
    verb: 'Keep it',
    said: 'The standard is kept.',
  },
  happenedOn: 'The day that it is about',
  rule: 'The rule',
  ruleHint: 'Its version of that day is kept. Leave it empty where no rule says it.',
  noRule: 'No rule',
  besides: 'Law or accepted practice',
  subject: {
    title: 'Whom it concerns',
    about: 'A colleague is named for the file first; then they are told, and heard.',
    verb: 'Keep it',
    said: 'Kept.',
  },
  colleague: 'Colleague',
  nobody: 'No colleague',
  words: {
    title: 'Write the words down anew',
    about: 'As they said it. This is for a slip in writing it down, never to soften it.',
    verb: 'Keep it',
    said: 'The words are kept.',
  },
  said: 'In their words',
  remove: {
    title: 'Take out this allegation',
    about: 'For what was entered by mistake. That it was taken out, and why, stays in the history.',
    verb: 'Take it out',
    said: 'The allegation is taken out.',
  },
}

export type AllegationAct = 'standard' | 'subject' | 'words' | 'remove' | 'evidence'

export interface AllegationDialogProps {
  act: AllegationAct
  file: File
  allegation: Allegation
  onClose: () => void
}

export function AllegationDialog({ act, ...rest }: AllegationDialogProps) {
  const { file, allegation, onClose } = rest
  const ids = { id: file.id, allegation: allegation.id }
  switch (act) {
    case 'standard':
      return <StandardDialog {...rest} />
    case 'evidence':
      return <EvidenceChooser file={file} allegation={allegation.id} onClose={onClose} />
    case 'subject':
      return (
        <ActDialog
          {...words.subject}
          endpoint={changeAllegation}
          initial={{ ...ids, subject: allegation.subject?.id ?? null }}
          onClose={onClose}
        >
          {form => (
            <Select
              label={words.colleague}
              optional
              placeholder={words.nobody}
              value={form.values.subject ?? ''}
              onChange={subject => form.set({ subject: subject || null })}
              choices={file.subjects.map(each => ({ value: each.id, label: each.colleague.name }))}
            />
          )}
        </ActDialog>
      )
    case 'words':
      return (
        <ActDialog
          {...words.words}
          width="normal"
          endpoint={changeAllegation}
          initial={{ ...ids, words: allegation.words }}
          onClose={onClose}
        >
          {form => (
            <TextArea
              label={words.said}
              rows={4}
              dir="auto"
              {...form.bind('words')}
              value={form.values.words ?? ''}
            />
          )}
        </ActDialog>
      )
    case 'remove':
      return (
        <ActDialog
          {...words.remove}
          endpoint={removeAllegation}
          initial={{ ...ids, because: '' }}
          onClose={onClose}
        >
          {form => <ReasonField {...form.bind('because')} />}
        </ActDialog>
      )
  }
}

function StandardDialog({ file, allegation, onClose }: Omit<AllegationDialogProps, 'act'>) {
  const today = useToday()
  const { happenedOn, rule, words: besides } = allegation.standard
  // The field shows the title of what was chosen; the form keeps its id.
  const [titles] = useState(() => new Map(rule ? [[rule.id, rule.title]] : []))
  return (
    <ActDialog
      {...words.standard}
      width="normal"
      endpoint={changeAllegation}
      initial={{
        id: file.id,
        allegation: allegation.id,
        happenedOn,
        rule: rule?.id ?? null,
        standard: besides,
      }}
      onClose={onClose}
    >
      {form => (
        <>
          <TextInput
            type="date"
            max={today}
            label={words.happenedOn}
            {...form.bind('happenedOn')}
            value={form.values.happenedOn ?? ''}
            onChange={day => form.set({ happenedOn: day || null })}
          />
          <Combobox<ComboboxOption>
            label={words.rule}
            hint={words.ruleHint}
            optional
            placeholder={words.noRule}
            error={form.errorAt('rule')}
            value={
              form.values.rule ? { id: form.values.rule, label: titles.get(form.values.rule) ?? '' } : null
            }
            onChange={chosen => {
              if (chosen) titles.set(chosen.id, chosen.label)
              form.set({ rule: chosen?.id ?? null })
            }}
            search={findRules}
          />
          <TextArea
            label={words.besides}
            optional
            rows={3}
            dir="auto"
            {...form.bind('standard')}
            value={form.values.standard ?? ''}
          />
        </>
      )}
    </ActDialog>
  )
}

/** Those that are over too: one may have been in force that day. */
async function findRules(query: string, signal: AbortSignal): Promise<ComboboxOption[]> {
  const shown = ['current', 'ended'] as const
  const found = await Promise.all(
    shown.map(show => call(listRules, { show, limit: 10, ...(query && { q: query }) }, { signal })),
  )
  return found.flatMap(({ items }) =>
    items.map(({ id, title, words: detail }) => ({ id, label: title, detail })),
  )
}
