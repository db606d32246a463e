import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { useCallPages } from '../../../web/call.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Pane } from '../../../web/kit/Pane.tsx'
import { list, type Summary, type View } from '../contract.ts'
import { ConversationRow } from './ConversationRow.tsx'
import { EmptyView } from './EmptyView.tsx'
import { useFetchAhead } from './useFetchAhead.ts'
import { useListKeys } from './useListKeys.ts'

const words = {
  failed: 'The list could not be fetched.',
  again: 'Try again',
  fetching: 'Fetching more…',
}

/** What about a conversation should not wait, and why. */
export interface Hint {
  label: string
  why: string
}

export interface ConversationListProps {
  title: string
  view: View
  input: { view: View; team?: string }
  /** The number of the conversation that is open. */
  opened: string | undefined
  before?: ReactNode
  /** Of those in sight, what should not wait, by id. */
  useHints: (ids: readonly string[], inSight: { first: number; last: number }) => ReadonlyMap<string, Hint>
  /** Fetches a conversation that may be opened next. */
  fetchAhead: (number: number) => void
}

/** One view of the inbox: plain rows, only those in sight, and the next page when the end comes near. */
export function ConversationList(props: ConversationListProps) {
  const { title, view, input, opened, before, useHints, fetchAhead } = props
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, isError, refetch } = useCallPages(list, input)
  const rows = useMemo(() => data?.pages.flatMap(page => page.items) ?? [], [data])
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: rowHeight,
    overscan: 8,
    getItemKey: index => rows[index]?.id ?? index,
  })
  const shown = virtual.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= rows.length - 10) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, last, rows.length, fetchNextPage])
  const ids = useMemo(() => rows.map(row => row.id), [rows])
  const hints = useHints(ids, { first: shown[0]?.index ?? 0, last })
  useListKeys({ rows, view, opened, showRow: index => virtual.scrollToIndex(index) })
  useFetchAhead(rows, opened, fetchAhead)
  return (
    <Pane title={title} heading="h2" flush before={before} bodyRef={scroller}>
      {isError && rows.length === 0 && (
        <div className="flex items-center gap-3 p-4" role="alert">
          {words.failed}
          <Button small onClick={() => void refetch()}>
            {words.again}
          </Button>
        </div>
      )}
      {data && rows.length === 0 ? (
        <EmptyView view={view} />
      ) : (
        <div className="relative" style={{ height: virtual.getTotalSize() }}>
          {shown.map(item => {
            const summary = rows[item.index] as Summary
            return (
              <ConversationRow
                key={summary.id}
                summary={summary}
                view={view}
                isOpen={String(summary.number) === opened}
                top={item.start}
                warning={hints.get(summary.id)?.label}
                why={hints.get(summary.id)?.why}
              />
            )
          })}
        </div>
      )}
      {isFetchingNextPage && <p className="p-4 text-sm text-faint">{words.fetching}</p>}
    </Pane>
  )
}

/** `--row-height`, in pixels of the reader's own text size. */
function rowHeight(): number {
  return 5.125 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
}
