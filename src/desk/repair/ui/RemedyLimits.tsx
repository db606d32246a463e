import { useContext } from 'react'
import { useCall, useChange } from '../../../web/call.ts'
import { announce } from '../../../web/kit/announce.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { Reader } from '../../../web/kit/reader.ts'
import { Section } from '../../../web/kit/Section.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextInput } from '../../../web/kit/TextInput.tsx'
import { useForm } from '../../../web/kit/useForm.ts'
import { colleagues } from '../../people/contract.ts'
import { limitedRole, limits, type RemedyLimit, setLimit } from '../remedies/contract.ts'
import { moneyWords } from './words.ts'

const words = {
  title: 'What colleagues may give on their own',
  about:
    'In one repair, to put something right. Above it a lead is asked, with a reason. A person’s own limit comes before that of their role. Without one, agents ask about any sum, and leads and admins need not.',
  none: 'No limit is set yet.',
  roles: { agent: 'Every agent', lead: 'Every lead', admin: 'Every admin' },
  who: 'For whom',
  amount: 'Up to',
  currency: 'Currency',
  save: 'Set the limit',
  remove: 'Take away',
  removeOf: (name: string) => `Take away the limit of ${name}`,
  done: 'Set.',
}

/** Sums are the desk's own; none is built in, since published ones differ. */
export function RemedyLimits() {
  const { locale } = useContext(Reader)
  const items = useCall(limits, {}).data?.items
  const removing = useChange(setLimit, { touches: [limits], onDone: () => announce(words.done) })
  return (
    <div className="sections">
      <Section title={words.title} about={words.about}>
        {items?.length === 0 && <p className="text-sm text-soft">{words.none}</p>}
        <ul className="entries empty:hidden">
          {items?.map(limit => (
            <li key={`${limit.role ?? limit.colleague?.id} ${limit.currency}`} className="entry">
              <div className="entry-words">
                <span className="entry-name">{nameOf(limit)}</span>
                <div className="entry-detail">{moneyWords(limit, locale)}</div>
              </div>
              <div className="entry-actions">
                <Button
                  small
                  icon="trash"
                  aria-label={words.removeOf(nameOf(limit))}
                  onClick={() =>
                    removing.mutate({
                      role: limit.role,
                      colleague: limit.colleague?.id ?? null,
                      amount: null,
                      currency: limit.currency,
                    })
                  }
                >
                  {words.remove}
                </Button>
              </div>
            </li>
          ))}
        </ul>
        <NewLimit />
      </Section>
    </div>
  )
}

function NewLimit() {
  const people = useCall(colleagues, {}).data?.items ?? []
  const setting = useChange(setLimit, { touches: [limits], onDone: () => announce(words.done) })
  const form = useForm(setLimit.input, input => setting.mutateAsync(input), {
    initial: { role: 'agent', colleague: null, amount: '', currency: 'GBP' },
  })
  const { values } = form
  const named = people.filter(each => each.isActive && each.role !== 'owner')
  const choose = (who: string) => {
    const role = limitedRole.safeParse(who).data ?? null
    form.set({ role, colleague: role ? null : who })
  }
  return (
    <Form form={form} label={words.title} className="max-w-120">
      <Select<string>
        label={words.who}
        name="role"
        value={values.role ?? values.colleague ?? ''}
        onChange={choose}
        choices={[
          ...limitedRole.options.map(value => ({ value: value as string, label: words.roles[value] })),
          ...named.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <div className="flex flex-wrap items-start gap-3">
        <TextInput
          className="min-w-32 flex-1"
          label={words.amount}
          inputMode="decimal"
          {...form.bind('amount')}
          value={values.amount ?? ''}
          onChange={amount => form.set({ amount: amount.replace(',', '.') })}
        />
        <TextInput
          className="w-28"
          label={words.currency}
          maxLength={3}
          {...form.bind('currency')}
          onChange={currency => form.set({ currency: currency.toUpperCase() })}
        />
      </div>
      <div>
        <Button type="submit" kind="go" busy={form.busy}>
          {words.save}
        </Button>
      </div>
    </Form>
  )
}

function nameOf({ role, colleague }: RemedyLimit): string {
  return role ? words.roles[role] : (colleague?.name ?? '')
}
