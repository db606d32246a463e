import type { Command } from './command.ts'

export interface CommandSection {
  value: string
  items: Command[]
}

/** Commands that have every typed word in their label, section or detail; those whose label begins with it first. */
export function filterCommands(commands: readonly Command[], query: string): Command[] {
  const typed = plain(query).split(/\s+/).filter(Boolean)
  if (typed.length === 0) return [...commands]
  return commands
    .filter(command => {
      const text = plain(`${command.label} ${command.section} ${command.detail ?? ''}`)
      return typed.every(word => text.includes(word))
    })
    .toSorted((one, other) => rank(one, typed) - rank(other, typed))
}

/** In sections, in the order in which each section first appears; the same id only once. */
export function inSections(commands: readonly Command[]): CommandSection[] {
  const once = commands.filter(
    (command, index) => commands.findIndex(each => each.id === command.id) === index,
  )
  return [...Map.groupBy(once, command => command.section)].map(([value, items]) => ({ value, items }))
}

function rank(command: Command, typed: readonly string[]): number {
  const label = plain(command.label)
  if (label.startsWith(typed[0] ?? '')) return 0
  return label.split(/\s+/).some(word => word.startsWith(typed[0] ?? '')) ? 1 : 2
}

/** Without case and accents, so that "tomas" finds Tomás. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
