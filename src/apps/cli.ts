import { Invalid, NotFound, Refused } from '../kit/problem.ts'
import { CannotStart } from '../platform/database/sentences.ts'
import { settingsTable } from '../platform/settings.ts'
import { type Command, WrongUse } from './commands/command.ts'
import { commands } from './commands/index.ts'

process.exitCode = await run(process.argv.slice(2))

/** 0 done, 1 it could not be done, 2 the command line was wrong. */
async function run(args: string[]): Promise<number> {
  const asksForHelp = ['help', '--help', '-h', undefined].includes(args[0])
  const words = asksForHelp ? args.slice(1) : args
  const found = commands.find(one => startsWith(words, one))
  if (asksForHelp && words.length === 0) return say(await overview())
  if (!found) return refuse(words)
  const command = await found.load()
  const rest = words.slice(command.name.split(' ').length)
  if (asksForHelp || rest.includes('--help') || rest.includes('-h')) return say(helpFor(command))
  try {
    return await command.run(rest)
  } catch (error) {
    return explain(error, command)
  }
}

function startsWith(words: string[], command: { name: string }): boolean {
  return command.name.split(' ').every((word, position) => words[position] === word)
}

function say(text: string): number {
  process.stdout.write(text)
  return 0
}

async function refuse(words: string[]): Promise<number> {
  const named = commands.filter(one => one.name.startsWith(`${words[0]} `))
  const family = await Promise.all(named.map(one => one.load()))
  const known =
    family.length > 0 ? `${family.map(one => `  ${one.usage}`).join('\n')}\n` : `\n${await overview()}`
  process.stderr.write(`There is no command "${words.slice(0, 2).join(' ')}".\n${known}`)
  return 2
}

function explain(error: unknown, command: Command): number {
  const { code = '', message } = error as { code?: string; message?: string }
  if (error instanceof WrongUse || code.startsWith('ERR_PARSE_ARGS')) {
    process.stderr.write(`${message}\nUsage: ${command.usage}\n`)
    return 2
  }
  const isForPeople = [CannotStart, Refused, Invalid, NotFound].some(kind => error instanceof kind)
  process.stderr.write(`${isForPeople ? message : ((error as Error).stack ?? error)}\n`)
  return 1
}

async function overview(): Promise<string> {
  const all = await Promise.all(commands.map(one => one.load()))
  const list = all.map(command => `  ${command.usage}\n      ${command.about}`).join('\n')
  const settings = settingsTable.map(row => [row.name, `${row.meaning} (${row.default})`] as const)
  return `Evenkeel, a customer-service desk that looks after both sides of the counter

Commands (evenkeel help COMMAND says more)
${list}

Settings by environment
${columns(settings)}

Exit codes: 0 done, 1 it could not be done and standard error says why, 2 the command line was wrong.
`
}

function helpFor({ usage, about, options = [] }: Command): string {
  return `${usage}\n\n${about}\n${options.length > 0 ? `\n${columns(options)}\n` : ''}`
}

function columns(rows: (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n')
}
