import { useRef, useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { Tabs } from '../../../web/kit/Tabs.tsx'
import { TextArea } from '../../../web/kit/TextInput.tsx'
import type { Message } from '../../conversations/contract.ts'
import { type Part, retell, type Told, tell } from '../contract.ts'
import { placeIn } from './placeIn.ts'
import { useTelling } from './useTelling.ts'
import { WordsToSelect } from './WordsToSelect.tsx'
import { partNames } from './words.ts'

const words = {
  way: 'Whose words',
  theirs: 'Their words',
  own: 'In my words',
  message: 'Message',
  nothing: 'Select some of their words first.',
  write: 'What they told you',
  take: 'Keep the words selected',
  keep: 'Keep it',
  cancel: 'Cancel',
  noMessage: 'Nothing has come from the customer here yet; write it in your own words.',
}

export interface TakeDialogProps {
  conversation: string
  part: Part
  messages: readonly Message[]
  /** What a colleague wrote down before, to be changed. */
  changes?: Told
  onClose: () => void
}

/** Keeps what they told: words selected in a message of theirs, exact, or a colleague's own. */
export function TakeDialog({ conversation, part, messages, changes, onClose }: TakeDialogProps) {
  const theirs = messages.filter(message => message.direction === 'inbound' && message.text.trim() !== '')
  const [way, setWay] = useState<'theirs' | 'own'>(changes || theirs.length === 0 ? 'own' : 'theirs')
  const [chosen, setChosen] = useState(theirs.at(-1)?.id ?? '')
  const [written, setWritten] = useState(changes?.words ?? '')
  const [selected, setSelected] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  const { tell: telling, retell: retelling } = useTelling(conversation)
  const message = theirs.find(each => each.id === chosen)
  const onSuccess = { onSuccess: onClose }
  const take = () => {
    if (!message || !area.current) return
    const { selectionStart, selectionEnd } = area.current
    const place = placeIn(message.text, selectionStart, selectionEnd)
    telling.mutate({ id: conversation, part, message: message.id, ...place }, onSuccess)
  }
  const keep = () => {
    if (changes) retelling.mutate({ id: changes.id, words: written }, onSuccess)
    else telling.mutate({ id: conversation, part, words: written }, onSuccess)
  }
  const problem = (changes ? retell.input.shape.words : tell.input.shape.words).safeParse(written)
  const why =
    way === 'theirs' ? !selected && words.nothing : !problem.success && problem.error.issues[0]?.message
  const own = <TextArea label={words.write} rows={4} value={written} onChange={setWritten} />
  const text = message?.text.slice(0, message.quotedFrom ?? message.text.length)
  return (
    <Dialog
      open
      onClose={onClose}
      title={partNames[part]}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            kind="go"
            why={why}
            busy={telling.isPending || retelling.isPending}
            onClick={way === 'theirs' ? take : keep}
          >
            {way === 'theirs' ? words.take : words.keep}
          </Button>
        </>
      }
    >
      {changes || theirs.length === 0 ? (
        own
      ) : (
        <Tabs
          label={words.way}
          value={way}
          onChange={setWay}
          items={[
            {
              value: 'theirs',
              label: words.theirs,
              panel: (
                <div className="flex flex-col gap-3 pt-3">
                  {theirs.length > 1 && (
                    <Select
                      label={words.message}
                      value={chosen}
                      onChange={setChosen}
                      choices={theirs.map(each => ({ value: each.id, label: lineOf(each) }))}
                    />
                  )}
                  <WordsToSelect key={chosen} text={text ?? ''} area={area} onSelected={setSelected} />
                </div>
              ),
            },
            { value: 'own', label: words.own, panel: <div className="pt-3">{own}</div> },
          ]}
        />
      )}
    </Dialog>
  )
}

const lineOf = ({ text, saidAt }: Message) =>
  `${new Date(saidAt).toLocaleDateString()}: ${text.slice(0, 60).toWellFormed().replace(/\s+/g, ' ')}`
