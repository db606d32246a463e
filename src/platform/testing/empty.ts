import { randomUUID } from 'node:crypto'
import pg from 'pg'

/**
 * Lends a database with nothing in it, on the server of the tests (`EVENKEEL_TEST_DATABASE`, a URL whose role may
 * make databases), and removes it afterwards. `use` gets the URL of the new one, and closes what it opens: a
 * connection left behind is an error.
 */
export async function withEmptyDatabase<T>(use: (url: string) => Promise<T>): Promise<T> {
  const server = process.env.EVENKEEL_TEST_DATABASE
  if (!server) throw new Error('EVENKEEL_TEST_DATABASE names no PostgreSQL for the tests.')
  const name = `empty_${randomUUID().replaceAll('-', '')}`
  await tell(server, `create database ${name} template template0`)
  try {
    return await use(urlOf(server, name))
  } finally {
    await tell(server, `drop database ${name}`)
  }
}

/** Cut by hand: a URL of a unix socket has no host, which not every parser takes. */
function urlOf(server: string, database: string): string {
  return server.replace(/^(\w+:\/\/[^/?]*)(?:\/[^?]*)?/, `$1/${database}`)
}

async function tell(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
