import pg from 'pg'

/** The server of the tests, by `EVENKEEL_TEST_DATABASE`: a URL whose role may make databases. */
export function testServer(): string {
  const server = process.env.EVENKEEL_TEST_DATABASE
  if (!server) throw new Error('EVENKEEL_TEST_DATABASE names no PostgreSQL for the tests.')
  return server
}

/** The URL of another database on that server. Cut by hand: a URL of a unix socket has no host, which not every parser takes. */
export function urlOf(server: string, database: string): string {
  return server.replace(/^(\w+:\/\/[^/?]*)(?:\/[^?]*)?/, `$1/${database}`)
}

/** Runs statements over a connection of their own. */
export async function tell(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
