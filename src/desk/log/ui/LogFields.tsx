import { useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { DateTimeInput } from '../../../web/kit/DateTimeInput.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { later } from '../../../web/kit/later.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { TextArea, TextInput } from '../../../web/kit/TextInput.tsx'
import type { FormState } from '../../../web/kit/useForm.ts'
import { useKeys } from '../../../web/kit/useKeys.ts'
import { ToldFields } from '../../questions/ui/ToldFields.tsx'
import { paragraphsOf } from '../../rules/ui/fourLines.ts'
import { closeRefusal, openRefusal, useRefusalOpen } from '../../rules/ui/opening.ts'
import type { RefusalDialogProps } from '../../rules/ui/RefusalDialog.tsx'
import { type Entry, type Here, type Kind, moved } from './entry.ts'
import { PromiseFields } from './PromiseFields.tsx'
import { type Who, WhoField } from './WhoField.tsx'

const words = {
  scope: 'Logging',
  save: 'Save',
  saveNext: 'Save and go on with the next',
  kind: 'How they came',
  kindHint: 'P for a call, C for the counter.',
  phone: 'By phone',
  counter: 'At the counter',
  where: 'Where it belongs',
  ofItsOwn: 'A conversation of its own',
  here: (number: number) => `Part of #${number}`,
  with: (name: string) => `With ${name}.`,
  number: 'Their number',
  what: 'What it was',
  outcome: 'How it ended',
  refuse: 'A no with a way forward',
  complains: 'They are not content: lodge a complaint next',
  state: 'It is now',
  closed: 'Closed',
  open: 'Open',
  waiting: 'Waiting',
  snoozed: 'Snoozed',
  until: 'Snoozed until',
  untilHint: 'Without a time it sleeps until they answer.',
  earlier: 'It happened earlier',
  at: 'When it happened',
}

const RefusalDialog = later<RefusalDialogProps>(
  async () => (await import('../../rules/ui/RefusalDialog.tsx')).RefusalDialog,
)

export interface LogFieldsProps {
  form: FormState<Entry>
  here: Here | null
  who: Who | null
  onWho: (who: Who | null) => void
  onTyped: (typed: string) => void
  /** One has just been saved: the next begins with who. */
  isNext: boolean
  onSave: (andNext: boolean) => void
  /** What they said is lodged as a complaint, once it is saved. */
  complains: boolean
  onComplains: (complains: boolean) => void
}

/** In the order in which one hears it on the phone; Tab alone leads from the first field to Save. */
export function LogFields(props: LogFieldsProps) {
  const { form, here, who, onWho, onTyped, isNext, onSave, complains, onComplains } = props
  const { values } = form
  const [startsAtWho, setStartsAtWho] = useState(isNext)
  const isWhoAsked = !(values.conversation && here?.customer)
  const [isLate, setIsLate] = useState(values.at !== undefined)
  const choose = (next: Who | null) => {
    onWho(next)
    form.set({
      customer: next && !next.newName ? next.id : null,
      newCustomer: next?.newName ? { name: next.newName } : undefined,
    })
  }
  const come = (kind: Kind) => {
    form.set({ kind })
    const field = (name: string) => form.formRef.current?.querySelector<HTMLElement>(`[name="${name}"]`)
    const next = isWhoAsked ? field('customer') : field('what')
    next?.focus()
    // On the first opening the field may still be on its way; it takes the focus as it comes.
    if (!next) setStartsAtWho(true)
  }
  const refusing = useRefusalOpen()
  useKeys(words.scope, [
    { keys: 'mod+.', label: words.refuse, run: () => openRefusal() },
    { keys: 'alt+c', label: words.complains, run: () => onComplains(!complains) },
    { keys: 'p', label: words.phone, run: () => come('phone') },
    { keys: 'c', label: words.counter, run: () => come('counter') },
    { keys: 'mod+enter', label: words.save, run: () => onSave(false) },
    { keys: 'mod+shift+enter', label: words.saveNext, run: () => onSave(true) },
  ])
  return (
    <Form form={form} label={words.scope}>
      <RadioGroup<Kind>
        label={words.kind}
        hint={words.kindHint}
        look="line"
        {...form.bind('kind')}
        choices={[
          { value: 'phone', label: words.phone, icon: 'phone' },
          { value: 'counter', label: words.counter, icon: 'counter' },
        ]}
      />
      {here && (
        <RadioGroup
          label={words.where}
          look="line"
          value={values.conversation ? 'here' : 'own'}
          onChange={value => {
            onWho(null)
            onTyped('')
            const { conversation: _, newCustomer: __, until: ___, ...rest } = moved(values, null)
            form.set({
              conversation: undefined,
              newCustomer: undefined,
              until: undefined,
              ...(value === 'here' ? moved(values, here) : rest),
            })
          }}
          choices={[
            { value: 'own', label: words.ofItsOwn },
            { value: 'here', label: words.here(here.number) },
          ]}
        />
      )}
      {!isWhoAsked && here?.customer ? (
        <p className="text-soft">{words.with(here.customer.name)}</p>
      ) : (
        <WhoField
          value={who}
          onChange={choose}
          onTyped={onTyped}
          error={form.errorAt('customer')}
          autoFocus={startsAtWho}
        />
      )}
      {values.newCustomer && (
        <TextInput
          label={words.number}
          optional
          type="tel"
          name="newCustomer.phone"
          autoComplete="off"
          value={values.newCustomer.phone ?? ''}
          onChange={phone =>
            values.newCustomer && form.set({ newCustomer: { ...values.newCustomer, phone } })
          }
          error={form.errorAt('newCustomer.phone') ?? form.errorAt('phone')}
        />
      )}
      <TextArea label={words.what} rows={3} {...form.bind('what')} />
      <TextArea
        label={words.outcome}
        optional
        rows={2}
        {...form.bind('outcome')}
        value={values.outcome ?? ''}
      />
      <PromiseFields form={form} />
      <div>
        <Button small kind="quiet" icon="rule" keys="mod+." onClick={() => openRefusal()}>
          {words.refuse}
        </Button>
      </div>
      <Checkbox label={words.complains} value={complains} onChange={onComplains} />
      {refusing && (
        <RefusalDialog
          place={{
            text: values.what,
            channel: values.kind,
            customer: values.customer ?? null,
            ...(values.conversation && here && { conversation: values.conversation }),
          }}
          rule={refusing.rule}
          onClose={closeRefusal}
          onTaken={(lines, refusal) => {
            closeRefusal()
            const outcome = [values.outcome, ...paragraphsOf(lines)].filter(Boolean).join('\n\n')
            form.set({ outcome, refusal })
          }}
        />
      )}
      <RadioGroup
        label={words.state}
        look="line"
        {...form.bind('state')}
        value={values.state ?? 'closed'}
        choices={[
          { value: 'closed', label: words.closed },
          { value: 'open', label: words.open },
          { value: 'waiting', label: words.waiting },
          { value: 'snoozed', label: words.snoozed },
        ]}
      />
      {values.state === 'snoozed' && (
        <DateTimeInput
          label={words.until}
          hint={words.untilHint}
          optional
          name="until"
          value={values.until ?? ''}
          onChange={until => form.set({ until: until || null })}
          min={new Date()}
          error={form.errorAt('until')}
        />
      )}
      <ToldFields
        value={values.told}
        onChange={told => form.set({ told })}
        errorAt={path => form.errorAt(`told.${path}`)}
      />
      {isLate ? (
        <DateTimeInput
          label={words.at}
          name="at"
          value={values.at ?? ''}
          onChange={at => form.set({ at: at || undefined })}
          max={new Date()}
          error={form.errorAt('at')}
        />
      ) : (
        <div>
          <Button small kind="quiet" icon="history" onClick={() => setIsLate(true)}>
            {words.earlier}
          </Button>
        </div>
      )}
    </Form>
  )
}
