import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { type Endpoint, pathParameters } from '../../kit/endpoint.ts'
import { NotFound } from '../../kit/problem.ts'
import type { Actor, Door } from '../context.ts'
import type { Runtime } from '../runtime.ts'
import type { FileAnswer, Handled, RawAnswer } from '../slice.ts'
import { doorOf } from './door.ts'
import { readInput } from './input.ts'
import { liveStream } from './live.ts'
import { docsPage, openApi } from './openapi.ts'
import { answerFile } from './pieces.ts'
import { answerProblem } from './problems.ts'
import { refuseForeign, refuseUnfit } from './rights.ts'
import { securityHeaders } from './security.ts'
import { Unreadable } from './unreadable.ts'

export type App = Hono<{ Bindings: HttpBindings }>

/** Finds who asks, from the session's cookie or the key in `Authorization`; `nobody` where there is neither. */
export type Authenticate = (credentials: { session: string | null; key: string | null }) => Promise<Actor>

export interface AppOptions {
  runtime: Runtime
  authenticate: Authenticate
  /** Answers `/readyz`: each part with whether it is ready or works and needs care, and a sentence. */
  ready(): Promise<{ part: string; isReady: boolean; needsCare?: boolean; sentence: string }[]>
}

const api = '/api/v1'

/** The whole HTTP side: endpoints, OpenAPI, live stream, health. Pages are added by whoever serves them. */
export function createApp(options: AppOptions): App {
  const { runtime } = options
  const app: App = new Hono()
  app.use(securityHeaders(runtime.url))
  app.onError((error, request) => answerProblem(request, error, runtime.log))
  app.get('/healthz', request => request.json({ status: 'alive' }))
  app.get('/readyz', async request => {
    const parts = await options.ready()
    const isReady = parts.every(part => part.isReady)
    const needsCare = parts.some(part => part.needsCare)
    // A load balancer keeps a desk whose mailbox is refused; a monitor that should call somebody asks with `?strict`.
    const isWell = isReady && !(needsCare && request.req.query('strict') !== undefined)
    return request.json({ status: isReady ? 'ready' : 'not ready', needsCare, parts }, isWell ? 200 : 503)
  })

  const handled = runtime.slices.flatMap(slice => slice.endpoints ?? [])
  const endpoints = handled.map(one => one.endpoint)
  app.get('/api/openapi.json', request => request.json(openApi(handled, runtime.url)))
  app.get('/api/docs', request => request.html(docsPage(handled)))
  app.get(`${api}/live`, async request => {
    const door = doorOf(request, runtime)
    const actor = await options.authenticate(door.credentials)
    refuseUnfit(actor, { needs: 'agent', method: 'GET' })
    return liveStream(request, runtime.live, actor, () => options.authenticate(door.credentials))
  })
  for (const one of staticPathsFirst(handled)) mount(app, one, options)
  refuseOtherMethods(app, endpoints)
  app.all('/api/*', request =>
    answerProblem(request, new NotFound('There is no such endpoint; see /api/docs.'), runtime.log),
  )
  return app
}

function mount(app: App, handled: Handled, { runtime, authenticate }: AppOptions): void {
  const { endpoint } = handled
  const path = mountedPath(endpoint)
  const parameters = pathParameters(endpoint.path)
  app.on(endpoint.method, path, async request => {
    const door = doorOf(request, runtime)
    const actor = await authenticate(door.credentials)
    refuseUnfit(actor, endpoint)
    if (endpoint.method !== 'GET') refuseForeign(request, actor, runtime.url)
    const input = await readInput(request, endpoint, parameters, handled.kind)
    const body = handled.kind === 'raw' ? request.req.raw.body : null
    const run = wayOf(handled, runtime)
    const output = await run(actor, ctx => handled.run(ctx, input, body), door satisfies Door)
    if (isFile(output)) return answerFile(request, output)
    if (isRaw(output)) return new Response(output.body, { headers: output.headers })
    return request.json(output as object, 200, { 'cache-control': 'no-store' })
  })
}

function wayOf({ endpoint, kind }: Handled, runtime: Runtime): Runtime['read'] {
  if (kind === 'outside') return runtime.outside
  return endpoint.method === 'GET' || kind === 'raw' ? runtime.read : runtime.act
}

/** A path that is there, asked in a way that is not (RFC 9110 section 15.5.6). */
function refuseOtherMethods(app: App, endpoints: Endpoint[]): void {
  const ways: [string, string[]][] = [
    ...Map.groupBy(endpoints, endpoint => mountedPath(endpoint).replace(/:\w+/g, ':any')),
  ].map(([path, ones]) => [path, ones.map(one => one.method)])
  const fixed = ['/healthz', '/readyz', '/api/openapi.json', '/api/docs', `${api}/live`]
  for (const [path, methods] of [...ways, ...fixed.map(path => [path, ['GET']] as [string, string[]])]) {
    const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : [])].sort().join(', ')
    app.all(path, () => {
      throw new Unreadable('wrong-method', `This address takes ${allow}; see /api/docs.`, { allow })
    })
  }
}

function mountedPath(endpoint: Endpoint): string {
  return api + endpoint.path.replace(/\{(\w+)\}/g, ':$1')
}

function isFile(output: unknown): output is FileAnswer {
  return typeof output === 'object' && output !== null && 'file' in output && 'headers' in output
}

function isRaw(output: unknown): output is RawAnswer {
  return typeof output === 'object' && output !== null && 'body' in output && 'headers' in output
}

/** `/conversations/counts` before `/conversations/{id}`. */
function staticPathsFirst(handled: Handled[]): Handled[] {
  const rank = (one: Handled) => one.endpoint.path.replace(/\{\w+\}/g, '\uffff')
  return [...handled].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
}
