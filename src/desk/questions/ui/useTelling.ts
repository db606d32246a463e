import { useQueryClient } from '@tanstack/react-query'
import { useChange } from '../../../web/call.ts'
import { toast } from '../../../web/kit/toast.tsx'
import { updateOpened } from '../../conversations/ui/opened.ts'
import { answerWish, remove, reopenWish, retell, type Told, tell } from '../contract.ts'

interface Opened {
  id: string
  told: Told[]
}

/** The changes to what a customer told in a conversation, each shown as soon as the server has said yes. */
export function useTelling(conversation: string) {
  const client = useQueryClient()
  const change = (by: (before: Told[]) => Told[]) => {
    for (const [, opened] of client.getQueriesData<Opened>({ queryKey: ['conversations.open'] }))
      if (opened?.id === conversation) updateOpened(client, conversation, { told: by(opened.told) })
  }
  const put = (told: Told) =>
    change(before =>
      before.some(each => each.id === told.id)
        ? before.map(each => (each.id === told.id ? told : each))
        : [...before, told],
    )
  const onRefused = (problem: Error) => toast({ text: problem.message, tone: 'failed' })
  return {
    tell: useChange(tell, { onDone: put, onRefused }),
    retell: useChange(retell, { onDone: put, onRefused }),
    answerWish: useChange(answerWish, { onDone: put }),
    reopenWish: useChange(reopenWish, { onDone: put, onRefused }),
    remove: useChange(remove, {
      onDone: (_, { id }) => change(before => before.filter(each => each.id !== id)),
      onRefused,
    }),
  }
}
