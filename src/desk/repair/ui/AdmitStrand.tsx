import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { oneLine } from '../../../kit/text.ts'
import { useCall } from '../../../web/call.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { FormDialog } from '../../../web/kit/FormDialog.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { TimeAgo } from '../../../web/kit/TimeAgo.tsx'
import { useForm } from '../../../web/kit/useForm.ts'
import { open as openConversation } from '../../timeline/contract.ts'
import { admit } from '../admitting/contract.ts'
import type { Repair } from '../contract.ts'
import { useRepairChange } from './acting.ts'
import { ReasonDialog } from './ReasonDialog.tsx'
import { Strand } from './Strand.tsx'

const words = {
  link: 'Link the answer…',
  another: 'Link another answer…',
  none: 'None is needed…',
  noneTitle: 'No answer that admits it is needed',
  save: 'Keep it',
  title: 'The answer that admits it',
  which: 'Which of your answers',
  noneYet: 'Nothing was answered here yet. Write the answer first; it is yours to write.',
  explains: 'It explains what happened',
  apologises: 'It apologises',
  linked: 'Linked.',
  kept: 'Kept.',
  write: 'Write it in the conversation',
  unknown: 'Say first whose doing it is; until then one says what one is checking, and admits nothing.',
  toDo: 'No answer has admitted it yet.',
  done: 'It was admitted in an answer',
  notNeeded: 'Not needed',
  closed: 'This repair is closed.',
}

/** Which answer admitted it, or why none does. */
export function AdmitStrand({ repair }: { repair: Repair }) {
  const [does, setDoes] = useState<'link' | 'none' | null>(null)
  const admitting = useRepairChange(admit, words.kept)
  const { admission, conversation, cause, state } = repair
  const why = state !== 'open' ? words.closed : cause === 'causeUnknown' ? words.unknown : null
  return (
    <Strand
      strand="admit"
      state={repair.strands.admit}
      actions={
        <>
          <Button small icon="link" why={why} onClick={() => setDoes('link')}>
            {admission?.message ? words.another : words.link}
          </Button>
          {!admission && (
            <Button small kind="quiet" why={why} onClick={() => setDoes('none')}>
              {words.none}
            </Button>
          )}
        </>
      }
    >
      <p className="text-sm">
        {admission ? (
          <>
            {admission.message ? words.done : `${words.notNeeded}: ${admission.because}`} ({admission.by},{' '}
            <TimeAgo at={admission.at} form="long" />){' '}
          </>
        ) : (
          `${words.toDo} `
        )}
        <Link
          to="/inbox/$view/$number"
          params={{ view: 'all', number: String(conversation.number) }}
          className="link"
        >
          {admission?.message ? `#${conversation.number}` : words.write}
        </Link>
      </p>
      {does === 'link' && <LinkAnswer repair={repair} onClose={() => setDoes(null)} />}
      {does === 'none' && (
        <ReasonDialog
          reasoned={{
            title: words.noneTitle,
            verb: words.save,
            onSave: because => admitting.mutateAsync({ id: repair.id, because }),
          }}
          onClose={() => setDoes(null)}
        />
      )}
    </Strand>
  )
}

function LinkAnswer({ repair, onClose }: { repair: Repair; onClose: () => void }) {
  const { data } = useCall(openConversation, { id: repair.conversation.id })
  const answers = (data?.timeline ?? [])
    .flatMap(item => (item.kind === 'message' && item.message.direction === 'outbound' ? [item.message] : []))
    .slice(-6)
    .reverse()
  const linking = useRepairChange(admit, words.linked)
  const form = useForm(
    admit.input,
    async input => {
      await linking.mutateAsync(input)
      onClose()
    },
    { initial: { id: repair.id, message: null, because: '', explains: true, apologises: true } },
  )
  const { values } = form
  return (
    <FormDialog form={form} title={words.title} save={words.save} onClose={onClose}>
      {data && answers.length === 0 && <p>{words.noneYet}</p>}
      <RadioGroup<string>
        label={words.which}
        value={values.message ?? ''}
        onChange={message => form.set({ message })}
        error={form.errorAt('message') ?? form.errorAt('because')}
        choices={answers.map(({ id, text, saidAt, author }) => ({
          value: id,
          label: oneLine(text, 110),
          hint: (
            <>
              {author.name}, <TimeAgo at={saidAt} form="long" focusable={false} />
            </>
          ),
        }))}
      />
      <Checkbox
        label={words.explains}
        value={values.explains ?? true}
        onChange={explains => form.set({ explains })}
      />
      <Checkbox
        label={words.apologises}
        value={values.apologises ?? true}
        onChange={apologises => form.set({ apologises })}
      />
    </FormDialog>
  )
}
