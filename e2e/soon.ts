/** A whole minute that is still some way off, by a clock at which it is about noon. */
export function soon(): { timeZone: string; at: Date; time: string; today: string } {
  const at = new Date(Math.ceil((Date.now() + 25_000) / 60_000) * 60_000)
  const ahead = 12 - at.getUTCHours()
  // In these names a plus is behind UTC.
  const timeZone = `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`
  const local = new Date(at.getTime() + ahead * 3_600_000).toISOString()
  return { timeZone, at, time: local.slice(11, 16), today: local.slice(0, 10) }
}
