import type { Endpoint } from '../../kit/endpoint.ts'
import { Invalid } from '../../kit/problem.ts'
import { storable } from '../../kit/storable.ts'
import type { Handled } from '../slice.ts'
import type { AppRequest } from './request.ts'
import { Unreadable } from './unreadable.ts'

/** Larger bodies are files, which stream by their own endpoint. */
const largestJson = 4_000_000

/** Path parameters, then query or JSON body, checked by the contract's schema. */
export async function readInput(
  request: AppRequest,
  endpoint: Endpoint,
  parameters: string[],
  kind: Handled['kind'],
): Promise<unknown> {
  const hasBody = kind !== 'raw' && endpoint.method !== 'GET' && endpoint.method !== 'DELETE'
  const given: Record<string, unknown> = hasBody ? await readJson(request) : { ...request.req.query() }
  for (const name of parameters) given[name] = request.req.param(name)
  const parsed = endpoint.input.safeParse(given)
  if (parsed.success) return storable(parsed.data)
  throw new Invalid(
    parsed.error.issues.map(issue => ({ path: issue.path.join('.'), message: issue.message })),
  )
}

async function readJson(request: AppRequest): Promise<Record<string, unknown>> {
  const text = await readText(request)
  if (text === '') return {}
  const type = request.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== undefined && type !== 'application/json' && !type.endsWith('+json')) {
    throw new Unreadable('wrong-type', 'Send the body as JSON, with "Content-Type: application/json".')
  }
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>
  } catch {
    throw new Unreadable('malformed', 'The body is not JSON; look for a missing bracket, quote or comma.')
  }
  throw new Invalid('The body must be a JSON object.')
}

/** Read only as far as it may go: a body in chunks does not say beforehand how long it is. */
async function readText(request: AppRequest): Promise<string> {
  if (Number(request.req.header('content-length') ?? 0) > largestJson) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.req.raw.body ?? []) {
    size += chunk.byteLength
    if (size > largestJson) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function tooLarge(): Unreadable {
  return new Unreadable('too-large', 'The body is larger than 4 MB; upload files through /api/v1/files.')
}
