import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Insertable } from 'kysely'
import type { ClientBase } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Database } from '../../src/platform/database/rows.ts'

export type Copier = ReturnType<typeof copier>

type Row<T extends keyof Database> = Insertable<Database[T]>

/** Gathers rows until `finish` brings them into their tables by COPY. */
export function copier(client: ClientBase) {
  const waiting = new Map<string, { columns: string[]; lines: string[] }>()

  async function flush(table: string): Promise<void> {
    const { columns, lines } = waiting.get(table) as { columns: string[]; lines: string[] }
    waiting.delete(table)
    const into = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`))
    await pipeline(Readable.from([lines.join('')]), into)
  }

  return {
    add<T extends keyof Database>(table: T, row: Row<T>): void {
      const batch = waiting.get(table) ?? { columns: Object.keys(row), lines: [] }
      waiting.set(table, batch)
      batch.lines.push(
        `${batch.columns.map(column => field((row as Record<string, unknown>)[column])).join('\t')}\n`,
      )
    },
    /** In the order of the first rows, so that what others refer to comes first. */
    async finish(): Promise<void> {
      for (const table of [...waiting.keys()]) await flush(table)
    },
  }
}

const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function field(value: unknown): string {
  if (value === null || value === undefined) return '\\N'
  if (value instanceof Date) return value.toISOString()
  return String(value).replace(/[\\\n\r\t]/g, character => escapes[character] as string)
}
