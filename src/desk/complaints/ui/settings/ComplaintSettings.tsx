import { useQueryClient } from '@tanstack/react-query'
import type { GivenTo } from '../../../../kit/endpoint.ts'
import { call, keyOf, useCall } from '../../../../web/call.ts'
import { Button } from '../../../../web/kit/Button.tsx'
import { Checkbox } from '../../../../web/kit/Checkbox.tsx'
import { Form } from '../../../../web/kit/Form.tsx'
import { Section } from '../../../../web/kit/Section.tsx'
import { Select } from '../../../../web/kit/Select.tsx'
import { TextArea, TextInput } from '../../../../web/kit/TextInput.tsx'
import { toast } from '../../../../web/kit/toast.tsx'
import { type FormState, useForm } from '../../../../web/kit/useForm.ts'
import { colleagues } from '../../../people/contract.ts'
import { useWhyNot } from '../../../people/ui/useWho.ts'
import type { Preset } from '../../clocks/contract.ts'
import { changeSettings, readSettings, type ComplaintSettings as Settings } from '../../settings/contract.ts'
import { Example } from './Example.tsx'
import { OwnRegimes } from './OwnRegimes.tsx'
import { stepWords } from './words.ts'

const words = {
  form: 'Complaints',
  limits: 'Time limits',
  limitsAbout:
    'By law or by your own rules. They hold for every complaint alike, whatever a customer bought.',
  first: 'Stage 1',
  second: 'Stage 2, where somebody else decides',
  noSecond: 'There is no stage 2',
  source: (source: string) => `Source: ${source}. Check it for your own case.`,
  others: 'May also be chosen for one complaint',
  example: 'An example',
  exampleAbout:
    'Received on this day, a complaint would have these days, by the holidays entered under Desk.',
  handlers: 'Who handles complaints',
  handlersAbout:
    'They can be given a file. Being named here opens none: each file has a list of its own of those who need to know.',
  outside: 'Where else one can turn',
  outsideAbout: 'Letters name it: the ombudsman or its like. Leave it empty to name that of the time limits.',
  name: 'Name',
  address: 'Address',
  web: 'Web page',
  contact: 'How you can be reached',
  contactHint: 'A line for letters, such as a telephone number and when somebody answers it.',
  save: 'Save',
  saved: 'Saved.',
  nothing: 'Nothing is changed yet.',
}

type Given = GivenTo<typeof changeSettings>

/** Which limits hold, what that comes to, who handles complaints, and where else one can turn. */
export function ComplaintSettings() {
  const settings = useCall(readSettings, {}).data
  if (!settings) return null
  return (
    <>
      <SettingsForm settings={settings} />
      <OwnRegimes regimes={settings.regimes} />
    </>
  )
}

function SettingsForm({ settings }: { settings: Settings }) {
  const client = useQueryClient()
  const mayNot = useWhyNot('admin')
  const form = useForm(
    changeSettings.input,
    async input => {
      const changed = await call(changeSettings, input)
      form.reset(givenOf(changed))
      await client.invalidateQueries({ queryKey: keyOf(readSettings) })
      toast({ text: words.saved })
    },
    { initial: givenOf(settings) },
  )
  const { first, second } = form.values
  const by = (id: string | null | undefined) => settings.regimes.find(each => each.id === id)
  const outside = form.values.outside ?? {}
  return (
    <Form form={form} label={words.form}>
      <div className="sections">
        <Limits form={form} regimes={settings.regimes} />
        <Section title={words.example} about={words.exampleAbout}>
          <Example first={by(first)} second={by(second)} />
        </Section>
        <Handlers form={form} />
        <Section title={words.outside} about={words.outsideAbout}>
          <div className="form max-w-120">
            {(['name', 'address', 'web'] as const).map(field => (
              <TextInput
                key={field}
                label={words[field]}
                autoComplete="off"
                name={`outside.${field}`}
                value={outside[field] ?? ''}
                placeholder={field === 'address' ? '' : (by(first)?.outside[field] ?? '')}
                onChange={value => form.set({ outside: { ...outside, [field]: value } })}
                error={form.errorAt(`outside.${field}`)}
              />
            ))}
            <TextArea
              label={words.contact}
              hint={words.contactHint}
              {...form.bind('contact')}
              value={form.values.contact ?? ''}
            />
          </div>
        </Section>
        <div>
          <Button type="submit" kind="go" busy={form.busy} why={mayNot ?? (!form.isChanged && words.nothing)}>
            {words.save}
          </Button>
        </div>
      </div>
    </Form>
  )
}

