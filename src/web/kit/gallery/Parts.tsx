import { type ReactNode, useState } from 'react'
import { z } from 'zod'
import { Banner } from '../Banner.tsx'
import { Button, IconButton } from '../Button.tsx'
import { Checkbox } from '../Checkbox.tsx'
import { Chip } from '../Chip.tsx'
import { Combobox, type ComboboxOption } from '../Combobox.tsx'
import { CommandPalette } from '../CommandPalette.tsx'
import { DateTimeInput } from '../DateTimeInput.tsx'
import { Dialog, Sheet } from '../Dialog.tsx'
import { EmptyState } from '../EmptyState.tsx'
import { Form } from '../Form.tsx'
import { Icon, iconNames } from '../Icon.tsx'
import { Menu, Popover } from '../Menu.tsx'
import { RadioGroup } from '../RadioGroup.tsx'
import { Select } from '../Select.tsx'
import { TextArea, TextInput } from '../TextInput.tsx'
import { ThemeSwitch } from '../ThemeSwitch.tsx'
import { TimeAgo } from '../TimeAgo.tsx'
import { toast } from '../toast.tsx'
import { useForm } from '../useForm.ts'
import { useKeys } from '../useKeys.ts'

/** Every part once, in each of its states. */
export function Parts() {
  const [open, setOpen] = useState<'dialog' | 'sheet' | 'palette'>()
  const close = () => setOpen(undefined)
  useKeys('Everywhere', [
    { keys: 'mod+k', label: 'Find anything', run: () => setOpen('palette') },
    { keys: 'g i', label: 'Go to the inbox', run: () => toast({ text: 'You are in the inbox.' }) },
  ])
  return (
    <main className="mx-auto flex max-w-6xl flex-col gap-8 p-4 sm:p-8">
      <header className="flex flex-wrap items-end justify-between gap-4">
        <h1 className="text-xl">The kit</h1>
        <ThemeSwitch />
      </header>
      <Group title="Buttons">
        <Button>Plain</Button>
        <Button kind="go" icon="send" keys="mod+enter">
          Send now
        </Button>
        <Button kind="quiet" icon="plus">
          Quiet
        </Button>
        <Button kind="danger">Delete</Button>
        <Button kind="go" why="Write an answer first.">
          Send
        </Button>
        <Button busy>Saving…</Button>
        <Button small keys="g i">
          Small
        </Button>
        <IconButton icon="settings" label="Settings" />
        <IconButton icon="bell" label="Ring the bell" keys="b" kind="plain" />
        <Menu
          label="Menu"
          icon="more"
          groups={[
            [
              { label: 'Assign', icon: 'assign', keys: 'a', run: () => toast({ text: 'Assigned to you.' }) },
              { label: 'Merge', icon: 'merge', why: 'There is nothing to merge it with.', run: () => {} },
            ],
            [{ label: 'Delete', icon: 'trash', danger: true, run: () => {} }],
          ]}
        />
        <Popover label="Popover" title="Who knows">
          <p>Three colleagues have read this file.</p>
        </Popover>
        <Button onClick={() => setOpen('dialog')}>Dialog</Button>
        <Button onClick={() => setOpen('sheet')}>Sheet</Button>
        <Button onClick={() => setOpen('palette')} keys="mod+k">
          Find anything
        </Button>
        <Button onClick={() => toast({ text: 'Closed.', action: { label: 'Undo', run: () => {} } })}>
          Toast
        </Button>
        <Button
          onClick={() =>
            toast({
              tone: 'failed',
              text: 'The mail server did not take the answer. It waits in the outbox.',
            })
          }
        >
          Failed toast
        </Button>
      </Group>
      <Group title="Facts">
        <Chip>open</Chip>
        <Chip tone="teal" icon="check">
          promise kept
        </Chip>
        <Chip tone="amber" icon="snooze">
          due today
        </Chip>
        <Chip tone="red" icon="warning">
          failed
        </Chip>
        <Chip tone="note" icon="note">
          note
        </Chip>
        <span className="text-soft">
          written <TimeAgo at={new Date(Date.now() - 720_000)} form="long" />
        </span>
      </Group>
      <div className="flex flex-col gap-2">
        <Banner title="The connection is lost." tone="amber" actions={<Button small>Try now</Button>}>
          Drafts are kept on this device.
        </Banner>
        <Banner title="This answer was not sent." tone="red" actions={<Button small>Send again</Button>}>
          The server said: mailbox full.
        </Banner>
        <Banner tone="teal" icon="info">
          Ana has answered since you began. Read it before you send.
        </Banner>
        <Banner>Remote images are off.</Banner>
      </div>
      <div className="grid gap-6 md:grid-cols-2">
        <section className="card p-5">
          <h2 className="mb-4">A form</h2>
          <LogForm />
        </section>
        <section className="card">
          <EmptyState
            icon="flag"
            title="Promises come here"
            action={<Button kind="go">Make the first one</Button>}
          >
            Write a date into an answer and it becomes a promise that nobody forgets.
          </EmptyState>
        </section>
      </div>
      <section>
        <h2 className="mb-3">Icons</h2>
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(6rem,1fr))] gap-2">
          {iconNames().map(name => (
            <li key={name} className="flex flex-col items-center gap-1 py-2 text-xs text-soft">
              <Icon name={name} className="size-5 text-ink" />
              {name}
            </li>
          ))}
        </ul>
      </section>
      <Dialog
        open={open === 'dialog'}
        onClose={close}
        title="Close this conversation?"
        description="Marcus gets no mail about it."
        width="narrow"
        footer={
          <>
            <Button onClick={close}>Keep it open</Button>
            <Button kind="go" onClick={close}>
              Close it
            </Button>
          </>
        }
      >
        <Checkbox label="Tell me when he writes again" value onChange={() => {}} />
      </Dialog>
      <Sheet
        open={open === 'sheet'}
        onClose={close}
        title="Log a call or visit"
        footer={
          <Button kind="go" onClick={close}>
            Save
          </Button>
        }
      >
        <LogForm />
      </Sheet>
      <CommandPalette
        open={open === 'palette'}
        onClose={close}
        search={findPeople}
        commands={[
          {
            id: 'log',
            section: 'Do',
            label: 'Log a call or visit',
            icon: 'pencil',
            keys: 'l',
            run: () => toast({ text: 'Logged.' }),
          },
          { id: 'inbox', section: 'Go to', label: 'Inbox', icon: 'inbox', keys: 'g i', run: () => {} },
          {
            id: 'promises',
            section: 'Go to',
            label: 'Promises',
            icon: 'flag',
            detail: '2 due',
            run: () => {},
          },
        ]}
      />
    </main>
  )
}

