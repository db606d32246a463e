import { useState } from 'react'
import { call, useChange } from '../../../../web/call.ts'
import { announce } from '../../../../web/kit/announce.tsx'
import { Banner } from '../../../../web/kit/Banner.tsx'
import { Button } from '../../../../web/kit/Button.tsx'
import { Dialog } from '../../../../web/kit/Dialog.tsx'
import { Section } from '../../../../web/kit/Section.tsx'
import { toast } from '../../../../web/kit/toast.tsx'
import { declineAccount, giveAccount, type MinePage } from '../../mine/contract.ts'
import { SaidList } from './Alleged.tsx'
import { DeviceForm, whole } from './DeviceForm.tsx'

const words = {
  title: 'My account',
  theirs: (name: string) => `What ${name} said of it all`,
  first:
    'How it was, as you saw it. What you write stays on this device until you give it, also when you close the page. Then it stands in the file beside what the customer says, in a column of the same width.',
  more: 'What you gave stays as it is. You can add to it until the answer goes out; what you add stands beside the earlier.',
  of: (position: number, said: string) => `On allegation ${position}: “${shortened(said)}”`,
  one: (said: string) => `On “${shortened(said)}”`,
  whole: 'Anything else',
  give: 'Look at it and give it',
  nothing: 'Write something first.',
  look: {
    title: 'Give your account?',
    about:
      'This is what goes into the file. Whoever reads the file reads it; you find them under “Who knows”. You can add to it later and cannot take it back.',
    give: 'Give my account',
  },
  add: 'Add something',
  given: 'Your account is in the file.',
  decline: 'Give no account',
  declineTitle: 'Give no account?',
  declineAbout:
    'That you chose so is written down, and nothing is concluded from it. You can still give one until the answer goes out. What you have written here stays on this device.',
  declined: 'You chose to give no account.',
  back: 'Not now',
}

/** Where one writes it, on the device, and gives it; or chooses not to. */
export function MyAccount({ page }: { page: MinePage }) {
  const [declines, setDeclines] = useState(false)
  const { account, allegations } = page
  if (page.as === 'supporter')
    return account.whole.length > 0 ? (
      <Section title={words.theirs(page.colleague.name)}>
        <SaidList said={account.whole} />
      </Section>
    ) : null
  if (!page.can.giveAccount && account.whole.length === 0) return null
  const give = async (accounts: { allegation: string | null; words: string }[]) => {
    await call(giveAccount, { id: page.id, accounts })
    toast({ text: words.given })
  }
  return (
    <Section title={words.title} about={aboutOf(page)}>
      {account.whole.length > 0 && <SaidList said={account.whole} />}
      {page.can.giveAccount && (
        <DeviceForm
          name={`complaints.account.${page.id}`}
          fields={[
            ...allegations.map((one, index) => ({
              field: one.id,
              label: allegations.length > 1 ? words.of(index + 1, one.words) : words.one(one.words),
            })),
            { field: whole, label: words.whole },
          ]}
          give={words.give}
          nothing={words.nothing}
          look={words.look}
          onGive={give}
          {...(account.state === 'given' && { opener: words.add })}
        >
          {account.state === 'awaited' && (
            <Button kind="quiet" onClick={() => setDeclines(true)}>
              {words.decline}
            </Button>
          )}
        </DeviceForm>
      )}
      {declines && <Decline id={page.id} onClose={() => setDeclines(false)} />}
    </Section>
  )
}

function Decline({ id, onClose }: { id: string; onClose: () => void }) {
  const change = useChange(declineAccount, {
    onDone: () => {
      announce(words.declined, 'polite')
      onClose()
    },
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.declineTitle}
      description={words.declineAbout}
      width="narrow"
      footer={
        <>
          <Button onClick={onClose}>{words.back}</Button>
          <Button kind="go" busy={change.isPending} onClick={() => change.mutate({ id })}>
            {words.decline}
          </Button>
        </>
      }
    >
      {change.error && (
        <Banner tone="red" role="alert">
          {change.error.message}
        </Banner>
      )}
    </Dialog>
  )
}

function aboutOf({ can, account }: MinePage): string | undefined {
  if (!can.giveAccount) return undefined
  return account.state === 'given' ? words.more : words.first
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).replace(/[\s,.;:]+$/, '')}…` : text
}
