import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Receiving, startReceiving } from '../src/desk/channels/email/index.ts'
import { authenticate } from '../src/desk/people/index.ts'
import { slices } from '../src/desk/slices.ts'
import { type Endpoint, fillPath, type GivenTo, type OutputOf } from '../src/kit/endpoint.ts'
import type { Problem } from '../src/kit/problem.ts'
import { createApp } from '../src/platform/http/app.ts'
import { type Log, silentLog } from '../src/platform/log.ts'
import { openRuntime, type Runtime } from '../src/platform/runtime.ts'
import type { Slice } from '../src/platform/slice.ts'
import type { ColleagueName } from './cast.ts'
import { type TestClock, testClock } from './clock.ts'
import { lendDatabase } from './database.ts'
import { settle } from './settle.ts'
import { smtpClient } from './smtp-client.ts'

/** A colleague of the cast (signed in by cookie), an API key, or another session; nobody where it is left out. */
export type As = ColleagueName | { key: string } | { session: string }

export interface CallOptions {
  as?: As
  /** The body of an upload; the input then travels in path and query. */
  body?: Uint8Array<ArrayBuffer> | string
  headers?: Record<string, string>
  /** The network address that the request comes from. */
  from?: string
}

export interface Desk {
  readonly runtime: Runtime
  readonly clock: TestClock
  /** Through HTTP, in process; throws `ProblemAnswer` where the answer is not 2xx, and where it breaks its contract. */
  call<E extends Endpoint>(endpoint: E, input: GivenTo<E>, options?: CallOptions): Promise<OutputOf<E>>
  /** The bare answer, for headers, files and streams; `path` from the root, `/api/v1/…`. */
  request(path: string, init?: CallOptions & { method?: string }): Promise<Response>
  /** The id of a colleague of the cast. */
  idOf(name: ColleagueName): Promise<string>
  /** Signs in and answers the new session, for `as`. */
  signIn(email: string, password: string, options?: CallOptions): Promise<{ session: string }>
  /** Brings a raw mail by SMTP and reads it in; answers what the receiver said. */
  deliver(mail: { from: string; to: string[]; source: string | Buffer }): Promise<string>
  /** Does all background work that is due by the desk's clock, and what follows from it, until none is left. */
  settle(): Promise<void>
  /** A second process on the same database and data directory, with the same clock. */
  another(): Promise<Desk>
  /** Back to the staffed desk with nothing in it; the clock stands at the beginning again. */
  reset(): Promise<void>
  close(): Promise<void>
}

export interface DeskOptions {
  /** `false`: nobody has set it up yet; the cast is not there. */
  isStaffed?: boolean
  slices?: Slice[]
  log?: Log
}

/** What a desk answers where it does not do what was asked (RFC 9457). */
export class ProblemAnswer extends Error {
  override readonly name = 'ProblemAnswer'
  readonly problem: Problem
  constructor(problem: Problem, asked: string) {
    super(`${asked}: ${problem.status} ${problem.detail}`)
    this.problem = problem
  }
  get status(): number {
    return this.problem.status
  }
}

/** A whole desk in this process, on a database of its own. Close it when done. */
export async function openDesk(options: DeskOptions = {}): Promise<Desk> {
  const database = await lendDatabase()
  const dataDir = mkdtempSync(join(tmpdir(), 'evenkeel-desk-'))
  const desk = await openOn({ url: database.url, dataDir, clock: testClock() }, options)
  await desk.reset()
  return {
    ...desk,
    async close() {
      await desk.close()
      await database.drop()
      rmSync(dataDir, { recursive: true })
    },
  }
}

const publicUrl = 'http://desk.example'
const cookie = 'evenkeel_session'

interface Ground {
  url: string
  dataDir: string
  clock: TestClock
}

