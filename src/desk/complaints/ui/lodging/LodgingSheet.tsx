import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { call, useCall } from '../../../../web/call.ts'
import { announce } from '../../../../web/kit/announce.tsx'
import { Banner } from '../../../../web/kit/Banner.tsx'
import { Button, buttonClass } from '../../../../web/kit/Button.tsx'
import { Sheet } from '../../../../web/kit/Dialog.tsx'
import { useForm } from '../../../../web/kit/useForm.ts'
import { useKeys } from '../../../../web/kit/useKeys.ts'
import { lodge, prepare, type Receipt } from '../../lodging/contract.ts'
import { LodgingFields } from './LodgingFields.tsx'
import { begunEntry, lodgingSchema, type Prepared } from './lodgingEntry.ts'
import { closeLodging, type LodgingPlace, useLodging } from './opening.ts'
import { TellApart } from './TellApart.tsx'

const words = {
  title: 'Lodge a complaint',
  /** After RG 271, from AS/NZS 10002 (evidence section 1.1). */
  about:
    'A complaint is when somebody is not content with us and expects an answer. They need not use the word.',
  lodge: 'Lodge it',
  apart: 'It is a request for a service…',
  lodged: (number: number) => `Complaint ${number} is lodged`,
  handler: (name: string) => `${name} sees to it.`,
  next: 'The clock runs from the day on which it was received. They are told by then what happens with it.',
  mayNot: 'A file is read by those who need to, and nobody else; that is why it does not open for you.',
  open: 'Open the file',
  done: 'Done',
}

const schema = lodgingSchema(() => new Date())

/** Lodging in under twenty seconds: everything that is known stands there already, and all but the words can wait. */
export function LodgingSheet() {
  const place = useLodging()
  return place && <Opened key={`${place.conversation} ${place.message}`} place={place} />
}

function Opened({ place }: { place: LodgingPlace }) {
  const { data, error } = useCall(prepare, place)
  // What is being written stays as it was begun, whatever arrives meanwhile.
  const begun = useRef(data)
  begun.current ??= data
  const [receipt, setReceipt] = useState<Receipt>()
  if (receipt) return <Lodged receipt={receipt} />
  if (begun.current) return <Lodging place={place} prepared={begun.current} onLodged={setReceipt} />
  return (
    <Sheet open onClose={closeLodging} title={words.title} description={words.about}>
      {error && (
        <Banner tone="red" role="alert">
          {error.message}
        </Banner>
      )}
    </Sheet>
  )
}

interface LodgingProps {
  place: LodgingPlace
  prepared: Prepared
  onLodged: (receipt: Receipt) => void
}

function Lodging({ place, prepared, onLodged }: LodgingProps) {
  const [isApart, setIsApart] = useState(false)
  const form = useForm(
    schema,
    async entry => {
      const receipt = await call(lodge, entry)
      announce(`${words.lodged(receipt.number)}. ${words.handler(receipt.handler.name)}`)
      onLodged(receipt)
    },
    { initial: begunEntry(place.conversation, prepared) },
  )
  const submit = () => void form.submit()
  return (
    <Sheet
      open
      onClose={closeLodging}
      title={words.title}
      description={words.about}
      closeOnOutside={!form.isChanged}
      footer={
        !isApart && (
          <>
            <Button kind="quiet" onClick={() => setIsApart(true)}>
              {words.apart}
            </Button>
            <Button kind="go" busy={form.busy} keys="mod+enter" onClick={submit}>
              {words.lodge}
            </Button>
          </>
        )
      }
    >
      {isApart ? (
        <TellApart conversation={place.conversation} onBack={() => setIsApart(false)} onDone={closeLodging} />
      ) : (
        <>
          <Keys onSubmit={submit} />
          <LodgingFields form={form} prepared={prepared} />
        </>
      )}
    </Sheet>
  )
}

/** Within the sheet: the keys of the page beneath sleep. */
function Keys({ onSubmit }: { onSubmit: () => void }) {
  useKeys(words.title, [{ keys: 'mod+enter', label: words.lodge, run: onSubmit }])
  return null
}

/** What whoever lodged it may know from here on. */
function Lodged({ receipt }: { receipt: Receipt }) {
  const done = useRef<HTMLButtonElement>(null)
  return (
    <Sheet
      open
      onClose={closeLodging}
      title={words.lodged(receipt.number)}
      description={words.handler(receipt.handler.name)}
      initialFocus={done}
      footer={
        <>
          {receipt.mayOpen && (
            <Link
              to="/complaints/$id"
              params={{ id: receipt.id }}
              className={buttonClass()}
              onClick={closeLodging}
            >
              {words.open}
            </Link>
          )}
          <Button ref={done} kind="go" onClick={closeLodging}>
            {words.done}
          </Button>
        </>
      }
    >
      <p>{words.next}</p>
      {!receipt.mayOpen && <p className="mt-2 text-soft">{words.mayNot}</p>}
    </Sheet>
  )
}
