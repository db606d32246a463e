import { createServer, type Server, type ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { mailReadiness } from '../desk/awake/index.ts'
import { authenticate } from '../desk/people/index.ts'
import { CannotStart } from '../platform/database/sentences.ts'
import { createApp } from '../platform/http/app.ts'
import { databaseAnswers, type Runtime } from '../platform/runtime.ts'
import type { Settings } from '../platform/settings.ts'
import { addPages } from './pages.ts'

/** Answers browsers and the API until the function it returns is called, which lets requests in hand come to their end. */
export async function listen(
  runtime: Runtime,
  settings: Settings,
  hasPages: boolean,
): Promise<() => Promise<void>> {
  const app = createApp({
    runtime,
    authenticate: credentials => authenticate(runtime, credentials),
    ready: () => readiness(runtime),
  })
  if (hasPages) addPages(app)
  const server = createServer(getRequestListener(app.fetch))
  const answering = new Set<ServerResponse>()
  server.on('request', (_, response) => {
    answering.add(response)
    response.once('close', () => answering.delete(response))
  })
  await openPort(server, settings)
  return () => close(server, answering)
}

async function readiness(runtime: Runtime) {
  const answers = await databaseAnswers(runtime.connected)
  const awake = runtime.jobsAreAwake()
  return [
    {
      part: 'database',
      isReady: answers,
      sentence: answers ? 'The database answers.' : 'The database does not answer.',
    },
    {
      part: 'jobs',
      isReady: awake,
      sentence: awake
        ? 'Work in the background goes on.'
        : 'Work in the background has stopped; start the desk again.',
    },
    ...(await mailReadiness(runtime).catch(() => [])),
  ]
}

async function openPort(server: Server, { host, port }: Settings): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, host, resolve)
    })
  } catch (error) {
    throw cannotListen(error, host, port)
  }
}

function cannotListen(cause: unknown, host: string, port: number): unknown {
  switch ((cause as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new CannotStart(
        `Port ${port} is taken by another program: stop that one, or choose another port, as in EVENKEEL_PORT=4171 npm start.`,
        { cause },
      )
    case 'EACCES':
      return new CannotStart(
        `Port ${port} is not allowed for ordinary users: choose one above 1023, as in EVENKEEL_PORT=4170 npm start, and put a reverse proxy before it.`,
        { cause },
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new CannotStart(
        `EVENKEEL_HOST is ${host}, and this machine has no such address: use 127.0.0.1 for this machine alone, or 0.0.0.0 for every network of it.`,
        { cause },
      )
    default:
      return cause
  }
}

// A live stream never ends by itself; its browser comes back to the next start and resumes.
async function close(server: Server, answering: Set<ServerResponse>): Promise<void> {
  const closed = new Promise(resolve => server.close(resolve))
  for (const response of answering) if (isLiveStream(response)) response.destroy()
  server.closeIdleConnections()
  const tooLong = setTimeout(() => server.closeAllConnections(), 1200)
  await closed
  clearTimeout(tooLong)
}

function isLiveStream(response: ServerResponse): boolean {
  return String(response.getHeader('content-type')).startsWith('text/event-stream')
}
