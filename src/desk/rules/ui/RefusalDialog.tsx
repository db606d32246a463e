import { useContext, useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { call, useCall } from '../../../web/call.ts'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button, IconButton } from '../../../web/kit/Button.tsx'
import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { Combobox, type ComboboxOption } from '../../../web/kit/Combobox.tsx'
import { Sheet } from '../../../web/kit/Dialog.tsx'
import { FieldError } from '../../../web/kit/Field.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { Reader } from '../../../web/kit/reader.ts'
import { TextArea } from '../../../web/kit/TextInput.tsx'
import { type FormState, useForm } from '../../../web/kit/useForm.ts'
import { useKeys } from '../../../web/kit/useKeys.ts'
import type { Channel } from '../../conversations/contract.ts'
import { useWho } from '../../people/ui/useWho.ts'
import { type AtHand, atHand, type FourLines, prepareRefusal } from '../applying/contract.ts'
import { list } from '../contract.ts'
import { linesOf, offerOf } from './fourLines.ts'

const words = {
  title: 'A no with a way forward',
  about:
    'Four lines, in your words. Nothing is sent yet: they go where you write, and you can change them there.',
  rule: 'The rule',
  ruleHint: 'Those that seem to apply stand first; type to find another.',
  choose: 'Choose the rule.',
  cannot: 'What I cannot do',
  cannotHint: 'Say it plainly, as “I cannot …”.',
  because: 'The rule and its reason',
  noReason:
    'Nobody has written down why there is this rule; its owner has been asked. Say only what you know.',
  can: 'What I can do',
  canOf: (n: number) => `What I can do, ${n}`,
  more: 'One more thing I can do',
  takeOut: (n: number) => `Take out line ${n}`,
  offer: (offer: string) => `Offer: ${offer}`,
  nothing: 'I have looked, and there is nothing more here',
  owner: 'Who owns the rule, and how to tell them',
  take: 'Put it where I write',
}

/** Where somebody is being refused: in a conversation, or at the counter while it is logged. */
export interface RefusalPlace {
  conversation?: string
  text?: string
  channel?: Channel
  customer?: string | null
}

export interface RefusalDialogProps {
  place: RefusalPlace
  /** Chosen already; `null` for the first that seems to apply. */
  rule: string | null
  onClose: () => void
  /** Hears the four lines, and the id under which they are kept until they are said. */
  onTaken: (lines: FourLines, id: string) => void
}

/** The four lines of a refusal: what I cannot do, the rule and its reason, what I can do, who owns the rule. */
export function RefusalDialog({ place, rule: given, onClose, onTaken }: RefusalDialogProps) {
  const [chosen, setChosen] = useState<ComboboxOption | null>(null)
  const asked = chosen?.id ?? given ?? undefined
  const { data } = useCall(atHand, inputOf(place, asked))
  const rules = data?.items ?? []
  const rule = asked ? rules.find(one => one.id === asked) : rules[0]
  const form = useForm(
    prepareRefusal.input,
    async input => {
      const { cannot, because, can, owner } = input
      const { id } = await call(prepareRefusal, input)
      onTaken({ cannot, because, can, owner }, id)
    },
    { initial: nothingYet(place) },
  )
  const { id: me } = useWho()
  const known = useRef('')
  useEffect(() => {
    if (!rule || known.current === rule.id) return
    known.current = rule.id
    // What one has said oneself stays when another rule is chosen.
    const { because, owner } = linesOf(rule, me)
    form.set({ rule: rule.id, because, owner })
    form.formRef.current?.querySelector<HTMLElement>('[name="cannot"]')?.focus()
  }, [rule, form, me])
  const submit = () => void form.submit()
  return (
    <Sheet
      open
      onClose={onClose}
      title={words.title}
      description={words.about}
      closeOnOutside={false}
      footer={
        <Button kind="go" busy={form.busy} why={rule ? null : words.choose} keys="mod+enter" onClick={submit}>
          {words.take}
        </Button>
      }
    >
      <Keys onSubmit={submit} />
      {data && (
        <Combobox
          // Its text follows what is chosen elsewhere only from the beginning.
          key={rule?.id}
          label={words.rule}
          hint={words.ruleHint}
          value={rule ? { id: rule.id, label: rule.title } : null}
          onChange={setChosen}
          search={(query, signal) => findRules(query, rules, signal)}
          takesOnTab
          autoFocus={!rule}
        />
      )}
      <Lines form={form} rule={rule} />
    </Sheet>
  )
}

