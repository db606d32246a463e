import { useState } from 'react'
import { useCall, useChange } from '../../../../web/call.ts'
import { Banner } from '../../../../web/kit/Banner.tsx'
import { Button } from '../../../../web/kit/Button.tsx'
import { Section } from '../../../../web/kit/Section.tsx'
import { Select } from '../../../../web/kit/Select.tsx'
import { colleagues } from '../../../people/contract.ts'
import { askSupporter, type MinePage } from '../../mine/contract.ts'

const words = {
  title: 'Who supports me',
  theirs: 'Support',
  about:
    'A colleague of your own choice, who reads this page with you and is on your side of the table. Until they say yes they learn only that you ask. Once they do, whoever handles the file knows who supports you.',
  you: (name: string) => `You support ${name}. Under “What concerns me” you can say that you no longer do.`,
  label: 'Whom would you like to ask?',
  nobody: 'Choose a colleague',
  choose: 'Choose somebody first.',
  ask: 'Ask for support',
  asked: (name: string) => `You have asked ${name}. They know that you ask, and nothing else yet.`,
  accepted: (name: string) => `${name} supports you, and reads this page with you.`,
  declined: (name: string) =>
    `${name} cannot support you this time, and need not say why. You can ask somebody else.`,
  takeBack: 'Take it back',
  letGo: 'End the support',
}

export function Support({ page }: { page: MinePage }) {
  const change = useChange(askSupporter)
  const { supporter } = page
  if (!page.can.chooseSupporter)
    return (
      <Section title={words.theirs}>
        <p>{words.you(page.colleague.name)}</p>
      </Section>
    )
  return (
    <Section title={words.title} about={words.about}>
      {supporter && <p role="status">{words[supporter.state](supporter.name)}</p>}
      {change.error && (
        <Banner tone="red" role="alert">
          {change.error.message}
        </Banner>
      )}
      {supporter && supporter.state !== 'declined' ? (
        <div>
          <Button busy={change.isPending} onClick={() => change.mutate({ id: page.id, colleague: null })}>
            {supporter.state === 'asked' ? words.takeBack : words.letGo}
          </Button>
        </div>
      ) : (
        <Choose
          page={page}
          busy={change.isPending}
          onAsk={colleague => change.mutate({ id: page.id, colleague })}
        />
      )}
    </Section>
  )
}

interface ChooseProps {
  page: MinePage
  busy: boolean
  onAsk: (colleague: string) => void
}

function Choose({ page, busy, onAsk }: ChooseProps) {
  const [chosen, setChosen] = useState('')
  const all = useCall(colleagues, {}).data?.items ?? []
  const involved = new Set([page.colleague.id, ...page.knows.map(one => one.colleague.id)])
  const free = all.filter(one => one.isActive && !involved.has(one.id))
  return (
    <div className="flex max-w-lg flex-wrap items-end gap-2">
      <Select
        className="min-w-0 flex-1 basis-56"
        label={words.label}
        placeholder={words.nobody}
        value={chosen}
        onChange={setChosen}
        choices={free.map(one => ({ value: one.id, label: one.name }))}
      />
      <Button busy={busy} why={chosen === '' && words.choose} onClick={() => onAsk(chosen)}>
        {words.ask}
      </Button>
    </div>
  )
}
