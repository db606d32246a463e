import type { Endpoint } from '../../kit/endpoint.ts'
import { Invalid } from '../../kit/problem.ts'
import type { AppRequest } from './request.ts'

/** Larger bodies are files, which stream by their own endpoint. */
const largestJson = 4_000_000

/** Path parameters, then query or JSON body, checked by the contract's schema. */
export async function readInput(
  request: AppRequest,
  endpoint: Endpoint,
  parameters: string[],
  kind: 'json' | 'raw',
): Promise<unknown> {
  const hasBody = kind === 'json' && endpoint.method !== 'GET' && endpoint.method !== 'DELETE'
  const given: Record<string, unknown> = hasBody ? await readJson(request) : { ...request.req.query() }
  for (const name of parameters) given[name] = request.req.param(name)
  const parsed = endpoint.input.safeParse(given)
  if (parsed.success) return parsed.data
  throw new Invalid(
    parsed.error.issues.map(issue => ({ path: issue.path.join('.'), message: issue.message })),
  )
}

async function readJson(request: AppRequest): Promise<Record<string, unknown>> {
  if (Number(request.req.header('content-length') ?? 0) > largestJson) throw tooLarge()
  const text = await request.req.text()
  if (text.length > largestJson) throw tooLarge()
  if (text === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>
  } catch {
    // Said below, as for any other body that is no object.
  }
  throw new Invalid('The body must be a JSON object.')
}

function tooLarge(): Invalid {
  return new Invalid('The body is larger than 4 MB; upload files through /api/v1/files.')
}
