import { expect, it } from 'vitest'
import type { Command } from './command.ts'
import { filterCommands, inSections } from './commandFilter.ts'

const command = (label: string, section: string, id = label): Command => ({
  id,
  label,
  section,
  run: () => {},
})
const commands = [
  command('Promises', 'Go to'),
  command('Tomás Reyes', 'Customers'),
  command('Log a promise', 'Do'),
]
const labels = (query: string) => filterCommands(commands, query).map(each => each.label)

it('finds every word in any order, without case and accents', () => {
  expect(labels('customers TOMAS')).toEqual(['Tomás Reyes'])
  expect(labels('tomas promise')).toEqual([])
})

it('puts what begins with the word first', () => {
  expect(labels('pro')).toEqual(['Promises', 'Log a promise'])
  expect(labels('')).toHaveLength(3)
})

it('keeps sections in the order of their first command, and an id once', () => {
  const sections = inSections([...commands, command('Inbox', 'Go to'), command('Again', 'Do', 'Promises')])
  expect(sections.map(each => [each.value, each.items.map(item => item.label)])).toEqual([
    ['Go to', ['Promises', 'Inbox']],
    ['Customers', ['Tomás Reyes']],
    ['Do', ['Log a promise']],
  ])
})
