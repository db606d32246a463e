import { useCall } from '../../../../web/call.ts'
import { open } from '../../../timeline/contract.ts'
import { MarkWords } from '../MarkWords.tsx'

const words = { title: 'Choose other words from the message' }

export interface ChooseWordsProps {
  conversation: string
  message: string
  onChosen: (said: string) => void
}

/** Other words of the message with which it begins. */
export function ChooseWords({ conversation, message, onChosen }: ChooseWordsProps) {
  const timeline = useCall(open, { id: conversation }).data?.timeline ?? []
  const said = timeline.find(item => item.kind === 'message' && item.message.id === message)
  return said?.kind === 'message' && said.message.text !== '' ? (
    <MarkWords title={words.title} text={said.message.text} onChosen={onChosen} />
  ) : null
}
