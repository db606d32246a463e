import type { QueryClient } from '@tanstack/react-query'

interface Opened {
  id: string
}

/** Changes what is shown of an opened conversation, ahead of the server or because of its answer to something else. */
export function updateOpened(client: QueryClient, id: string, change: object): void {
  for (const [key, opened] of client.getQueriesData<Opened>({ queryKey: ['conversations.open'] })) {
    if (opened?.id === id) client.setQueryData(key, { ...opened, ...change })
  }
}
