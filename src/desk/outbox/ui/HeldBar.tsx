import { type Query, useIsMutating, useQueryClient } from '@tanstack/react-query'
import type { OutputOf } from '../../../kit/endpoint.ts'
import { useCall, useChange } from '../../../web/call.ts'
import { toast } from '../../../web/kit/toast.tsx'
import { UndoBar } from '../../../web/kit/UndoBar.tsx'
import { useKeys } from '../../../web/kit/useKeys.ts'
import { list, undo } from '../contract.ts'
import { tellTakenBack } from './takenBack.ts'

const words = {
  scope: 'Everywhere',
  undo: 'Take the last answer back',
  goesOut: (number: number) => `Your answer in #${number} goes out.`,
}

export interface HeldBarProps {
  /** Opens the conversation whose answer has become a draft again. */
  onTakenBack: (number: number) => void
}

/** The way back from the answer sent last, wherever its writer has gone since, until the time is over. */
export function HeldBar({ onTakenBack }: HeldBarProps) {
  const client = useQueryClient()
  const { data, dataUpdatedAt } = useCall(list, { state: 'held', by: 'me' })
  const isUndoing = useIsMutating({ mutationKey: [undo.name] }) > 0
  const takingBack = useChange(undo, {
    onDone: async ({ conversation }, { message }) => {
      const isIts = ({ state }: Query) => (state.data as { id?: string } | undefined)?.id === conversation
      await client.refetchQueries({ queryKey: ['conversations.open'], predicate: isIts })
      tellTakenBack(conversation, message)
    },
    onRefused: problem => toast({ text: problem.message, tone: 'failed' }),
  })
  const held = isUndoing ? undefined : data?.items.find(({ delivery }) => delivery.undoUntil !== null)
  const takeBack = ({ message, conversation }: Held) =>
    takingBack.mutate({ message }, { onSuccess: () => onTakenBack(conversation.number) })
  useKeys(words.scope, [
    { keys: 'z', label: words.undo, on: held !== undefined, run: () => held && takeBack(held) },
  ])
  if (!held) return null
  return (
    <UndoBar
      key={held.message}
      text={words.goesOut(held.conversation.number)}
      // Clocks of browsers differ; the seconds are the server's, counted from when it told them.
      until={new Date(dataUpdatedAt + held.delivery.undoSeconds * 1000)}
      keys="z"
      onUndo={() => takeBack(held)}
    />
  )
}

type Held = OutputOf<typeof list>['items'][number]
