/**
 * What an invitation (RFC 5545) says, as a few lines to read: what, when, where, from whom. '' where it says nothing.
 * Times are given as they are written, with their zone; linear in the length of `text`.
 */
export function calendarWords(text: string): string {
  const lines = text
    .slice(0, 200_000)
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
  const from = lines.findIndex(line => /^BEGIN:(?:VEVENT|VTODO|VJOURNAL)\s*$/i.test(line))
  if (from < 0) return ''
  const first = (name: string) => propertyOf(lines, from, name)
  const person = first('ORGANIZER')
  const organiser =
    person && (/;CN="?([^";:]+)/i.exec(person.params)?.[1] ?? person.value.replace(/^mailto:/i, ''))
  const begins = first('DTSTART')
  const ends = first('DTEND')
  const time = begins && whenOf(begins) + (ends ? ` to ${whenOf(ends)}` : '')
  const method = /^METHOD:(\w+)/im.exec(text)?.[1]?.toUpperCase()
  return [
    words(first('SUMMARY')),
    method === 'CANCEL' ? 'Cancelled' : '',
    time ? `When: ${time}` : '',
    prefixed('Where', words(first('LOCATION'))),
    prefixed('From', organiser ?? ''),
    words(first('DESCRIPTION')),
  ]
    .filter(Boolean)
    .join('\n')
}

/** The name of what an invitation is about, in one line. */
export function calendarSummary(text: string): string {
  return calendarWords(text).startsWith('When: ') ? '' : (calendarWords(text).split('\n', 1)[0] ?? '')
}

type Property = { params: string; value: string }

function propertyOf(lines: readonly string[], from: number, name: string): Property | null {
  for (let at = from; at < lines.length && !/^END:(?:VEVENT|VTODO|VJOURNAL)/i.test(lines[at] ?? ''); at++) {
    const line = lines[at] ?? ''
    if (!line.toUpperCase().startsWith(name)) continue
    const found = /^[A-Z-]+((?:;[^":;]*(?:"[^"]*")?[^":;]*)*):(.*)$/is.exec(line)
    if (found && line[name.length] !== undefined && /[;:]/.test(line[name.length] ?? ''))
      return { params: found[1] ?? '', value: (found[2] ?? '').trim() }
  }
  return null
}

function words(property: Property | null): string {
  return (property?.value ?? '')
    .replace(/\\n/gi, '\n')
    .replace(/\\([,;\\])/g, '$1')
    .trim()
    .slice(0, 10_000)
}

function whenOf({ params, value }: Property): string {
  const found = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})\d{2}(Z?))?/.exec(value)
  if (!found) return value.slice(0, 100)
  const [, year, month, day, hours, minutes, utc] = found
  const zone = utc ? 'UTC' : (/;TZID="?([^";:]+)/i.exec(params)?.[1] ?? '')
  return `${year}-${month}-${day}${hours ? ` ${hours}:${minutes}` : ''}${zone ? ` ${zone}` : ''}`
}

function prefixed(name: string, value: string): string {
  return value && `${name}: ${value}`
}
