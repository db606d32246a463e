import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { call, callOptions } from '../../../../web/call.ts'
import { announce } from '../../../../web/kit/announce.tsx'
import { Banner } from '../../../../web/kit/Banner.tsx'
import { Button, buttonClass } from '../../../../web/kit/Button.tsx'
import { Sheet } from '../../../../web/kit/Dialog.tsx'
import { useForm } from '../../../../web/kit/useForm.ts'
import { useKeys } from '../../../../web/kit/useKeys.ts'
import { lodge, prepare, type Receipt } from '../../lodging/contract.ts'
import { LodgingFields } from './LodgingFields.tsx'
import { begunEntry, lodgingSchema, nothingKnown, type Prepared } from './lodgingEntry.ts'
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

/** Lodging in under twenty seconds: everything that is known stands there already, and all but the words can wait. */
export function LodgingSheet() {
  const place = useLodging()
  return place && <Opened key={`${place.conversation} ${place.message}`} place={place} />
}

type Step = 'lodge' | 'tellApart' | Receipt

function Opened({ place }: { place: LodgingPlace }) {
  const { prepared, error } = usePrepared(place)
  const [step, setStep] = useState<Step>('lodge')
  const form = useForm(
    lodgingSchema(() => new Date(), prepared ?? nothingKnown),
    async entry => {
      const receipt = await call(lodge, entry)
      announce(`${words.lodged(receipt.number)}. ${words.handler(receipt.handler.name)}`)
      setStep(receipt)
    },
    { initial: begunEntry(place.conversation, nothingKnown) },
  )
  const begin = useRef(form.reset)
  begin.current = form.reset
  useEffect(() => {
    if (prepared) begin.current(begunEntry(place.conversation, prepared))
  }, [prepared, place.conversation])
  const submit = () => void form.submit()
  const receipt = typeof step === 'object' ? step : null
  return (
    <Sheet
      open
      onClose={closeLodging}
      title={receipt ? words.lodged(receipt.number) : words.title}
      description={receipt ? words.handler(receipt.handler.name) : words.about}
      closeOnOutside={receipt !== null || !form.isChanged}
      footer={
        prepared &&
        step === 'lodge' && (
          <>
            <Button kind="quiet" onClick={() => setStep('tellApart')}>
              {words.apart}
            </Button>
            <Button kind="go" busy={form.busy} keys="mod+enter" onClick={submit}>
              {words.lodge}
            </Button>
          </>
        )
      }
    >
      {error && (
        <Banner tone="red" role="alert">
          {error.message}
        </Banner>
      )}
      {prepared && step === 'lodge' && (
        <>
          <Keys onSubmit={submit} />
          <LodgingFields form={form} prepared={prepared} />
        </>
      )}
      {step === 'tellApart' && (
        <TellApart conversation={place.conversation} onBack={() => setStep('lodge')} onDone={closeLodging} />
      )}
      {receipt && <Lodged receipt={receipt} />}
    </Sheet>
  )
}

/** As it was when the sheet opened: what arrives meanwhile changes nothing of what is being written. */
function usePrepared(place: LodgingPlace): { prepared: Prepared | undefined; error: Error | null } {
  const { data, error, isFetchedAfterMount } = useQuery({ ...callOptions(prepare, place), staleTime: 0 })
  const kept = useRef<Prepared>(undefined)
  if (isFetchedAfterMount) kept.current ??= data
  return { prepared: kept.current, error }
}

/** Within the sheet: the keys of the page beneath sleep. */
function Keys({ onSubmit }: { onSubmit: () => void }) {
  useKeys(words.title, [{ keys: 'mod+enter', label: words.lodge, run: onSubmit }])
  return null
}

/** What whoever lodged it may know from here on. */
function Lodged({ receipt }: { receipt: Receipt }) {
  const done = useRef<HTMLButtonElement>(null)
  useEffect(() => done.current?.focus(), [])
  return (
    <div className="flex flex-col gap-3">
      <p>{words.next}</p>
      {!receipt.mayOpen && <p className="text-soft">{words.mayNot}</p>}
      <div className="flex flex-wrap gap-2">
        <Button ref={done} kind="go" onClick={closeLodging}>
          {words.done}
        </Button>
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
      </div>
    </div>
  )
}
