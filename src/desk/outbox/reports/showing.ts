import type { Missed } from '../contract.ts'
import { adviceOf, sentenceOf } from './rules.ts'
import type { ReportRow } from './store.ts'

/** Whom an answer has not reached, in words; what was sent elsewhere instead, and what has arrived, is not among it. */
export function missedIn(reports: readonly ReportRow[]): Missed[] {
  return reports.flatMap(row => {
    const { state, address, status, diagnostic, report_id: report } = row
    if (row.superseded_at || state === 'delivered') return []
    const sentence = sentenceOf({ ...row, passedOnTo: row.passed_on_to })
    return [
      {
        address,
        state,
        sentence,
        advice: adviceOf(state, status),
        diagnostic,
        report,
        at: row.at.toISOString(),
      },
    ]
  })
}

/** What has failed for good, in one text; `null` where nothing has. */
export function problemOf(missed: readonly Missed[]): string | null {
  return (
    missed
      .filter(one => one.state !== 'delayed')
      .map(one => one.sentence)
      .join(' ') || null
  )
}