function Limits({ form, regimes }: { form: FormState<Given>; regimes: readonly Preset[] }) {
  const { first, second, others = [] } = form.values
  const withSecond = regimes.filter(each => each.stages.some(({ stage }) => stage === 2))
  return (
    <Section title={words.limits} about={words.limitsAbout}>
      <div className="form max-w-120">
        <Select label={words.first} {...form.bind('first')} value={first} choices={regimes.map(choiceOf)} />
        <About preset={regimes.find(each => each.id === first)} stage={1} />
        <Select
          label={words.second}
          name="second"
          value={second ?? 'none'}
          onChange={id => form.set({ second: id === 'none' ? null : id })}
          error={form.errorAt('second')}
          choices={[{ value: 'none', label: words.noSecond }, ...withSecond.map(choiceOf)]}
        />
        <About preset={regimes.find(each => each.id === second)} stage={2} isSaid={second === first} />
      </div>
      <details>
        <summary className="cursor-pointer text-sm text-soft">
          {words.others}
          {others.length > 0 && ` (${others.length})`}
        </summary>
        <div className="mt-2 flex flex-col">
          {regimes
            .filter(each => each.id !== first)
            .map(each => (
              <Checkbox
                key={each.id}
                label={each.name}
                value={others.includes(each.id)}
                onChange={isIn =>
                  form.set({ others: isIn ? [...others, each.id] : others.filter(id => id !== each.id) })
                }
              />
            ))}
        </div>
      </details>
    </Section>
  )
}

interface AboutProps {
  preset: Preset | undefined
  stage: 1 | 2
  /** What holds for the whole of it stands there already. */
  isSaid?: boolean
}

function About({ preset, stage, isSaid }: AboutProps) {
  if (!preset) return null
  return (
    <div className="-mt-1 text-sm text-soft">
      <p>{stepWords(preset, stage).join('. ')}.</p>
      {!isSaid && preset.note && <p>{preset.note}</p>}
      {!isSaid && preset.source && preset.id !== 'house' && <p>{words.source(preset.source)}</p>}
    </div>
  )
}

function Handlers({ form }: { form: FormState<Given> }) {
  const all = useCall(colleagues, {}).data?.items.filter(each => each.isActive) ?? []
  const { handlers = [] } = form.values
  return (
    <Section title={words.handlers} about={words.handlersAbout}>
      <fieldset className="field">
        <legend className="sr-only">{words.handlers}</legend>
        <div className="flex flex-wrap gap-x-5">
          {all.map(colleague => (
            <Checkbox
              key={colleague.id}
              label={colleague.name}
              value={handlers.includes(colleague.id)}
              onChange={isIn =>
                form.set({
                  handlers: isIn ? [...handlers, colleague.id] : handlers.filter(id => id !== colleague.id),
                })
              }
            />
          ))}
        </div>
        {form.errorAt('handlers') && <p className="field-error">{form.errorAt('handlers')}</p>}
      </fieldset>
    </Section>
  )
}

function givenOf({ first, second, others, outside, contact, handlers }: Settings): Given {
  return { first, second, others, outside, contact, handlers: handlers.map(each => each.id) }
}

function choiceOf({ id, name }: Preset) {
  return { value: id, label: name }
}
