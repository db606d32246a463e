export interface SnoozeChoice {
  label: string
  /** `null`: until they answer. */
  until: Date | null
}

const words = {
  laterToday: 'Later today',
  tomorrow: 'Tomorrow morning',
  nextWeek: 'Next week',
  untilAnswer: 'Until they answer',
}

/** When a conversation may come back, seen from `now` in the reader's own zone: in three hours, at nine, on Monday at nine. */
export function snoozeChoices(now: Date): SnoozeChoice[] {
  const later = new Date(now.getTime() + 3 * 3_600_000)
  const choices = [
    { label: words.tomorrow, until: morning(now, 1) },
    { label: words.nextWeek, until: morning(now, daysToMonday(now)) },
    { label: words.untilAnswer, until: null },
  ]
  // In the evening "later today" would be the middle of the night.
  const isToday = later.getDate() === now.getDate() && later.getHours() < 20
  return isToday ? [{ label: words.laterToday, until: later }, ...choices] : choices
}

function morning(now: Date, days: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 9)
}

function daysToMonday(now: Date): number {
  return (8 - now.getDay()) % 7 || 7
}
