import { randomUUID } from 'node:crypto'
import { tell, testServer, urlOf } from './server.ts'

/**
 * Lends a database with nothing in it, on the server of the tests, and removes it afterwards. `use` gets the URL of
 * the new one, and closes what it opens: a connection left behind is an error.
 */
export async function withEmptyDatabase<T>(use: (url: string) => Promise<T>): Promise<T> {
  const server = testServer()
  const name = `empty_${randomUUID().replaceAll('-', '')}`
  await tell(server, `create database ${name} template template0`)
  try {
    return await use(urlOf(server, name))
  } finally {
    await tell(server, `drop database ${name}`)
  }
}