async function openOn(ground: Ground, options: DeskOptions): Promise<Desk> {
  const { url, dataDir, clock } = ground
  const runtime = await openRuntime({
    database: { connectionString: url },
    dataDir,
    url: publicUrl,
    slices: options.slices ?? slices,
    log: options.log ?? silentLog,
    clock,
    listens: true,
  })
  const { pool } = runtime.connected
  const app = createApp({
    runtime,
    authenticate: given => authenticate(runtime, given),
    ready: async () => [],
  })
  const { rows: tokens } = await pool.query<{ name: string; token: string }>(
    'select * from beginning.session_tokens',
  )
  const sessions = new Map(tokens.map(row => [row.name, row.token]))
  const ids = new Map<string, string>()
  const others: Desk[] = []
  let receiving: Promise<Receiving> | undefined

  const desk: Desk = {
    runtime,
    clock,
    async request(path, { as, from = '127.0.0.1', headers, body, ...init } = {}) {
      const environment = {
        incoming: { socket: { remoteAddress: '127.0.0.1', remotePort: 1, remoteFamily: 'IPv4' } },
      }
      return app.request(
        publicUrl + path,
        {
          ...init,
          body,
          headers: {
            'x-forwarded-for': from,
            ...credentials(as, sessions),
            ...headers,
          },
        },
        environment,
      )
    },
    async call(endpoint, input, given = {}) {
      const { path, rest } = fillPath(endpoint.path, input as Record<string, unknown>)
      const hasJson = endpoint.method !== 'GET' && endpoint.method !== 'DELETE' && given.body === undefined
      const query = hasJson ? '' : queryOf(rest)
      const answer = await desk.request(`/api/v1${path}${query}`, {
        ...given,
        method: endpoint.method,
        ...(hasJson
          ? { body: JSON.stringify(rest), headers: { 'content-type': 'application/json', ...given.headers } }
          : {}),
      })
      if (!answer.ok) throw new ProblemAnswer((await answer.json()) as Problem, endpoint.name)
      return endpoint.output.parse(await answer.json()) as OutputOf<typeof endpoint>
    },
    async idOf(name) {
      const known = ids.get(name)
      if (known) return known
      const answer = await desk.request('/api/v1/me', { as: name })
      const id = ((await answer.json()) as { colleague: { id: string } }).colleague.id
      ids.set(name, id)
      return id
    },
    async signIn(email, password, given) {
      const body = JSON.stringify({ email, password })
      const headers = { 'content-type': 'application/json', ...given?.headers }
      const answer = await desk.request('/api/v1/session', { ...given, method: 'POST', body, headers })
      if (!answer.ok) throw new ProblemAnswer((await answer.json()) as Problem, 'people.signIn')
      return { session: sessionIn(answer) }
    },
    async deliver(mail) {
      receiving ??= startReceiving(runtime, { host: '127.0.0.1', port: 0 })
      const { port, drain } = await receiving
      const client = await smtpClient(port)
      const answer = await client.send(mail)
      await client.close()
      await drain()
      return answer
    },
    settle: () => settle(runtime),
    async another() {
      const one = await openOn(ground, options)
      others.push(one)
      return one
    },
    async reset() {
      await pool.query(`select beginning.clear()${options.isStaffed === false ? '' : ', beginning.staff()'}`)
      clock.set(testClock().now())
    },
    async close() {
      for (const one of others.splice(0)) await one.close()
      await (await receiving)?.stop()
      await runtime.stop()
    },
  }
  return desk
}

/** The session's token that an answer sets, for `as: { session }`. */
export function sessionIn(answer: Response): string {
  const set = answer.headers.getSetCookie().find(one => one.startsWith(`${cookie}=`))
  return set?.slice(cookie.length + 1).split(';')[0] ?? ''
}

function credentials(as: As | undefined, sessions: Map<string, string>): Record<string, string> {
  if (as === undefined) return {}
  if (typeof as === 'string') return { cookie: `${cookie}=${sessions.get(as)}` }
  return 'key' in as ? { authorization: `Bearer ${as.key}` } : { cookie: `${cookie}=${as.session}` }
}

function queryOf(fields: Record<string, unknown>): string {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  return given.length === 0
    ? ''
    : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`
}
