import type { z } from 'zod'

/** The least role that may use an endpoint; `nobody` means that no sign-in is asked for. */
export type Needs = 'nobody' | 'agent' | 'lead' | 'admin' | 'owner'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface Endpoint<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  /** The slice and the verb, `conversations.assign`; also the operation's id in OpenAPI. */
  readonly name: string
  readonly method: Method
  /** Below `/api/v1`, with parameters in braces: `/conversations/{id}/notes`. */
  readonly path: `/${string}`
  readonly needs: Needs
  /** One plain line for the API's reader. */
  readonly summary: string
  /** Path parameters, query (GET and DELETE) or JSON body (the rest), as one object. */
  readonly input: I
  readonly output: O
  /** `false` where only a signed-in colleague makes sense, never an API key. */
  readonly keys?: boolean
}

export type InputOf<E> = E extends Endpoint<infer I, z.ZodType> ? z.output<I> : never
/** What a caller may write: defaults and coercions are still to come. */
export type GivenTo<E> = E extends Endpoint<infer I, z.ZodType> ? z.input<I> : never
export type OutputOf<E> = E extends Endpoint<z.ZodType, infer O> ? z.output<O> : never

/** Declares one endpoint: the contract is a value that server, browser, tests and OpenAPI share. */
export function endpoint<I extends z.ZodType, O extends z.ZodType>(
  definition: Endpoint<I, O>,
): Endpoint<I, O> {
  return definition
}

/** The names in braces of an endpoint's path, in order. */
export function pathParameters(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(match => match[1] as string)
}

/** Splits an input into the filled path and what is left for the query or the body. */
export function fillPath(
  path: string,
  input: Record<string, unknown>,
): { path: string; rest: Record<string, unknown> } {
  const rest = { ...input }
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest[name]
    if (value === undefined || value === null || value === '') throw new Error(`${path} needs "${name}"`)
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  return { path: filled, rest }
}
