import { useState } from 'react'
import { AppShell, ShellButton } from '../AppShell.tsx'
import { Button, IconButton } from '../Button.tsx'
import { Chip } from '../Chip.tsx'
import { cx } from '../cx.ts'
import { Icon, type IconName } from '../Icon.tsx'
import { Menu } from '../Menu.tsx'
import { BottomLabel, NavLabel, Pane } from '../Pane.tsx'
import { Person } from '../Person.tsx'
import { Tabs } from '../Tabs.tsx'
import { TimeAgo } from '../TimeAgo.tsx'
import { UndoBar } from '../UndoBar.tsx'
import { useKeys } from '../useKeys.ts'

const minutes = (n: number) => new Date(Date.now() - n * 60_000)

const rows: Array<{
  who?: string
  what: string
  at: Date
  icon: IconName
  why: string
  due?: boolean
  unread?: boolean
}> = [
  {
    who: 'Marcus Oyelaran',
    what: 'Charged twice for circuit 4471',
    at: minutes(12),
    icon: 'mail',
    why: 'asks for an answer by Friday; third mail',
    due: true,
    unread: true,
  },
  {
    who: 'Ines Duarte',
    what: 'Library card refused at the counter',
    at: minutes(40),
    icon: 'counter',
    why: 'rule: proof of address',
    unread: true,
  },
  { what: 'Lost umbrella, green handle', at: minutes(70), icon: 'phone', why: 'logged by Ben' },
  {
    who: 'Hollis & Daughters',
    what: 'Adjustment not on the March bill',
    at: minutes(130),
    icon: 'mail',
    why: 'you promised it by today',
    due: true,
  },
  {
    who: 'Tomás Reyes',
    what: 'Thank you for Saturday',
    at: minutes(1500),
    icon: 'mail',
    why: 'thanks you by name',
  },
  {
    who: 'Priya (Purchasing)',
    what: 'New headset for the front desk?',
    at: minutes(2900),
    icon: 'form',
    why: 'colleague',
  },
]

/** The proportions of the inbox with a conversation open, on real-looking content. */
export function Screen() {
  const [open, setOpen] = useState(0)
  const [pane, setPane] = useState<'list' | 'main'>('main')
  useKeys('List', [
    {
      keys: ['j', 'down'],
      label: 'Next conversation',
      run: () => setOpen(before => Math.min(rows.length - 1, before + 1)),
    },
    {
      keys: ['k', 'up'],
      label: 'Previous conversation',
      run: () => setOpen(before => Math.max(0, before - 1)),
    },
  ])
  const list = (
    <Pane
      flush
      heading="h2"
      title="Mine"
      before={<ShellButton part="nav" />}
      actions={
        <Menu
          small
          label="Newest first"
          groups={[
            [
              { label: 'Newest first', checked: true, run: () => {} },
              { label: 'Oldest first', run: () => {} },
            ],
          ]}
        />
      }
    >
      {rows.map((row, index) => (
        <a
          key={row.what}
          href={`#${index}`}
          className={cx('row', row.unread && 'is-unread')}
          aria-current={index === open}
          onClick={() => {
            setOpen(index)
            setPane('main')
          }}
        >
          <span className="row-top">
            <span className="row-who">
              <Person name={row.who} />
            </span>
            <TimeAgo at={row.at} />
          </span>
          <span className="row-what">{row.what}</span>
          <span className="row-why">
            <Icon name={row.icon} />
            <span className={cx(row.due && 'is-due')}>{row.why}</span>
          </span>
        </a>
      ))}
    </Pane>
  )
  return (
    <AppShell
      nav={<Nav />}
      list={list}
      listLabel="Mine"
      side={<Side />}
      sideLabel="Customer"
      pane={pane}
      bottom={<Bottom />}
    >
      <Pane
        title="Charged twice for circuit 4471"
        about="#2319, open, yours since 9:02"
        before={
          <span className="md:hidden">
            <IconButton icon="back" label="Back to the list" onClick={() => setPane('list')} />
          </span>
        }
        actions={
          <>
            <Button icon="snooze" small>
              Snooze
            </Button>
            <Button icon="wait" small>
              Wait
            </Button>
            <Button icon="close" small>
              Close
            </Button>
            <Menu
              iconOnly
              small
              label="More"
              groups={[
                [
                  { label: 'Assign…', icon: 'assign', keys: 'a', run: () => {} },
                  {
                    label: 'Merge…',
                    icon: 'merge',
                    why: 'There is no other conversation with this customer.',
                    run: () => {},
                  },
                ],
                [{ label: 'Delete the draft', icon: 'trash', danger: true, run: () => {} }],
              ]}
            />
            <ShellButton part="side" />
          </>
        }
        foot={<Pen />}
      >
        <div className="flex flex-col gap-3.5">
          <div className="happened">Monday 9:14, Marcus rang; Ben logged the call</div>
          <div className="said said-ours">
            <div className="said-by">
              <Person name="Ben" strong /> by mail, <TimeAgo at={minutes(4200)} form="long" />
            </div>
            <div className="card">
              Thank you for the call, Marcus. I have asked billing to check both charges and will write to you
              by Wednesday.
            </div>
          </div>
          <div className="said">
            <div className="said-by">
              <Person name="Marcus Oyelaran" strong /> by mail, <TimeAgo at={minutes(12)} form="long" />
            </div>
            <div className="card">
              I was charged on 3 and on 5 November. I rang on Monday and nobody wrote on Wednesday. I want the
              £84.00 back and an answer by Friday.
            </div>
          </div>
          <div className="said said-note">
            <div className="said-by">
              <Person name="Lea" strong /> wrote a note, only for us
            </div>
            <div className="card">
              Billing confirms: our slip in the migration. Eleven others may have it too; I opened the repair.
            </div>
          </div>
        </div>
      </Pane>
    </AppShell>
  )
}

