import type { InputOf, OutputOf } from '../../../kit/endpoint.ts'
import { Invalid } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import { today } from '../here.ts'
import { enter, giveTo, writeNext } from '../register.ts'
import { foldedTitle } from '../rules.ts'
import * as store from '../store.ts'
import type * as contract from './contract.ts'
import { readCsv } from './csv.ts'
import { decoded } from './decoding.ts'
import { type Planned, plannedOf } from './planning.ts'
import { readMarkdown } from './rules/markdown.ts'
import type { Entry } from './rules.ts'

type Given = InputOf<typeof contract.readList>

/** More than these nobody reads at once. */
const mostErrors = 100
const mostRules = 2000

/** What a list would do. */
export async function readList(ctx: Context, input: Given): Promise<contract.Preview> {
  const { planned, ...preview } = await planOf(ctx, input)
  return {
    ...preview,
    rules: planned.map(({ line, content, does, notes }) => ({ line, title: content.title, does, notes })),
  }
}

/** All of a list or nothing: with one error in it, none of its rules is entered. */
export async function importList(ctx: Context, input: Given): Promise<OutputOf<typeof contract.importList>> {
  const { planned, errors } = await planOf(ctx, input)
  if (errors.length > 0)
    throw new Invalid(
      errors.map(({ line, message }) => ({ path: `line.${line}`, message: `Line ${line}: ${message}` })),
    )
  for (const one of planned) await carryOut(ctx, one)
  const count = (does: Planned['does']) => planned.filter(one => one.does === does).length
  return { made: count('make'), changed: count('change'), same: count('same') }
}

async function carryOut(ctx: Context, { known, content, owner, from, does }: Planned): Promise<void> {
  if (does === 'same') return
  if (!known) {
    await enter(ctx, { ...content, owner, from })
    return
  }
  const row = await store.ruleById(ctx.db, known.row.id, { lock: true })
  if (!row) throw new Invalid(`“${content.title}” has been taken out meanwhile; read the list again.`)
  if (known.isChanged) await writeNext(ctx, row, content, from)
  if (owner !== null && owner !== row.owner_id) await giveTo(ctx, row, owner)
}

async function planOf(
  ctx: Context,
  input: Given,
): Promise<Omit<contract.Preview, 'rules'> & { planned: Planned[] }> {
  const nothing = { planned: [], notes: [] as string[] }
  const file = decoded(Buffer.from(input.content, 'base64'))
  const format = formatOf(input.name, 'text' in file ? file.text : '')
  if ('why' in file) return { ...nothing, format, errors: [{ line: 1, message: file.why }] }
  const { entries, errors } = format === 'csv' ? readCsv(file.text) : readMarkdown(file.text)
  if (entries.length === 0 && errors.length === 0) errors.push({ line: 1, message: words.noRules })
  if (entries.length > mostRules) return { ...nothing, format, errors: [{ line: 1, message: words.tooMany }] }
  const { planned, wrong } = await plannedOf(ctx, entries, await today(ctx))
  const all = [...errors, ...wrong, ...twins(entries)].sort((a, b) => a.line - b.line)
  return { planned, format, notes: file.notes, errors: all.slice(0, mostErrors) }
}

const words = {
  noRules: 'There are only column names here; write a rule on each line below.',
  tooMany: `At most ${mostRules} rules at once; take the list in by parts.`,
  twin: (line: number) => `The same title stands in line ${line}; keep one of them.`,
}

function twins(entries: readonly Entry[]): contract.LineError[] {
  const first = new Map<string, number>()
  return entries.flatMap(({ line, fields }) => {
    const title = foldedTitle(fields.title ?? '')
    const before = first.get(title)
    if (before !== undefined && title !== '') return [{ line, message: words.twin(before) }]
    first.set(title, line)
    return []
  })
}

/** By its name, and where that says nothing by whether it has a heading. */
function formatOf(name: string, text: string): contract.Preview['format'] {
  if (/\.(md|markdown)$/i.test(name)) return 'markdown'
  if (/\.(csv|tsv)$/i.test(name)) return 'csv'
  return /^#{1,2}\s+\S/m.test(text) ? 'markdown' : 'csv'
}