const people: ComboboxOption[] = [
  { id: '1', label: 'Marcus Oyelaran', detail: 'Oyelaran Joinery' },
  { id: '2', label: 'Ines Duarte', detail: 'ines@duarte.example' },
  { id: '3', label: 'Tomás Reyes' },
]
const nobody: ComboboxOption = { id: 'nobody', label: 'Nobody named' }
const choices = ['phone', 'counter', 'chat'] as const
const logSchema = z.object({
  subject: z.string().min(1).max(80),
  email: z.email(),
  kind: z.enum(choices),
  outcome: z.enum(['settled', 'open']),
  who: z.object({ id: z.string() }, 'Choose somebody, or “Nobody named”.'),
  at: z.iso.datetime(),
  note: z.string(),
  quiet: z.boolean(),
})

function LogForm() {
  const form = useForm(
    logSchema,
    () => Promise.reject({ errors: [{ path: 'email', message: 'Somebody else has this address.' }] }),
    {
      initial: {
        subject: '',
        email: '',
        kind: 'phone',
        outcome: 'open',
        who: null as unknown as ComboboxOption,
        at: '2026-11-23T09:00:00.000Z',
        note: '',
        quiet: true,
      },
    },
  )
  return (
    <Form form={form} label="Log">
      <RadioGroup
        label="Kind"
        look="line"
        {...form.bind('kind')}
        choices={choices.map(value => ({
          value,
          label: value[0]?.toUpperCase() + value.slice(1),
          icon: value,
        }))}
      />
      <Combobox<ComboboxOption>
        label="Who"
        {...form.bind('who')}
        onChange={who => form.set({ who: who as ComboboxOption })}
        value={form.values.who as ComboboxOption | null}
        search={async query =>
          people.filter(person => person.label.toLowerCase().includes(query.toLowerCase()))
        }
        fixed={[nobody]}
      />
      <TextInput label="What it was about" {...form.bind('subject')} />
      <TextInput
        label="Address"
        hint="Where an answer can go."
        icon="mail"
        optional
        {...form.bind('email')}
      />
      <DateTimeInput label="When" {...form.bind('at')} picks={[{ label: 'Now', at: new Date() }]} />
      <Select
        label="Outcome"
        {...form.bind('outcome')}
        choices={[
          { value: 'settled', label: 'Settled' },
          { value: 'open', label: 'Still open' },
        ]}
      />
      <TextArea label="Note" optional {...form.bind('note')} />
      <Checkbox label="Keep these for the next one" {...form.bind('quiet')} />
      <Button type="submit" kind="go" busy={form.busy} className="self-start">
        Save and next
      </Button>
    </Form>
  )
}

async function findPeople(query: string) {
  return people
    .filter(person => person.label.toLowerCase().includes(query.toLowerCase()))
    .map(person => ({
      id: person.id,
      section: 'Customers',
      label: person.label,
      detail: person.detail,
      icon: 'user' as const,
      run: () => {},
    }))
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-3">{title}</h2>
      <div className="flex flex-wrap items-center gap-2">{children}</div>
    </section>
  )
}