function Pen() {
  const [tab, setTab] = useState('answer')
  return (
    <>
      <Tabs
        label="What to write"
        value={tab}
        onChange={setTab}
        items={[
          {
            value: 'answer',
            label: 'Answer',
            panel: (
              <p className="min-h-20 pt-2">
                Hello Marcus,
                <br />I forgot to write to you on Wednesday; that was my slip. The second charge of £84.00 is
                on its way back, and{' '}
                <Chip tone="teal" icon="check">
                  you will see it by Friday 27 November
                </Chip>
                .
              </p>
            ),
          },
          {
            value: 'note',
            label: 'Note',
            panel: <p className="min-h-20 pt-2 text-soft">Only colleagues will read this.</p>,
          },
        ]}
      />
      <UndoBar
        text="Your answer goes out."
        until={new Date(Date.now() + 600_000)}
        onUndo={() => {}}
        keys="z"
      />
      <div className="mt-2.5 flex flex-wrap items-center justify-between gap-2">
        <div className="flex gap-1.5">
          <IconButton icon="attach" label="Attach a file" />
          <Button>Saved answers</Button>
        </div>
        <div className="flex gap-1.5">
          <Button>Send and wait</Button>
          <Button kind="go" icon="send" keys="mod+enter">
            Send now
          </Button>
        </div>
      </div>
    </>
  )
}

function Nav() {
  return (
    <>
      <div className="brand">
        <svg
          viewBox="0 0 24 24"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeLinecap="round"
          aria-hidden="true"
        >
          <path d="M3 9h18M5 9c0 6 4 8 7 8s7-2 7-8M12 17v4" />
        </svg>
        Evenkeel
      </div>
      <a className="nav-link" href="#mine" aria-current="page">
        <NavLabel icon="inbox" count={6}>
          Mine
        </NavLabel>
      </a>
      <a className="nav-link" href="#unassigned">
        <NavLabel count={3}>Unassigned</NavLabel>
      </a>
      <a className="nav-link" href="#waiting">
        <NavLabel>Waiting</NavLabel>
      </a>
      <h2 className="nav-heading">Put right</h2>
      <a className="nav-link" href="#promises">
        <NavLabel icon="flag" count="2 due" due>
          Promises
        </NavLabel>
      </a>
      <a className="nav-link" href="#complaints">
        <NavLabel>Complaints</NavLabel>
      </a>
      <div className="nav-foot">
        <button type="button" className="nav-link">
          <NavLabel icon="pencil" keys="l">
            Log a call or visit
          </NavLabel>
        </button>
        <button type="button" className="nav-link">
          <NavLabel icon="search" keys="mod+k">
            Find anything
          </NavLabel>
        </button>
      </div>
    </>
  )
}

function Side() {
  return (
    <div className="flex flex-col gap-4">
      <div>
        <h2>Marcus Oyelaran</h2>
        <p className="text-sm text-soft">
          Oyelaran Joinery, since 2019
          <br />
          marcus@oyelaran.example
        </p>
      </div>
      <div>
        <h3>Owed to him</h3>
        <p>First answer within 8 working hours; a billing slip of ours is put right in full.</p>
      </div>
      <div>
        <h3>Promised</h3>
        <p>Write about both charges</p>
        <p className="is-due text-sm">Ben, Wednesday: broken, now yours</p>
      </div>
    </div>
  )
}

function Bottom() {
  return (
    <>
      <button type="button" className="bottom-action" aria-current="true">
        <BottomLabel icon="inbox">Inbox</BottomLabel>
      </button>
      <button type="button" className="bottom-action">
        <BottomLabel icon="search">Find</BottomLabel>
      </button>
      <button type="button" className="bottom-action">
        <BottomLabel icon="pencil">Log</BottomLabel>
      </button>
      <button type="button" className="bottom-action">
        <BottomLabel icon="bell">Bell</BottomLabel>
      </button>
    </>
  )
}
