import { useState } from 'react'
import { Confirm } from '../../../desk/people/ui/Confirm.tsx'
import { forgetCorner } from '../../corner/corner.ts'
import { Button } from '../../kit/Button.tsx'
import { Section } from '../../kit/Section.tsx'
import { toast } from '../../kit/toast.tsx'

const words = {
  title: 'Erase',
  about: 'Everything of yours on this device, with the key that it was encrypted by.',
  erase: 'Erase my corner',
  ask: 'Erase everything of yours here?',
  what: 'Your card, your own wording and whatever else stands in your corner on this device are gone then, for good. Files that you saved stay where they are.',
  verb: 'Erase it all',
  done: 'Your corner on this device is empty.',
}

export function EraseCorner() {
  const [asks, setAsks] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const close = () => {
    setAsks(false)
    setProblem(undefined)
  }
  const erase = async () => {
    setBusy(true)
    try {
      await forgetCorner()
      close()
      toast({ text: words.done })
    } catch (error) {
      setProblem((error as Error).message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Section title={words.title} about={words.about}>
      <div>
        <Button kind="danger" onClick={() => setAsks(true)}>
          {words.erase}
        </Button>
      </div>
      <Confirm
        open={asks}
        onClose={close}
        title={words.ask}
        verb={words.verb}
        busy={busy}
        {...(problem && { problem })}
        onConfirm={() => void erase()}
      >
        {words.what}
      </Confirm>
    </Section>
  )
}
