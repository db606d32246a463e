import { useState } from 'react'
import { useCorner } from '../../../web/corner/useCorner.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { Section } from '../../../web/kit/Section.tsx'
import { TextInput } from '../../../web/kit/TextInput.tsx'
import { toast } from '../../../web/kit/toast.tsx'
import { useForm } from '../../../web/kit/useForm.ts'
import { type Card, cardName, cardSchema, cardSentence, exampleCard } from './card.ts'

const words = {
  title: 'My if-then card',
  about:
    'A plan made beforehand is easier to follow than a good intention. It stands above your answer when somebody demands or accuses; nobody else sees it.',
  when: 'If…',
  whenHint: 'What somebody does or says, such as: someone demands something of me',
  then: 'then I…',
  thenHint: 'What you do first, such as: ask the first question',
  reads: 'It reads:',
  save: 'Keep it',
  saved: 'Kept on this device.',
  example: 'Begin with an example',
  away: 'Take it away',
  gone: 'It is gone from this device.',
  nothing: 'Nothing is changed yet.',
}

const stored = cardSchema.nullable()

/** In My corner: where the card is written. */
export function CardSection() {
  const { value, isRead, write } = useCorner(cardName, stored)
  return (
    <Section title={words.title} about={words.about}>
      {isRead && <CardForm key={JSON.stringify(value)} card={value ?? null} onKeep={write} />}
    </Section>
  )
}

function CardForm({ card, onKeep }: { card: Card | null; onKeep: (card: Card | null) => Promise<void> }) {
  const form = useForm(
    cardSchema,
    async written => {
      await onKeep(written)
      toast({ text: words.saved })
    },
    { initial: card ?? { when: '', then: '' } },
  )
  const [failed, setFailed] = useState<string>()
  const takeAway = () =>
    onKeep(null).then(
      () => toast({ text: words.gone }),
      (problem: Error) => setFailed(problem.message),
    )
  const whole = cardSchema.safeParse(form.values)
  return (
    <Form form={form} label={words.title} className="max-w-lg">
      <TextInput label={words.when} hint={words.whenHint} autoComplete="off" {...form.bind('when')} />
      <TextInput
        label={words.then}
        hint={words.thenHint}
        autoComplete="off"
        {...form.bind('then')}
        error={form.errorAt('then') ?? failed}
      />
      {whole.success && (
        <p className="if-then" role="status">
          <span className="text-soft">{words.reads}</span> {cardSentence(whole.data)}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind="go" busy={form.busy} why={!form.isChanged && words.nothing}>
          {words.save}
        </Button>
        {card ? (
          <Button onClick={() => void takeAway()}>{words.away}</Button>
        ) : (
          !form.isChanged && <Button onClick={() => form.set(exampleCard)}>{words.example}</Button>
        )}
      </div>
    </Form>
  )
}
