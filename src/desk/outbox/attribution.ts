/**
 * The line above a quoted mail, "On 21 November 2026 at 10:00, Ines Silva wrote:", in the language of the desk; English where
 * we do not know it. Mail programs, ours too, fold what stands below such a line.
 */
export function attribution(
  quoted: { name: string; at: Date },
  desk: { locale: string; timeZone: string },
): string {
  const language = desk.locale.split('-')[0]?.toLowerCase() ?? 'en'
  const said = sayings[language]
  const format = new Intl.DateTimeFormat(said ? desk.locale : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: desk.timeZone,
  })
  const name = quoted.name.replace(/\s+/g, ' ').trim()
  return (said ?? english)(format.format(quoted.at), name)
}

type Saying = (when: string, name: string) => string

const english: Saying = (when, name) => `On ${when}, ${name} wrote:`
const skrev: Saying = (when, name) => `Den ${when} skrev ${name}:`

const sayings: Record<string, Saying> = {
  en: english,
  de: (when, name) => `Am ${when} schrieb ${name}:`,
  fr: (when, name) => `Le ${when}, ${name} a écrit :`,
  es: (when, name) => `El ${when}, ${name} escribió:`,
  it: (when, name) => `Il giorno ${when}, ${name} ha scritto:`,
  nl: (when, name) => `Op ${when} schreef ${name}:`,
  pt: (when, name) => `Em ${when}, ${name} escreveu:`,
  pl: (when, name) => `Dnia ${when} ${name} napisał(a):`,
  sv: skrev,
  da: skrev,
  nb: skrev,
  nn: skrev,
  no: skrev,
  fi: (when, name) => `${when} ${name} kirjoitti:`,
  ru: (when, name) => `${when} ${name} пишет:`,
  ja: (when, name) => `${when} ${name} さんは書きました:`,
  zh: (when, name) => `${name} 于 ${when} 写道：`,
  ko: (when, name) => `${when}에 ${name}님이 작성:`,
}
