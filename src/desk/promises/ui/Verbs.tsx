import { Button } from '../../../web/kit/Button.tsx'
import { Menu, type MenuItem } from '../../../web/kit/Menu.tsx'
import { handOver, type Promised } from '../contract.ts'
import { usePromiseChange } from './acting.ts'
import { HandOverDialog } from './HandOverDialog.tsx'
import { KeepDialog } from './KeepDialog.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { TellDialog } from './TellDialog.tsx'
import { WithdrawDialog } from './WithdrawDialog.tsx'
import { whyNot } from './words.ts'

const words = {
  keep: 'Kept…',
  move: 'Move…',
  handOver: 'Hand over…',
  take: 'Take it over',
  back: 'Take it back',
  withdraw: 'Withdraw…',
  tell: 'They have been told…',
  more: 'What else',
  taken: (what: string) => `Yours: ${what}`,
}

export type Verb = 'keep' | 'move' | 'handOver' | 'withdraw' | 'tell'

export interface Acting {
  verb: Verb
  promise: Promised
}

/** The dialog of a verb, while one is at it. */
export function VerbDialog({ acting, onClose }: { acting: Acting | null; onClose: () => void }) {
  if (!acting) return null
  const Dialog = dialogs[acting.verb]
  return <Dialog promise={acting.promise} onClose={onClose} />
}

const dialogs = {
  keep: KeepDialog,
  move: MoveDialog,
  handOver: HandOverDialog,
  withdraw: WithdrawDialog,
  tell: TellDialog,
}

export interface VerbsProps {
  promise: Promised
  onAct: (acting: Acting) => void
  /** Shows the keys, where they work. */
  hasKeys?: boolean
}

/** Keeping first, and the rest in a menu. */
export function Verbs({ promise, onAct, hasKeys = false }: VerbsProps) {
  const taking = usePromiseChange(handOver, words.taken(promise.words))
  const act = (verb: Verb) => () => onAct({ verb, promise })
  const key = (keys: string) => (hasKeys ? { keys } : {})
  const isOwed = promise.can.keep
  const rest: MenuItem[] = [
    { label: words.move, ...key('m'), why: whyNot(promise, 'change'), run: act('move') },
    {
      label: words.handOver,
      icon: 'assign',
      ...key('h'),
      why: whyNot(promise, 'handOver'),
      run: act('handOver'),
    },
    ...(promise.can.take
      ? [
          {
            label: promise.insteadOf ? words.back : words.take,
            ...key('t'),
            run: () => taking.mutate({ id: promise.id, to: 'me' as const }),
          },
        ]
      : []),
    { label: words.withdraw, ...key('w'), why: whyNot(promise, 'change'), run: act('withdraw') },
  ]
  const telling: MenuItem[] = promise.mustTell ? [{ label: words.tell, icon: 'check', run: act('tell') }] : []
  if (!isOwed && telling.length === 0) return null
  return (
    <>
      {isOwed && (
        <Button
          small
          icon="check"
          {...key('d')}
          aria-label={`${words.keep}: ${promise.words}`}
          onClick={act('keep')}
        >
          {words.keep}
        </Button>
      )}
      <Menu
        small
        iconOnly
        icon="more"
        label={`${words.more}: ${promise.words}`}
        groups={[...(isOwed ? [rest] : []), ...(telling.length > 0 ? [telling] : [])]}
      />
    </>
  )
}
