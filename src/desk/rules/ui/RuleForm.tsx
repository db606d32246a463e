import type { z } from 'zod'
import { Button } from '../../../web/kit/Button.tsx'
import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextArea, TextInput } from '../../../web/kit/TextInput.tsx'
import { type FormState, useForm } from '../../../web/kit/useForm.ts'
import { useKeys } from '../../../web/kit/useKeys.ts'
import { type Channel, channel } from '../../conversations/contract.ts'
import { make, type Rule } from '../contract.ts'
import { ColleagueField } from './ColleagueField.tsx'
import { ConcernsCustomers } from './ConcernsCustomers.tsx'
import { channelPlaces } from './words.ts'

const words = {
  scope: 'Writing a rule',
  title: 'Title',
  rule: 'The rule in plain words',
  ruleHint: 'As you would say it to a customer. It is what a refusal begins with.',
  reason: 'Why there is this rule',
  reasonHint: 'Left empty, its owner is asked for it within two working days.',
  owner: 'Who looks after it',
  nobody: 'Nobody yet',
  offer: 'What a colleague may offer on their own',
  offerHint: 'Whatever stands here may be used as it is in a refusal.',
  amount: 'Up to',
  currency: 'Currency',
  bend: 'How far it may be bent',
  bendBy: 'Who gives the permission',
  itsOwner: 'Its owner',
  owed: 'What it owes a customer',
  owedIf: 'Under which condition',
  source: 'The law or the contract that it rests on',
  topics: 'Phrases by which it is found',
  topicsHint: 'One on each line, as customers write them: late fee, overdue.',
  accounts: 'Only these accounts',
  plans: 'Only these plans',
  oneALine: 'One on each line; everybody where it is empty.',
  channels: 'Only on these channels',
  channelsHint: 'On every channel where none is chosen.',
  from: 'In force from',
  fromHint: 'Today where it is empty. What was in force before that day stays readable.',
  save: 'Save',
  saveVersion: 'Save as a new version',
  cancel: 'Cancel',
}

type Values = z.input<typeof make.input>

export interface RuleFormProps {
  /** Absent for a new one. */
  rule?: Rule
  onSave: (input: z.output<typeof make.input>) => Promise<unknown>
  onCancel: () => void
}

/** Everything a rule is made of, by the contract's own rules. */
export function RuleForm({ rule, onSave, onCancel }: RuleFormProps) {
  const form = useForm(make.input, onSave, { initial: valuesOf(rule) })
  const { values } = form
  useKeys(words.scope, [
    { keys: 'mod+enter', label: words.save, run: () => void form.submit() },
    { keys: 'esc', label: words.cancel, run: onCancel, on: !form.isChanged },
  ])
  return (
    <Form form={form} label={words.scope} className="max-w-160">
      <TextInput label={words.title} autoFocus autoComplete="off" {...form.bind('title')} />
      <TextArea label={words.rule} hint={words.ruleHint} {...form.bind('words')} />
      <Text form={form} name="reason" label={words.reason} hint={words.reasonHint} />
      {!rule && (
        <ColleagueField
          label={words.owner}
          nobody={words.nobody}
          name="owner"
          value={values.owner ?? null}
          onChange={owner => form.set({ owner })}
          error={form.errorAt('owner')}
        />
      )}
      <Text form={form} name="offer" label={words.offer} hint={words.offerHint} />
      <LimitFields form={form} />
      <Text form={form} name="bend" label={words.bend} />
      <ColleagueField
        label={words.bendBy}
        nobody={words.itsOwner}
        name="bendBy"
        value={values.bendBy ?? null}
        onChange={bendBy => form.set({ bendBy })}
        error={form.errorAt('bendBy')}
      />
      <Text form={form} name="owed" label={words.owed} />
      {(values.owed || values.owedIf) && <Text form={form} name="owedIf" label={words.owedIf} />}
      <TextInput
        label={words.source}
        optional
        autoComplete="off"
        {...form.bind('source')}
        value={values.source ?? ''}
      />
      <Lines form={form} name="topics" label={words.topics} hint={words.topicsHint} />
      <ConcernsCustomers
        known={rule?.inForce.customers ?? []}
        value={values.customers ?? []}
        onChange={customers => form.set({ customers })}
        error={form.errorAt('customers')}
      />
      <Lines form={form} name="accounts" label={words.accounts} hint={words.oneALine} />
      <Lines form={form} name="plans" label={words.plans} hint={words.oneALine} />
      <Channels value={values.channels ?? []} onChange={channels => form.set({ channels })} />
      <TextInput
        label={words.from}
        hint={words.fromHint}
        optional
        type="date"
        name="from"
        value={values.from ?? ''}
        onChange={from => form.set({ from: from || undefined })}
        error={form.errorAt('from')}
      />
      <div className="flex gap-2">
        <Button type="submit" kind="go" busy={form.busy} keys="mod+enter">
          {rule ? words.saveVersion : words.save}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </Form>
  )
}

