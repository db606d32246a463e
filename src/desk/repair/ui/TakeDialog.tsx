import { useContext } from 'react'
import type { GivenTo } from '../../../kit/endpoint.ts'
import { useCall } from '../../../web/call.ts'
import { FormDialog } from '../../../web/kit/FormDialog.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { Reader } from '../../../web/kit/reader.ts'
import { TextArea, TextInput } from '../../../web/kit/TextInput.tsx'
import { type FormState, useForm } from '../../../web/kit/useForm.ts'
import { DueFields } from '../../promises/ui/DueFields.tsx'
import { OwnerField } from '../../promises/ui/OwnerField.tsx'
import { useDesk } from '../../setup/ui/useDesk.ts'
import type { Money, RemedyKind, Repair } from '../contract.ts'
import { comparables, take } from '../remedies/contract.ts'
import { hundredths } from '../rules/money.ts'
import { isGoodwill, prevention, remedyNames } from '../rules/remedies.ts'
import { useRepairChange } from './acting.ts'
import { dayWords, moneyWords, remedyStates } from './words.ts'

const words = {
  goodwill: 'This is goodwill: it is called so, and never stands for what is owed.',
  words: 'What is given',
  wordsHint: 'The customer may see these words.',
  prevent: 'What is done, so that it does not happen again',
  preventHint: 'An action somebody can tick off; it is tracked among the promises.',
  amount: 'How much',
  currency: 'Currency',
  forWhat: 'For what',
  distress: 'The distress',
  timeAndTrouble: 'Time and trouble',
  when: 'When',
  now: 'It is done',
  by: 'By a day',
  because: 'Why a lead should agree',
  limit: (sums: string) =>
    `On your own you can give up to ${sums} in one repair; above that, a lead is asked.`,
  noLimit: 'No limit is set for you yet, so a lead is asked about any sum.',
  save: 'Give it',
  done: (kind: string) => `Kept: ${kind}`,
  before: 'The last of the kind, for the same',
  noneBefore: 'None of the kind for the same yet.',
  elsewhere: 'in a file that is not yours to read',
}

export interface TakeDialogProps {
  repair: Repair
  kind: RemedyKind
  onClose: () => void
}

const withoutMoney: readonly RemedyKind[] = [
  'explain',
  'apologise',
  'serviceImprovement',
  'reconsiderDecision',
]

/** A remedy of one kind: what, how much, by when and who; and what was given for the same before. */
export function TakeDialog({ repair, kind, onClose }: TakeDialogProps) {
  const desk = useDesk()
  const mustPromise = kind === prevention || kind === 'apologise'
  const taking = useRepairChange(take, words.done(remedyNames[kind]))
  const form = useForm(
    take.input,
    async input => {
      await taking.mutateAsync(input)
      onClose()
    },
    {
      initial: {
        id: repair.id,
        kind,
        words: '',
        money: null,
        forWhat: kind === 'symbolicPayment' ? 'distress' : null,
        due: mustPromise ? { day: '', time: null } : null,
        owner: 'me',
        because: '',
      },
    },
  )
  const { values } = form
  return (
    <FormDialog
      form={form}
      title={remedyNames[kind]}
      description={isGoodwill(kind) ? words.goodwill : undefined}
      save={words.save}
      holdsWords
      onClose={onClose}
    >
      <TextArea
        label={kind === prevention ? words.prevent : words.words}
        hint={kind === prevention ? words.preventHint : words.wordsHint}
        rows={2}
        {...form.bind('words')}
      />
      {!withoutMoney.includes(kind) && <MoneyFields form={form} limits={repair.ownLimits} />}
      {kind === 'symbolicPayment' && (
        <RadioGroup<'distress' | 'timeAndTrouble'>
          label={words.forWhat}
          look="line"
          {...form.bind('forWhat')}
          value={values.forWhat ?? ''}
          choices={[
            { value: 'distress', label: words.distress },
            { value: 'timeAndTrouble', label: words.timeAndTrouble },
          ]}
        />
      )}
      {!mustPromise && (
        <RadioGroup<'now' | 'by'>
          label={words.when}
          look="line"
          value={values.due ? 'by' : 'now'}
          onChange={when => form.set({ due: when === 'by' ? { day: '', time: null } : null })}
          choices={[
            { value: 'now', label: words.now },
            { value: 'by', label: words.by },
          ]}
        />
      )}
      {values.due && (
        <>
          <DueFields
            value={values.due}
            zone={desk.timeZone}
            onChange={due => form.set({ due })}
            name="due"
            error={form.errorAt('due.day') ?? form.errorAt('due')}
          />
          <OwnerField value={values.owner ?? 'me'} onChange={owner => form.set({ owner: owner ?? 'me' })} />
        </>
      )}
      <Comparables repair={repair.id} kind={kind} />
    </FormDialog>
  )
}

function MoneyFields({ form, limits }: { form: FormState<GivenTo<typeof take>>; limits: Money[] | null }) {
  const { locale } = useContext(Reader)
  const { money, because } = form.values
  const set = (change: Partial<Money>) => {
    const next = { amount: '', currency: limits?.[0]?.currency ?? 'GBP', ...money, ...change }
    form.set({ money: next.amount === '' ? null : next })
  }
  const sums = limits?.map(limit => moneyWords(limit, locale)).join(', ')
  return (
    <>
      <div className="flex flex-wrap items-start gap-3">
        <TextInput
          className="min-w-32 flex-1"
          label={words.amount}
          optional
          name="money.amount"
          inputMode="decimal"
          value={money?.amount ?? ''}
          onChange={amount => set({ amount: amount.replace(',', '.') })}
          error={form.errorAt('money.amount') ?? form.errorAt('money')}
        />
        <TextInput
          className="w-28"
          label={words.currency}
          name="money.currency"
          maxLength={3}
          value={money?.currency ?? limits?.[0]?.currency ?? 'GBP'}
          onChange={currency => set({ currency: currency.toUpperCase() })}
          error={form.errorAt('money.currency')}
        />
      </div>
      {limits && <p className="text-sm text-soft">{sums ? words.limit(sums) : words.noLimit}</p>}
      {(isAbove(money, limits) || form.errorAt('because')) && (
        <TextArea label={words.because} rows={2} {...form.bind('because')} value={because ?? ''} />
      )}
    </>
  )
}

/** By this sum alone; what the repair has given before, the desk counts. */
function isAbove(money: Money | null | undefined, limits: Money[] | null): boolean {
  if (!money || !limits || !/^\d+(\.\d{1,2})?$/.test(money.amount)) return false
  const limit = limits.find(each => each.currency === money.currency)
  return !limit || hundredths(money.amount) > hundredths(limit.amount)
}

/** The same fault, the same remedy: what was given before is in sight before one gives. */
function Comparables({ repair, kind }: { repair: string; kind: RemedyKind }) {
  const { locale } = useContext(Reader)
  const items = useCall(comparables, { id: repair, kind }).data?.items
  if (!items || withoutMoney.includes(kind)) return null
  return (
    <section aria-label={words.before} className="text-sm">
      <h3 className="font-semibold text-soft">{words.before}</h3>
      {items.length === 0 && <p className="text-soft">{words.noneBefore}</p>}
      <ul className="flex flex-col gap-1">
        {items.map((each, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they have no name of their own, and the list is read only
          <li key={place}>
            {each.money && <b>{moneyWords(each.money, locale)} </b>}
            {each.words || words.elsewhere}
            <span className="text-faint">
              {' '}
              {[
                each.customer?.name,
                each.conversation && `#${each.conversation.number}`,
                dayWords(each.day, locale),
                remedyStates[each.state],
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
