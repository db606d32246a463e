import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { importList, readList } from '../../../desk/rules/importing/contract.ts'
import { importRules } from '../../../desk/rules/index.ts'
import { system } from '../../../platform/context.ts'
import { CannotStart } from '../../../platform/database/sentences.ts'
import { readSettings } from '../../../platform/settings.ts'
import { ask } from '../../asking.ts'
import { requireDesk, withDesk } from '../../joined.ts'
import { type Command, onlyOne } from '../command.ts'

export const importRulesCommand: Command = {
  name: 'import rules',
  usage: 'evenkeel import rules FILE [--preview]',
  about:
    'Takes a list of rules in from CSV or Markdown, all of it or nothing; rules known by their title are changed.',
  options: [
    ['FILE', 'A list as docs/rules.md describes it.'],
    ['--preview', 'Says what it would do, and changes nothing.'],
  ],
  async run(args) {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { preview: { type: 'boolean', default: false } },
    })
    const path = onlyOne(positionals, 'Give a list of rules in CSV or Markdown.')
    const file = importList.input.safeParse({ name: basename(path), content: await contentOf(path) })
    if (!file.success) throw new CannotStart(file.error.issues[0]?.message ?? 'This is no list of rules.')
    requireDesk(readSettings(process.env, process.cwd()))
    return withDesk(async runtime => {
      const { errors, notes, rules } = await ask(runtime, system, readList, file.data)
      for (const note of notes) process.stderr.write(`${note}\n`)
      for (const { line, message } of errors) process.stderr.write(`Line ${line}: ${message}\n`)
      if (errors.length > 0) return 1
      if (values.preview) {
        for (const { line, does, title } of rules)
          process.stdout.write(`Line ${line}: ${words[does]}: ${title}\n`)
        return 0
      }
      const { made, changed, same } = await runtime.act(system, ctx => importRules(ctx, file.data))
      process.stdout.write(`${made} new, ${changed} changed, ${same} as they were.\n`)
      return 0
    })
  },
}

const words = { make: 'new', change: 'changed', same: 'as it is' }

async function contentOf(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new CannotStart(
      error.code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read: ${error.message}`,
    )
  })
  return bytes.toString('base64')
}