interface LinesProps {
  form: FormState<z.input<typeof prepareRefusal.input>>
  rule: AtHand | undefined
}

function Lines({ form, rule }: LinesProps) {
  const { locale } = useContext(Reader)
  if (!rule) return null
  const { can, nothingMore } = form.values
  const offer = offerOf(rule, locale)
  const set = (next: string[]) => form.set({ can: next, nothingMore: false })
  return (
    <Form form={form} label={words.title} className="mt-4">
      <TextArea label={words.cannot} hint={words.cannotHint} rows={2} autoFocus {...form.bind('cannot')} />
      {rule.reason === '' && (
        <Banner tone="amber" icon="info">
          {words.noReason}
        </Banner>
      )}
      <TextArea label={words.because} rows={3} {...form.bind('because')} />
      {can.map((line, index) => (
        <TextLine
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place; its text changes as one types
          key={index}
          label={can.length === 1 ? words.can : words.canOf(index + 1)}
          name={`can.${index}`}
          value={line}
          error={form.errorAt(`can.${index}`)}
          onChange={text => set(can.with(index, text))}
          takeOut={
            can.length > 1
              ? { label: words.takeOut(index + 1), run: () => set(can.toSpliced(index, 1)) }
              : null
          }
        />
      ))}
      {form.errorAt('can') && <FieldError id="refusal-can">{form.errorAt('can')}</FieldError>}
      <div className="flex flex-wrap gap-1.5 empty:hidden">
        {offer && !can.includes(offer) && (
          <Button
            small
            icon="plus"
            className="text-start"
            onClick={() => set([...can.filter(line => line.trim() !== ''), offer])}
          >
            {words.offer(offer)}
          </Button>
        )}
        {can.length > 0 && can.at(-1)?.trim() !== '' && (
          <Button small kind="quiet" icon="plus" onClick={() => set([...can, ''])}>
            {words.more}
          </Button>
        )}
      </div>
      <Checkbox
        label={words.nothing}
        value={nothingMore ?? false}
        onChange={isOn => form.set({ nothingMore: isOn, can: isOn ? [] : [''] })}
      />
      <TextArea label={words.owner} rows={2} {...form.bind('owner')} />
    </Form>
  )
}

/** Within the sheet: the keys of the page beneath sleep. */
function Keys({ onSubmit }: { onSubmit: () => void }) {
  useKeys(words.title, [{ keys: 'mod+enter', label: words.take, run: onSubmit }])
  return null
}

function nothingYet({ conversation }: RefusalPlace): z.input<typeof prepareRefusal.input> {
  return {
    rule: '',
    ...(conversation && { conversation }),
    cannot: '',
    because: '',
    can: [''],
    owner: '',
    nothingMore: false,
  }
}

interface TextLineProps {
  label: string
  name: string
  value: string
  error: string | undefined
  onChange: (text: string) => void
  takeOut: { label: string; run: () => void } | null
}

function TextLine({ label, name, value, error, onChange, takeOut }: TextLineProps) {
  const room = useRef<HTMLDivElement>(null)
  const wasEmpty = useRef(value === '' && name !== 'can.0')
  // A line that was just asked for is where one goes on.
  useEffect(() => {
    if (wasEmpty.current) room.current?.querySelector('textarea')?.focus()
  }, [])
  return (
    <div ref={room} className="flex items-end gap-1.5">
      <TextArea
        className="flex-1"
        label={label}
        name={name}
        rows={2}
        value={value}
        onChange={onChange}
        error={error}
      />
      {takeOut && <IconButton small icon="x" label={takeOut.label} onClick={takeOut.run} />}
    </div>
  )
}

async function findRules(
  query: string,
  near: readonly AtHand[],
  signal: AbortSignal,
): Promise<ComboboxOption[]> {
  if (query === '') return near.map(({ id, title, words: detail }) => ({ id, label: title, detail }))
  const { items } = await call(list, { q: query, limit: 8 }, { signal })
  return items
    .filter(rule => rule.standing === 'in force')
    .map(({ id, title, words: detail }) => ({ id, label: title, detail }))
}

function inputOf({ conversation, text, channel, customer }: RefusalPlace, rule: string | undefined) {
  return {
    ...(conversation && { conversation }),
    ...(text && { text: text.slice(0, 2000) }),
    ...(channel && { channel }),
    ...(customer && { customer }),
    ...(rule && { rule }),
  }
}
