import type { Departed, Finding } from '../../contract.ts'

/** An upheld departure, the one thing that stays for a year; all else leaves with the end of the file (evidence 1.3, gate 9). */
export function isSlip({
  finding,
  departed,
}: {
  finding: Finding | null
  departed: Departed | null
}): boolean {
  return (finding === 'upheld' || finding === 'partlyUpheld') && departed === 'yes'
}

/** The same day a year later; of 29 February, 1 March. */
export function fadesOn(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year + 1, month - 1, date)).toISOString().slice(0, 10)
}
