import { useQueryClient } from '@tanstack/react-query'
import { call, keyOf, useCall } from '../../../web/call.ts'
import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { Section } from '../../../web/kit/Section.tsx'
import { toast } from '../../../web/kit/toast.tsx'
import { change, read, type Wishes } from '../contract.ts'

const words = {
  title: 'Told by mail',
  about:
    'The mail goes to your own address. Answer it from your mail program, and the customer has your answer; a first line “note:” makes it a note to colleagues.',
  mine: 'When a customer writes in a conversation of mine',
  teams: 'When something comes to my teams that nobody has taken',
  teamsHint: 'One mail for a conversation in five minutes, whatever happens in it.',
  promises: 'When a promise of mine is due soon or today, or one is handed to me',
  rules: 'When a question about a rule waits for me',
  pages: 'When a page of my own waits for me',
  pagesHint: 'The mail says no more than that, whatever it is about.',
  saved: 'Saved.',
  failed: 'That could not be saved; try it again.',
}

export function MyNotices() {
  const client = useQueryClient()
  const wishes = useCall(read, {}).data
  if (!wishes) return null
  const choose = async (wish: Partial<Wishes>) => {
    const show = (shown: Wishes) => client.setQueryData(keyOf(read, {}), shown)
    show({ ...wishes, ...wish })
    try {
      show(await call(change, wish))
      toast({ text: words.saved })
    } catch {
      show(wishes)
      toast({ text: words.failed, tone: 'failed' })
    }
  }
  return (
    <Section title={words.title} about={words.about}>
      <Checkbox label={words.mine} value={wishes.mine} onChange={mine => void choose({ mine })} />
      <Checkbox
        label={words.teams}
        hint={words.teamsHint}
        value={wishes.teams}
        onChange={teams => void choose({ teams })}
      />
      <Checkbox
        label={words.promises}
        value={wishes.promises}
        onChange={promises => void choose({ promises })}
      />
      <Checkbox label={words.rules} value={wishes.rules} onChange={rules => void choose({ rules })} />
      <Checkbox
        label={words.pages}
        hint={words.pagesHint}
        value={wishes.pages}
        onChange={pages => void choose({ pages })}
      />
    </Section>
  )
}