interface TextProps {
  form: FormState<Values>
  name: 'reason' | 'offer' | 'bend' | 'owed' | 'owedIf'
  label: string
  hint?: string
}

function Text({ form, name, label, hint }: TextProps) {
  return (
    <TextArea
      label={label}
      hint={hint}
      optional
      rows={2}
      {...form.bind(name)}
      value={form.values[name] ?? ''}
    />
  )
}

/** An amount and its currency; both empty for none. */
function LimitFields({ form }: { form: FormState<Values> }) {
  const limit = form.values.limit ?? { amount: '', currency: '' }
  const set = (next: typeof limit) => form.set({ limit: next.amount || next.currency ? next : null })
  return (
    <div className="flex flex-wrap gap-3">
      <TextInput
        className="flex-1 basis-32"
        label={words.amount}
        optional
        inputMode="decimal"
        autoComplete="off"
        name="limit.amount"
        value={limit.amount}
        onChange={amount => set({ ...limit, amount: amount.trim().replace(',', '.') })}
        error={form.errorAt('limit.amount')}
      />
      <TextInput
        className="flex-1 basis-32"
        label={words.currency}
        optional
        autoComplete="off"
        name="limit.currency"
        value={limit.currency}
        onChange={currency => set({ ...limit, currency: currency.trim().toUpperCase() })}
        error={form.errorAt('limit.currency')}
      />
    </div>
  )
}

interface LinesProps {
  form: FormState<Values>
  name: 'topics' | 'accounts' | 'plans'
  label: string
  hint: string
}

/** Several short texts, one on each line; an empty line is none. */
function Lines({ form, name, label, hint }: LinesProps) {
  const bound = form.bind(name)
  return (
    <TextArea
      label={label}
      hint={hint}
      optional
      rows={2}
      name={name}
      value={(bound.value ?? []).join('\n')}
      onChange={text => form.set({ [name]: text.split('\n') })}
      onBlur={() => {
        form.set({ [name]: (bound.value ?? []).map(line => line.trim()).filter(Boolean) })
        bound.onBlur()
      }}
      error={bound.error}
    />
  )
}

function Channels({ value, onChange }: { value: Channel[]; onChange: (channels: Channel[]) => void }) {
  return (
    <fieldset className="field">
      <legend className="field-label">{words.channels}</legend>
      <div className="field-hint">{words.channelsHint}</div>
      <div className="flex flex-wrap gap-x-4">
        {channel.options.map(one => (
          <Checkbox
            key={one}
            label={channelPlaces[one]}
            value={value.includes(one)}
            onChange={isOn => onChange(isOn ? [...value, one] : value.filter(other => other !== one))}
          />
        ))}
      </div>
    </fieldset>
  )
}

function valuesOf(rule: Rule | undefined): Values {
  if (!rule) return { title: '', words: '' }
  // What is edited is the newest, also where it is still to come.
  const [newest = rule.inForce] = rule.versions
  const { title, words: text, reason, offer, limit, bend, bendBy, source, owed, owedIf } = newest
  const { customers, accounts, plans, channels, topics } = newest
  return {
    ...{ title, words: text, reason, offer, limit, bend, source, owed, owedIf },
    bendBy: bendBy?.id ?? null,
    customers: customers.map(customer => customer.id),
    ...{ accounts, plans, channels, topics },
  }
}
