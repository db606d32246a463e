import { useNavigate } from '@tanstack/react-router'
import { useKeys } from '../../../web/kit/useKeys.ts'
import type { Summary, View } from '../contract.ts'
import { focusedNumber, focusRow, wantHeading } from './rowFocus.ts'

const words = { scope: 'List', next: 'Next conversation', before: 'Previous conversation', open: 'Open' }

export interface ListKeys {
  rows: readonly Summary[]
  view: View
  opened: string | undefined
  showRow: (index: number) => void
}

/** j and k move through the list; while a conversation is open they open the next one at once. */
export function useListKeys({ rows, view, opened, showRow }: ListKeys): void {
  const navigate = useNavigate()
  const at = () => {
    const number = opened ?? focusedNumber()
    return rows.findIndex(row => String(row.number) === number)
  }
  const open = (row: Summary) =>
    navigate({
      to: '/inbox/$view/$number',
      params: { view, number: String(row.number) },
      search: before => before,
      replace: opened !== undefined,
    })
  const move = (by: 1 | -1) => {
    const from = at()
    const to = from < 0 ? 0 : from + by
    const row = rows[to]
    if (!row) return
    showRow(to)
    if (opened !== undefined) void open(row)
    focusRow(row.number)
  }
  useKeys(words.scope, [
    { keys: ['j', 'down'], label: words.next, run: () => move(1), on: rows.length > 0 },
    { keys: ['k', 'up'], label: words.before, run: () => move(-1), on: rows.length > 0 },
    {
      keys: ['o', 'enter'],
      label: words.open,
      on: opened === undefined && rows.length > 0,
      run: () => {
        const row = rows[Math.max(0, at())]
        if (!row) return
        wantHeading()
        void open(row)
      },
    },
  ])
}
