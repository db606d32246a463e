/** Time zones and languages to choose from, with what is set already or guessed from the browser among them. */
export function timeZoneChoices(known: string): { value: string; label: string }[] {
  const all = new Set([known, 'UTC', ...Intl.supportedValuesOf('timeZone')])
  return [...all].sort().map(value => ({ value, label: value.replaceAll('_', ' ') }))
}

export function languageChoices(known: string): { value: string; label: string }[] {
  const all = new Set([known, 'en', 'en-GB', 'en-US', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt'])
  return [...all].map(value => ({ value, label: nameOf(value) }))
}

/** In the language itself, as its readers look for it. */
function nameOf(locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale
}
