import { call } from '../../../../web/call.ts'
import { Button } from '../../../../web/kit/Button.tsx'
import { Dialog } from '../../../../web/kit/Dialog.tsx'
import { Form } from '../../../../web/kit/Form.tsx'
import { TextArea, TextInput } from '../../../../web/kit/TextInput.tsx'
import { useForm } from '../../../../web/kit/useForm.ts'
import { type Lesson, leadLesson, settleLesson } from '../../learning/contract.ts'
import { causeNames } from '../words.ts'

const words = {
  lead: {
    title: 'Take it in hand',
    what: 'What is to be changed',
    hint: 'Something that one can see afterwards: a rule, a form, a leaflet, a desk that is staffed.',
    save: 'Take it in hand',
  },
  changed: {
    title: 'What was changed?',
    what: 'What was changed',
    hint: 'In words that may go to those who complained and wish to know.',
    save: 'It is changed',
  },
  explained: {
    title: 'Why is nothing changed?',
    what: 'Because',
    hint: 'Such as: the law asks for it, and it is explained better from now on.',
    save: 'Write it down',
  },
  due: 'By which day',
}

export type LessonVerb = 'lead' | 'changed' | 'explained'

export interface LessonDialogProps {
  lesson: Lesson
  verb: LessonVerb
  onClose: () => void
}

export function LessonDialog({ lesson, verb, onClose }: LessonDialogProps) {
  return (
    <Dialog
      open
      onClose={onClose}
      title={words[verb].title}
      description={causeNames[lesson.cause]}
      width="narrow"
    >
      {verb === 'lead' ? <Lead {...{ lesson, onClose }} /> : <Settle {...{ lesson, verb, onClose }} />}
    </Dialog>
  )
}

function Lead({ lesson, onClose }: Pick<LessonDialogProps, 'lesson' | 'onClose'>) {
  const form = useForm(
    leadLesson.input,
    async input => {
      await call(leadLesson, input)
      onClose()
    },
    { initial: { id: lesson.id, what: lesson.what, dueDay: lesson.dueDay ?? '' } },
  )
  return (
    <Form form={form} label={words.lead.title}>
      <TextArea label={words.lead.what} hint={words.lead.hint} {...form.bind('what')} />
      <TextInput label={words.due} type="date" {...form.bind('dueDay')} />
      <div>
        <Button type="submit" kind="go" busy={form.busy}>
          {words.lead.save}
        </Button>
      </div>
    </Form>
  )
}

function Settle({ lesson, verb, onClose }: LessonDialogProps & { verb: 'changed' | 'explained' }) {
  const form = useForm(
    settleLesson.input,
    async input => {
      await call(settleLesson, input)
      onClose()
    },
    { initial: { id: lesson.id, outcome: verb, what: verb === 'changed' ? lesson.what : '' } },
  )
  return (
    <Form form={form} label={words[verb].title}>
      <TextArea label={words[verb].what} hint={words[verb].hint} {...form.bind('what')} />
      <div>
        <Button type="submit" kind="go" busy={form.busy}>
          {words[verb].save}
        </Button>
      </div>
    </Form>
  )
}
