import { useQueryClient } from '@tanstack/react-query'
import { call, keyOf, useCall } from '../../../web/call.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { Section } from '../../../web/kit/Section.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextInput } from '../../../web/kit/TextInput.tsx'
import { toast } from '../../../web/kit/toast.tsx'
import { useForm } from '../../../web/kit/useForm.ts'
import { useWhyNot } from '../../people/ui/useWho.ts'
import { changeSettings, readSettings, type DeskSettings as Settings, state } from '../contract.ts'
import { languageChoices, timeZoneChoices } from './languages.ts'
import { WorkingDays } from './WorkingDays.tsx'

const words = {
  title: 'The desk',
  name: 'Name',
  nameHint: 'What customers know you by, such as Harbour Telecom.',
  timeZone: 'Time zone',
  language: 'Language',
  undo: 'Time to take an answer back',
  undoAbout:
    'An answer waits so long before it leaves; whoever sent it can undo it until then. 0 to 120 seconds.',
  email: 'By mail',
  form: 'By form',
  chat: 'By chat',
  seconds: 'seconds',
  save: 'Save',
  saved: 'Saved.',
  nothing: 'Nothing is changed yet.',
}

export function DeskSettings() {
  const settings = useCall(readSettings, {}).data
  return settings ? <SettingsForm settings={settings} /> : null
}

function SettingsForm({ settings }: { settings: Settings }) {
  const client = useQueryClient()
  const mayNot = useWhyNot('admin')
  const form = useForm(
    changeSettings.input,
    async input => {
      const changed = await call(changeSettings, input)
      form.reset(changed)
      await client.invalidateQueries({ queryKey: keyOf(readSettings) })
      await client.invalidateQueries({ queryKey: keyOf(state) })
      toast({ text: words.saved })
    },
    { initial: settings },
  )
  return (
    <Form form={form} label={words.title}>
      <div className="sections">
        <Section title={words.title}>
          <div className="form max-w-96">
            <TextInput
              label={words.name}
              hint={words.nameHint}
              autoComplete="off"
              {...form.bind('name')}
              value={form.values.name ?? ''}
            />
            <Select
              label={words.timeZone}
              choices={timeZoneChoices(settings.timeZone)}
              {...form.bind('timeZone')}
              value={form.values.timeZone ?? 'UTC'}
            />
            <Select
              label={words.language}
              choices={languageChoices(settings.locale)}
              {...form.bind('locale')}
              value={form.values.locale ?? 'en'}
            />
          </div>
        </Section>
        <Section title={words.undo} about={words.undoAbout}>
          <div className="flex flex-wrap gap-4">
            {(['email', 'form', 'chat'] as const).map(channel => (
              <TextInput
                key={channel}
                className="w-40"
                label={words[channel]}
                type="number"
                min={0}
                max={120}
                name={`undoSeconds.${channel}`}
                value={String(form.values.undoSeconds?.[channel] ?? '')}
                onChange={value =>
                  form.set({ undoSeconds: { ...form.values.undoSeconds, [channel]: value } })
                }
                error={form.errorAt(`undoSeconds.${channel}`)}
                after={<span className="text-sm whitespace-nowrap text-soft">{words.seconds}</span>}
              />
            ))}
          </div>
        </Section>
        <WorkingDays form={form} settings={settings} />
        <div>
          <Button type="submit" kind="go" busy={form.busy} why={mayNot ?? (!form.isChanged && words.nothing)}>
            {words.save}
          </Button>
        </div>
      </div>
    </Form>
  )
}
