import { useContext } from 'react'
import { dayIn } from '../../../kit/days.ts'
import { call, useCall } from '../../../web/call.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { Reader } from '../../../web/kit/reader.ts'
import { Select } from '../../../web/kit/Select.tsx'
import { TextInput } from '../../../web/kit/TextInput.tsx'
import { toast } from '../../../web/kit/toast.tsx'
import { useForm } from '../../../web/kit/useForm.ts'
import { type Colleague, colleagues, endAbsence, setAbsence } from '../contract.ts'
import { useWho } from './useWho.ts'
import { WhyField } from './WhyField.tsx'

const words = {
  form: 'Away',
  from: 'First day away',
  until: 'Last day away',
  standIn: 'Who stands in',
  standInHint: 'Promises that are due on these days go to them.',
  nobody: 'A lead of the team, or nobody yet',
  save: 'Save',
  end: 'Here again',
  sayWhy: 'Say why first.',
  saved: 'Saved. What is due on these days is handed over.',
  ended: 'Saved. What was handed over is offered back in Promises.',
}

/** On which days a colleague is away; what they promised for these days goes to whoever stands in. */
export function AbsenceForm({ colleague, onDone }: { colleague: Colleague; onDone?: () => void }) {
  const { timeZone = 'UTC' } = useContext(Reader)
  const today = dayIn(timeZone, new Date())
  const others = useCall(colleagues, {}).data?.items.filter(one => one.isActive && one.id !== colleague.id)
  const { absence } = colleague
  const isForOther = useWho().id !== colleague.id
  const form = useForm(
    setAbsence.input,
    async input => {
      await call(setAbsence, input)
      toast({ text: words.saved })
      onDone?.()
    },
    {
      initial: {
        id: colleague.id,
        from: absence?.from ?? today,
        until: absence?.until ?? '',
        standIn: absence?.standIn ?? null,
        reason: '',
      },
    },
  )
  const end = async () => {
    await call(endAbsence, { id: colleague.id, ...(form.values.reason && { reason: form.values.reason }) })
    form.reset({ id: colleague.id, from: today, until: '', standIn: null, reason: '' })
    toast({ text: words.ended })
    onDone?.()
  }
  return (
    <Form form={form} label={words.form} className="max-w-96">
      <div className="flex flex-wrap gap-3">
        <TextInput className="min-w-36 flex-1" label={words.from} type="date" {...form.bind('from')} />
        <TextInput className="min-w-36 flex-1" label={words.until} type="date" {...form.bind('until')} />
      </div>
      <Select
        label={words.standIn}
        hint={words.standInHint}
        value={form.values.standIn ?? nobody}
        onChange={standIn => form.set({ standIn: standIn === nobody ? null : standIn })}
        choices={[
          { value: nobody, label: words.nobody },
          ...(others ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {isForOther && <WhyField {...form.bind('reason')} value={form.values.reason ?? ''} />}
      <div className="flex gap-2">
        <Button type="submit" busy={form.busy}>
          {words.save}
        </Button>
        {absence && (
          <Button
            why={isForOther && !form.values.reason ? words.sayWhy : undefined}
            onClick={() => void end()}
          >
            {words.end}
          </Button>
        )}
      </div>
    </Form>
  )
}

const nobody = 'nobody'
