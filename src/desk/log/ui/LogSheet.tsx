import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { Invalid } from '../../../kit/problem.ts'
import { call } from '../../../web/call.ts'
import { announce } from '../../../web/kit/announce.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { Sheet } from '../../../web/kit/Dialog.tsx'
import { toast } from '../../../web/kit/toast.tsx'
import { useForm } from '../../../web/kit/useForm.ts'
import { openLodging } from '../../complaints/ui/lodging/opening.ts'
import type { Matter, Summary } from '../../conversations/contract.ts'
import { mattersIn, OpenMatters } from '../../conversations/ui/OpenMatters.tsx'
import { write } from '../contract.ts'
import { entrySchema, type Here, type Kind, newEntry, nextEntry, toWrite } from './entry.ts'
import { LogFields } from './LogFields.tsx'
import { closeLog, useIsLogOpen } from './opening.ts'
import type { Who } from './WhoField.tsx'

const words = {
  title: 'Log a call or a visit',
  save: 'Save',
  saveNext: 'Save and next',
  open: 'Open it',
  lodgeFirst: 'The complaint is lodged first; press Save.',
  saved: (summary: Summary) => `Saved as #${summary.number}: ${summary.subject}`,
  whoIsOpen: 'Choose one of those found, or clear the field where nobody was named.',
}

const lastKind = 'evenkeel.log.kind'
const schema = entrySchema(() => new Date())

/** The sheet behind `L`. What is written in it stays until it is saved, also when the sheet is closed in between. */
export function LogSheet({ here }: { here: Here | null }) {
  const isOpen = useIsLogOpen()
  const navigate = useNavigate()
  const [who, setWho] = useState<Who | null>(null)
  const [round, setRound] = useState(0)
  const [saved, setSaved] = useState<Summary>()
  const [complains, setComplains] = useState(false)
  const [isLodging, setIsLodging] = useState(false)
  useEffect(() => {
    if (isOpen) setIsLodging(false)
  }, [isOpen])
  const typed = useRef('')
  const goesOn = useRef(false)
  const knowing = useRef<string[]>([])
  const [matters, setMatters] = useState<Matter[] | null>(null)
  const form = useForm(
    schema,
    async entry => {
      // A name that was typed but not chosen would vanish without a word.
      if (!entry.conversation && !who && typed.current.trim() !== '')
        throw new Invalid(words.whoIsOpen, 'customer')
      const summary = await call(write, { ...toWrite(entry), knowing: knowing.current }).catch(problem => {
        setMatters(mattersIn(problem))
        throw problem
      })
      knowing.current = []
      localStorage.setItem(lastKind, entry.kind)
      done(summary)
    },
    { initial: newEntry(readKind()) },
  )
  const done = (summary: Summary) => {
    setWho(null)
    typed.current = ''
    form.reset(nextEntry(form.values))
    if (goesOn.current) {
      setSaved(summary)
      setRound(round + 1)
      announce(words.saved(summary))
      return
    }
    close()
    if (complains) {
      setComplains(false)
      setIsLodging(true)
      announce(words.saved(summary))
      return openLodging({ conversation: summary.id })
    }
    toast({
      text: words.saved(summary),
      action: {
        label: words.open,
        run: () =>
          void navigate({
            to: '/inbox/$view/$number',
            params: { view: 'all', number: String(summary.number) },
          }),
      },
    })
  }
  const close = () => {
    setSaved(undefined)
    setRound(0)
    closeLog()
  }
  const submit = (andNext: boolean) => {
    goesOn.current = andNext && !complains
    void form.submit()
  }
  return (
    <Sheet
      open={isOpen}
      onClose={close}
      title={words.title}
      closeOnOutside={!form.isChanged}
      {...(isLodging && { finalFocus: false })}
      footer={
        <>
          <Button
            busy={form.busy}
            keys="mod+shift+enter"
            why={complains && words.lodgeFirst}
            onClick={() => submit(true)}
          >
            {words.saveNext}
          </Button>
          <Button kind="go" busy={form.busy} keys="mod+enter" onClick={() => submit(false)}>
            {words.save}
          </Button>
        </>
      }
    >
      {saved && (
        <p className="mb-4 rounded-md bg-teal-wash px-3 py-2 text-sm text-teal-ink">
          <Link
            to="/inbox/$view/$number"
            params={{ view: 'all', number: String(saved.number) }}
            className="link"
            onClick={close}
          >
            {words.saved(saved)}
          </Link>
        </p>
      )}
      <LogFields
        key={round}
        form={form}
        here={here}
        who={who}
        onWho={setWho}
        onTyped={text => {
          typed.current = text
        }}
        isNext={round > 0}
        complains={complains}
        onComplains={setComplains}
        onSave={submit}
      />
      <OpenMatters
        matters={matters}
        onStay={() => setMatters(null)}
        onClose={known => {
          knowing.current = known
          setMatters(null)
          void form.submit()
        }}
      />
    </Sheet>
  )
}

/** As it was the last time on this device: a counter stays a counter. */
function readKind(): Kind {
  return localStorage.getItem(lastKind) === 'counter' ? 'counter' : 'phone'
}
