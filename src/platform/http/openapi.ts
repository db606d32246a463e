import { z } from 'zod'
import { type Endpoint, pathParameters } from '../../kit/endpoint.ts'
import { escapeHtml } from '../../kit/text.ts'
import type { Handled } from '../slice.ts'

type Json = Record<string, unknown>

/** OpenAPI 3.1, made from the contracts that the server itself runs on. */
export function openApi(handled: Handled[], url: string): Json {
  const paths: Record<string, Json> = {}
  for (const one of handled) {
    const { endpoint } = one
    const operations = paths[endpoint.path] ?? {}
    operations[endpoint.method.toLowerCase()] = operationOf(one)
    paths[endpoint.path] = operations
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Evenkeel',
      version: '1',
      description: 'The same endpoints that the desk’s own screens use.',
    },
    servers: [{ url: `${url}/api/v1` }],
    security: [{ key: [] }],
    paths,
    components: {
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          description: 'An API key, made under Settings or by `evenkeel key create`.',
        },
      },
      schemas: { Problem: problemSchema },
    },
  }
}

/** The same as a page to read; plain HTML, nothing from elsewhere. */
export function docsPage(handled: Handled[]): string {
  const sorted = [...handled].sort(
    ({ endpoint: a }, { endpoint: b }) => a.path.localeCompare(b.path) || a.method.localeCompare(b.method),
  )
  const sections = sorted.map(one => {
    const { endpoint } = one
    const operation = JSON.stringify(operationOf(one), null, 2)
    return `<details id="${endpoint.name}"><summary><b>${endpoint.method}</b> <code>/api/v1${escapeHtml(endpoint.path)}</code> ${escapeHtml(endpoint.summary)} <i>${needsWords(endpoint)}</i></summary><pre>${escapeHtml(operation)}</pre></details>`
  })
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Evenkeel API</title>
<style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}summary{padding:.4rem 0;cursor:pointer}b{display:inline-block;min-width:4.5rem}pre{overflow:auto;font-size:.85rem;padding:.8rem;border:1px solid #8886;border-radius:.5rem}i{opacity:.75}</style>
<main><h1>Evenkeel API</h1><p>Send an API key as <code>Authorization: Bearer …</code>. Errors are problem details (RFC 9457). The description for programs: <a href="/api/openapi.json">openapi.json</a>.</p>${sections.join('\n')}</main></html>`
}

function needsWords(endpoint: Endpoint): string {
  if (endpoint.needs === 'nobody') return 'for everybody'
  return `needs ${endpoint.needs}${endpoint.keys === false ? ', signed in' : ''}`
}

function operationOf({ endpoint, kind }: Handled): Json {
  const input = schemaOf(endpoint.input, 'input')
  const properties = (input.properties ?? {}) as Record<string, Json>
  const required = new Set((input.required ?? []) as string[])
  const inPath = pathParameters(endpoint.path)
  const rest = Object.keys(properties).filter(name => !inPath.includes(name))
  const takesBody = endpoint.method !== 'GET' && endpoint.method !== 'DELETE'
  const hasJson = takesBody && kind !== 'raw' && rest.length > 0
  const parameters = [
    ...inPath.map(name => ({
      name,
      in: 'path',
      required: true,
      schema: properties[name] ?? { type: 'string' },
    })),
    ...(hasJson
      ? []
      : rest.map(name => ({ name, in: 'query', required: required.has(name), schema: properties[name] }))),
  ]
  return {
    operationId: endpoint.name,
    tags: [endpoint.name.split('.')[0]],
    summary: endpoint.summary,
    description: needsWords(endpoint),
    ...(endpoint.needs === 'nobody' ? { security: [] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(hasJson ? { requestBody: jsonBody(pick(input, rest)) } : {}),
    ...(takesBody && kind === 'raw' ? { requestBody: { required: true, content: anyBytes } } : {}),
    responses: {
      200: {
        description: 'Done',
        content:
          !takesBody && kind === 'raw'
            ? anyBytes
            : { 'application/json': { schema: schemaOf(endpoint.output, 'output') } },
      },
      default: {
        description: 'A problem',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

/** A file as it is; what it holds is for its reader to know. */
const anyBytes = { 'application/octet-stream': {} }

function jsonBody(schema: Json): Json {
  return { required: 'required' in schema, content: { 'application/json': { schema } } }
}

function pick(schema: Json, names: string[]): Json {
  const properties = schema.properties as Record<string, Json>
  const required = ((schema.required ?? []) as string[]).filter(name => names.includes(name))
  return {
    type: 'object',
    properties: Object.fromEntries(names.map(name => [name, properties[name]])),
    ...(required.length > 0 ? { required } : {}),
  }
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json
  return rest
}

const problemSchema = {
  type: 'object',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { path: { type: 'string' }, message: { type: 'string' } },
        required: ['path', 'message'],
      },
    },
  },
  required: ['type', 'title', 'status', 'detail'],
}
