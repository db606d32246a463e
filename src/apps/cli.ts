import { Invalid, NotFound, Refused } from '../kit/problem.ts'
import { CannotStart } from '../platform/database/sentences.ts'
import { settingsTable } from '../platform/settings.ts'
import { WrongUse } from './commands/command.ts'
import { commands } from './commands/index.ts'

/** 0 done, 1 it could not be done, 2 the command line was wrong. */
async function run(args: string[]): Promise<number> {
  const [name = 'help', ...rest] = args
  const command = commands.find(one => one.name === name)
  if (name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(overview())
    return 0
  }
  if (!command) {
    process.stderr.write(`There is no command "${name}".\n\n${overview()}`)
    return 2
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(`${command.usage}\n\n${command.about}\n`)
    return 0
  }
  try {
    return await command.run(rest)
  } catch (error) {
    if (error instanceof WrongUse || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) {
      process.stderr.write(`${(error as Error).message}\n${command.usage}\n`)
      return 2
    }
    const isForPeople = [CannotStart, Refused, Invalid, NotFound].some(kind => error instanceof kind)
    process.stderr.write(`${isForPeople ? (error as Error).message : ((error as Error).stack ?? error)}\n`)
    return 1
  }
}

function overview(): string {
  const list = commands.map(command => `  ${command.usage}\n      ${command.about}`).join('\n')
  const width = Math.max(...settingsTable.map(row => row.name.length))
  const settings = settingsTable
    .map(row => `  ${row.name.padEnd(width)}  ${row.meaning} (${row.default})`)
    .join('\n')
  return `Evenkeel, a customer-service desk that looks after both sides of the counter\n\nCommands\n${list}\n\nSettings by environment\n${settings}\n`
}

process.exitCode = await run(process.argv.slice(2))
