import { globSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type As, openDesk } from '../../world/desk.ts'
import { type Endpoint, pathParameters } from '../kit/endpoint.ts'
import { makeApiKey } from './people/contract.ts'
import { slices } from './slices.ts'

const desk = await openDesk()
afterAll(() => desk.close())

const mounted = slices.flatMap(slice => slice.endpoints ?? []).map(handled => handled.endpoint)
const guarded = mounted.filter(endpoint => endpoint.needs !== 'nobody')
const named = (endpoints: Endpoint[]) => endpoints.map(endpoint => [endpoint.name, endpoint] as const)
const ask = ({ method, path }: Endpoint, as?: As) =>
  desk.request(`/api/v1${path.replace(/\{\w+\}/g, '01890000-0000-7000-8000-000000000000')}`, { method, as })

async function expectProblem(answer: Response, status: number): Promise<void> {
  expect(answer.status).toBe(status)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(await answer.json()).toMatchObject({
    type: expect.stringMatching(/^\/problems\//),
    title: expect.any(String),
    status,
    detail: expect.stringMatching(/./),
  })
}

describe('the contracts', () => {
  test('are all kept: whatever is declared is mounted, once', async () => {
    const declared: string[] = []
    for (const file of globSync('src/desk/**/contract.ts')) {
      const contract: Record<string, unknown> = await import(new URL(`../../${file}`, import.meta.url).href)
      declared.push(
        ...Object.values(contract)
          .filter(isEndpoint)
          .map(endpoint => endpoint.name),
      )
    }
    expect(declared.length).toBeGreaterThan(40)
    expect(mounted.map(endpoint => endpoint.name).sort()).toEqual(declared.sort())
  })

  test('have each a name and a way of their own, and a line that says what for', () => {
    const ways = mounted.map(endpoint => `${endpoint.method} ${endpoint.path.replace(/\{\w+\}/g, '{}')}`)
    expect(new Set(ways).size).toBe(ways.length)
    expect(new Set(mounted.map(endpoint => endpoint.name)).size).toBe(mounted.length)
    for (const endpoint of mounted) expect(endpoint.summary).toMatch(/^[A-Z].*\.$/)
  })
})

describe('rights', () => {
  const keys: Record<'read' | 'write', string> = { read: '', write: '' }
  beforeAll(async () => {
    for (const scope of ['read', 'write'] as const) {
      keys[scope] = (await desk.call(makeApiKey, { name: scope, role: 'owner', scope }, { as: 'esme' })).key
    }
  })

  test.each(named(guarded))('%s asks the signed-out to sign in', async (_, endpoint) => {
    await expectProblem(await ask(endpoint), 401)
  })

  test.each(named(guarded.filter(endpoint => endpoint.needs !== 'agent')))(
    '%s is not for an agent',
    async (_, endpoint) => {
      await expectProblem(await ask(endpoint, 'ana'), 403)
    },
  )

  test.each(named(guarded.filter(endpoint => endpoint.method !== 'GET')))(
    '%s is not for a key that may only read',
    async (_, endpoint) => {
      await expectProblem(await ask(endpoint, { key: keys.read }), 403)
    },
  )

  test.each(named(guarded.filter(endpoint => endpoint.keys === false)))(
    '%s is for people, not for keys',
    async (_, endpoint) => {
      await expectProblem(await ask(endpoint, { key: keys.write }), 403)
    },
  )

  test('nobody needs to sign in only where that is meant', () => {
    const open = mounted.filter(endpoint => endpoint.needs === 'nobody').map(endpoint => endpoint.name)
    expect(open.sort()).toEqual([
      'complaints.calendar',
      'people.acceptInvite',
      'people.readInvite',
      'people.signIn',
      'setup.begin',
      'setup.state',
    ])
  })
})

describe('errors are problem details', () => {
  const json = { 'content-type': 'application/json' }
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const chunked = (bytes: number) =>
    new ReadableStream<Uint8Array>({
      start(stream) {
        for (let sent = 0; sent < bytes; sent += 100_000) stream.enqueue(new Uint8Array(100_000).fill(32))
        stream.close()
      },
    })

  test.each([
    ['an endpoint that is not there', '/api/v1/nowhere', {}, 404],
    ['a thing that is not there', '/api/v1/conversations/999999', { as: 'ana' }, 404],
    ['a wrong field', '/api/v1/conversations?limit=0', { as: 'ana' }, 422],
    ['a body that is no JSON', '/api/v1/session', { method: 'POST', body: '{', headers: json }, 400],
    ['a body that is no object', '/api/v1/session', { method: 'POST', body: '[]', headers: json }, 422],
    ['a form', '/api/v1/session', { method: 'POST', body: 'a=b', headers: form }, 415],
    ['a body that is too large', '/api/v1/session', { method: 'POST', body: ' '.repeat(4_000_001) }, 413],
    ['a method that is not there', '/api/v1/me', { method: 'PUT', as: 'ana' }, 405],
    ['a method that health has not', '/healthz', { method: 'POST' }, 405],
  ] as const)('%s', async (_, path, init, status) => {
    await expectProblem(await desk.request(path, init), status)
  })

  test('a body in chunks that grows too large is not read to its end', async () => {
    const init = { method: 'POST', body: chunked(8_000_000), duplex: 'half' } as object
    await expectProblem(await desk.request('/api/v1/session', init), 413)
  })

  test('a wrong method is told the right ones', async () => {
    const answer = await desk.request('/api/v1/conversations/1/replies', { as: 'ana' })
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe('POST')
  })

  test('a text with what no database keeps names its field, or is mended', async () => {
    const make = (about: string) =>
      desk.request('/api/v1/customers', {
        method: 'POST',
        as: 'ana',
        headers: json,
        body: JSON.stringify({ name: 'Ida', about }),
      })
    const refused = await make('a\0b')
    expect(await refused.clone().json()).toMatchObject({ errors: [{ path: 'about' }] })
    await expectProblem(refused, 422)
    expect(await (await make('half a\ud83d pair')).json()).toMatchObject({ about: 'half a\ufffd pair' })
  })

  const noId = `1.${'-'.repeat(36)}`
  const packed = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  test.each([
    ['conversations', noId],
    ['outbox', noId],
    ['quarantine', noId],
    ['search?q=word', noId],
    ['customers', packed(['a', '-'.repeat(36)])],
    ['customers', packed(['a\0', '01890000-0000-7000-8000-000000000000'])],
  ])('%s takes a cursor that was not made here for none', async (path, after) => {
    const answer = await desk.request(`/api/v1/${path}${path.includes('?') ? '&' : '?'}after=${after}`, {
      as: 'esme',
    })
    expect(answer.status).toBe(200)
  })
})

describe('OpenAPI', () => {
  interface Operation {
    operationId: string
    parameters?: { name: string; in: string; required: boolean; schema: object }[]
    requestBody?: object
    responses: Record<string, object>
  }
  let document: {
    openapi: string
    info: object
    paths: Record<string, Record<string, Operation>>
    components: object
  }

  beforeAll(async () => {
    document = await (await desk.request('/api/openapi.json')).json()
  })

  test('lists every endpoint under its own name and way', () => {
    expect(document.openapi).toMatch(/^3\.1\./)
    for (const { path, method, name } of mounted) {
      expect(document.paths[path]?.[method.toLowerCase()]?.operationId).toBe(name)
    }
    expect(Object.values(document.paths).flatMap(Object.values)).toHaveLength(mounted.length)
  })

  test('is valid', async () => {
    expect(await new Validator().validate({ ...document })).toEqual({ valid: true })
  })

  test('says where an endpoint takes or gives a file as it is', () => {
    const { post } = document.paths['/files'] as Record<string, Operation>
    expect(post?.requestBody).toMatchObject({ content: { 'application/octet-stream': {} } })
    expect(post?.parameters?.map(parameter => [parameter.name, parameter.in])).toEqual([
      ['name', 'query'],
      ['type', 'query'],
    ])
    const { get } = document.paths['/files/{id}'] as Record<string, Operation>
    expect(get?.responses[200]).toMatchObject({ content: { 'application/octet-stream': {} } })
  })

  test('declares every parameter of a path, and a body only where HTTP has one', () => {
    for (const [path, operations] of Object.entries(document.paths)) {
      for (const [method, operation] of Object.entries(operations)) {
        const inPath = (operation.parameters ?? []).filter(parameter => parameter.in === 'path')
        expect(inPath.map(parameter => parameter.name)).toEqual(pathParameters(path))
        expect(inPath.every(parameter => parameter.required)).toBe(true)
        if (method === 'get' || method === 'delete') expect(operation.requestBody).toBeUndefined()
        expect(operation.responses).toHaveProperty('default')
      }
    }
  })

  test('points only to what it holds, and is readable as a page', async () => {
    const pointers = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(match =>
      match[1]!.split('/'),
    )
    for (const steps of pointers) {
      const found = steps.reduce<unknown>(
        (at, step) => (at as Record<string, unknown> | undefined)?.[step],
        document,
      )
      expect(found, steps.join('/')).toBeTruthy()
    }
    expect(pointers.length).toBeGreaterThan(0)
    expect(await (await desk.request('/api/docs')).text()).toContain('/api/v1/conversations/{id}')
  })
})

function isEndpoint(value: unknown): value is Endpoint {
  return (
    typeof value === 'object' && value !== null && 'needs' in value && 'path' in value && 'method' in value
  )
}
