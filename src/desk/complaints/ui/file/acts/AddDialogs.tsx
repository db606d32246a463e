import { Select } from '../../../../../web/kit/Select.tsx'
import { TextArea, TextInput } from '../../../../../web/kit/TextInput.tsx'
import { ColleagueField } from '../../../../rules/ui/ColleagueField.tsx'
import { addAllegation, nameSubject } from '../../../file/verbs/contract.ts'
import { useToday } from '../../useMoment.ts'
import { ActDialog } from '../ActDialog.tsx'
import type { FileActProps } from './act.ts'

const words = {
  allegation: {
    title: 'Add an allegation',
    about: 'One thing that they say went wrong, in their words. Each is looked at by itself.',
    verb: 'Add it',
    said: 'The allegation is added.',
  },
  said_: 'In their words',
  happenedOn: 'The day that it is about',
  concerns: 'Whom it concerns',
  nobody: 'No colleague',
  subject: {
    title: 'Name a colleague concerned',
    about:
      'They are told the same working day what is alleged, that nobody has formed a view, and what comes next.',
    verb: 'Name them',
    said: 'Named. They will be told.',
  },
  colleague: 'Colleague',
  called: 'How letters call them',
  calledHint:
    'Their part at the desk, such as “the colleague at the front desk”. A name stays out of letters.',
}

export function AddAllegation({ file, onClose }: FileActProps) {
  const today = useToday()
  return (
    <ActDialog
      {...words.allegation}
      width="normal"
      endpoint={addAllegation}
      initial={{ id: file.id, words: '', subject: null, happenedOn: null }}
      onClose={onClose}
    >
      {form => (
        <>
          <TextArea label={words.said_} rows={3} dir="auto" autoFocus {...form.bind('words')} />
          <TextInput
            type="date"
            max={today}
            optional
            label={words.happenedOn}
            {...form.bind('happenedOn')}
            value={form.values.happenedOn ?? ''}
            onChange={day => form.set({ happenedOn: day || null })}
          />
          {file.subjects.length > 0 && (
            <Select
              label={words.concerns}
              optional
              placeholder={words.nobody}
              value={form.values.subject ?? ''}
              onChange={subject => form.set({ subject: subject || null })}
              choices={file.subjects.map(each => ({ value: each.id, label: each.colleague.name }))}
            />
          )}
        </>
      )}
    </ActDialog>
  )
}

export function NameSubject({ file, onClose }: FileActProps) {
  return (
    <ActDialog
      {...words.subject}
      endpoint={nameSubject}
      initial={{ id: file.id, colleague: '', called: '' }}
      onClose={onClose}
    >
      {form => (
        <>
          <ColleagueField
            label={words.colleague}
            {...form.bind('colleague')}
            value={form.values.colleague || null}
            onChange={colleague => form.set({ colleague: colleague ?? '' })}
          />
          <TextInput
            label={words.called}
            hint={words.calledHint}
            optional
            {...form.bind('called')}
            value={form.values.called ?? ''}
          />
        </>
      )}
    </ActDialog>
  )
}
