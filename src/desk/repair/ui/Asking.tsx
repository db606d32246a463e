import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { Menu } from '../../../web/kit/Menu.tsx'
import { Section } from '../../../web/kit/Section.tsx'
import { TimeAgo } from '../../../web/kit/TimeAgo.tsx'
import { toast } from '../../../web/kit/toast.tsx'
import type { Repair } from '../contract.ts'
import { answerAsking, ask } from '../ending/contract.ts'
import { useRepairChange } from './acting.ts'
import { ReasonDialog, type Reasoned } from './ReasonDialog.tsx'

const words = {
  title: 'What they say',
  about: 'What would put it right is asked before; whether it is put right is asked once, when it is done.',
  wishes: 'They hope for this',
  noWish: 'Nobody has kept yet what would put it right for them.',
  askThem: 'Ask in the conversation',
  question: 'The question',
  insert: 'It is offered above your next answer; or you asked them',
  asked: 'I asked them',
  how: {
    phone: 'By phone',
    counter: 'At the counter',
    chat: 'In a chat',
    mail: 'By mail',
    other: 'Otherwise',
  },
  was: 'Asked by',
  yes: 'It is put right',
  notYet: 'Not yet…',
  none: 'No answer came…',
  notYetTitle: 'They say that it is not put right yet',
  noneTitle: 'No answer came',
  words: 'What they said, if you like',
  save: 'Keep it',
  kept: 'Kept.',
  answers: {
    yes: 'They said that it is put right.',
    notYet: 'They said that it is not put right yet.',
    none: 'No answer came.',
  },
}

const hows = ['phone', 'counter', 'chat', 'mail', 'other'] as const

/** What would put it right, as they told it; and once, whether it is. */
export function Asking({ repair }: { repair: Repair }) {
  const [reasoned, setReasoned] = useState<Reasoned | null>(null)
  const failed = (problem: Error) => toast({ tone: 'failed', text: problem.message })
  const asking = useRepairChange(ask, words.kept)
  const answering = useRepairChange(answerAsking, words.kept)
  const { standing, why, question, asked, answer } = repair.asking
  const keep = (given: 'notYet' | 'none', title: string) =>
    setReasoned({
      title,
      label: words.words,
      verb: words.save,
      isOptional: true,
      onSave: said => answering.mutateAsync({ id: repair.id, answer: given, words: said }),
    })
  return (
    <Section title={words.title} about={words.about}>
      {repair.wishes.length === 0 ? (
        <p className="text-sm">
          {words.noWish}{' '}
          <Link
            to="/inbox/$view/$number"
            params={{ view: 'all', number: String(repair.conversation.number) }}
            className="link"
          >
            {words.askThem}
          </Link>
        </p>
      ) : (
        <div className="text-sm">
          {words.wishes}:{' '}
          {repair.wishes.map(wish => (
            <q key={wish.id}>{wish.words} </q>
          ))}
        </div>
      )}
      {standing === 'later' && <p className="text-sm text-soft">{why}</p>}
      {standing === 'now' && (
        <p className="text-sm">
          <q>{question}</q> <span className="text-soft">{words.insert}:</span>{' '}
          <Menu
            small
            label={words.asked}
            groups={[
              hows.map(how => ({
                label: words.how[how],
                run: () => asking.mutate({ id: repair.id, how }, { onError: failed }),
              })),
            ]}
          />
        </p>
      )}
      {asked && (
        <p className="text-sm text-soft">
          {words.was} {asked.by}, <TimeAgo at={asked.at} form="long" />
        </p>
      )}
      {answer && (
        <p className="text-sm">
          {words.answers[answer.answer]} {answer.words && <q>{answer.words}</q>}{' '}
          <span className="text-faint">
            ({answer.by}, <TimeAgo at={answer.at} form="long" />)
          </span>
        </p>
      )}
      {standing !== 'later' && answer?.answer !== 'yes' && (
        <div className="flex flex-wrap gap-1.5">
          <Button
            small
            icon="check"
            onClick={() => answering.mutate({ id: repair.id, answer: 'yes' }, { onError: failed })}
          >
            {words.yes}
          </Button>
          <Button small onClick={() => keep('notYet', words.notYetTitle)}>
            {words.notYet}
          </Button>
          {standing === 'asked' && (
            <Button small kind="quiet" onClick={() => keep('none', words.noneTitle)}>
              {words.none}
            </Button>
          )}
        </div>
      )}
      {reasoned && <ReasonDialog reasoned={reasoned} onClose={() => setReasoned(null)} />}
    </Section>
  )
}
