import {
  type Query,
  type QueryClient,
  queryOptions,
  type UseMutationResult,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { z } from 'zod'
import { type Endpoint, fillPath } from '../kit/endpoint.ts'
import type { Problem } from '../kit/problem.ts'
import { queriesTouched } from './touched.ts'

const words = {
  unreachable: 'The desk cannot be reached just now. Nothing is lost; it will be tried again.',
  strange: 'The desk answered in a way that this page does not understand. Load the page again.',
}

/** What the server refused, as RFC 9457 problem details; status 0 where it could not be reached at all. */
export class CallProblem extends Error {
  override readonly name = 'CallProblem'
  readonly problem: Problem
  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.detail, options)
    this.problem = problem
  }
  /** Whether it is of this kind: `stale`, `newerDraft`, `signed-out`, `unreachable` … */
  is(reason: string): boolean {
    return this.problem.type === `/problems/${reason}`
  }
}

/** Calls an endpoint of a contract. Throws CallProblem; a lost session also leads to the sign-in page. */
export async function call<I extends z.ZodType, O extends z.ZodType>(
  endpoint: Endpoint<I, O>,
  input: z.input<I>,
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<z.output<O>> {
  const { path, rest } = fillPath(endpoint.path, input as Record<string, unknown>)
  const inQuery = endpoint.method === 'GET' || endpoint.method === 'DELETE'
  const init: RequestInit = { method: endpoint.method, signal: signal ?? null }
  if (!inQuery) {
    init.headers = { 'content-type': 'application/json' }
    init.body = JSON.stringify(rest)
  }
  const response = await reach(`${api}${path}${inQuery ? queryOf(rest) : ''}`, init)
  if (!response.ok) throw told(await problemFrom(response))
  return (await response.json()) as z.output<O>
}

/** The address under which an endpoint that gives a file can be linked to. */
export function addressOf<I extends z.ZodType, O extends z.ZodType>(
  endpoint: Endpoint<I, O>,
  input: z.input<I>,
): string {
  const { path, rest } = fillPath(endpoint.path, input as Record<string, unknown>)
  return `${api}${path}${queryOf(rest)}`
}

/** Sends a file as the body of an upload endpoint; `onProgress` hears parts between 0 and 1. */
export function fileUpload<I extends z.ZodType, O extends z.ZodType>(
  endpoint: Endpoint<I, O>,
  input: z.input<I>,
  file: Blob,
  { signal, onProgress }: { signal?: AbortSignal; onProgress?: (part: number) => void } = {},
): Promise<z.output<O>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(endpoint.method, addressOf(endpoint, input))
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = event => event.lengthComputable && onProgress?.(event.loaded / event.total)
    request.onerror = () => reject(unreachable())
    request.onabort = () => reject(new DOMException('The upload was stopped.', 'AbortError'))
    request.onload = () => {
      if (request.status < 300) return resolve(JSON.parse(request.responseText))
      reject(told(problemIn(request.responseText, request.status)))
    }
    signal?.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

/** Where an answer is kept: the endpoint's name, then its input. */
export function keyOf<I extends z.ZodType, O extends z.ZodType>(
  endpoint: Endpoint<I, O>,
  input?: z.input<I>,
): readonly unknown[] {
  return input === undefined ? [endpoint.name] : [endpoint.name, input]
}

/** For `useQuery`, for a route's loader (`client.ensureQueryData`) and for fetching ahead. */
export function callOptions<I extends z.ZodType, O extends z.ZodType>(
  endpoint: Endpoint<I, O>,
  input: z.input<I>,
) {
  return queryOptions<z.output<O>, CallProblem>({
    queryKey: keyOf(endpoint, input),
    queryFn: ({ signal }) => call(endpoint, input, { signal }),
  })
}

/** What an endpoint answers, kept true by the live stream. `on: false` asks for nothing. */
export function useCall<I extends z.ZodType, O extends z.ZodType>(
  endpoint: Endpoint<I, O>,
  input: z.input<I>,
  { on = true }: { on?: boolean } = {},
) {
  return useQuery({ ...callOptions(endpoint, input), enabled: on })
}

/** What an endpoint with keyset pages answers, page after page; `input` without `after`. */
export function useCallPages<I extends z.ZodType, Item>(
  endpoint: Endpoint<I, z.ZodType<{ items: Item[]; next: string | null }>>,
  input: Omit<z.input<I>, 'after'>,
  { on = true }: { on?: boolean } = {},
) {
  return useInfiniteQuery({ ...pagesOptions(endpoint, input), enabled: on })
}

export function pagesOptions<I extends z.ZodType, Item>(
  endpoint: Endpoint<I, z.ZodType<{ items: Item[]; next: string | null }>>,
  input: Omit<z.input<I>, 'after'>,
) {
  return {
    queryKey: [endpoint.name, input, 'pages'],
    queryFn: ({ signal, pageParam }: { signal: AbortSignal; pageParam: string | undefined }) =>
      call(endpoint, { ...input, ...(pageParam && { after: pageParam }) } as z.input<I>, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: { next: string | null }) => last.next ?? undefined,
  }
}

export interface ChangeOptions<Input, Output> {
  /** Shows the outcome before the server has answered; returns how to take that back. */
  ahead?: (client: QueryClient, input: Input) => (() => void) | undefined
  onDone?: (output: Output, input: Input) => void
  onRefused?: (problem: CallProblem, input: Input) => void
  /** Endpoints whose answers become old beyond what the table of `touched.ts` says. */
  touches?: readonly Endpoint[]
}

/** One change through the contract; what it touches is asked for again. `mutate(input)` never throws; `mutateAsync` does, for forms. */
export function useChange<I extends z.ZodType, O extends z.ZodType>(
  endpoint: Endpoint<I, O>,
  { ahead, onDone, onRefused, touches = [] }: ChangeOptions<z.input<I>, z.output<O>> = {},
): UseMutationResult<z.output<O>, CallProblem, z.input<I>> {
  const client = useQueryClient()
  return useMutation<z.output<O>, CallProblem, z.input<I>, { takeBack: (() => void) | undefined }>({
    mutationKey: [endpoint.name],
    mutationFn: input => call(endpoint, input),
    onMutate: input => ({ takeBack: ahead?.(client, input) }),
    onSuccess: (output, input) => onDone?.(output, input),
    onError: (problem, input, context) => {
      context?.takeBack?.()
      onRefused?.(problem, input)
    },
    onSettled: () => {
      // While another change is on its way, an answer fetched now would show it undone for a moment.
      if (client.isMutating() > 1) return
      const own = [{ kind: endpoint.name, conversation: null }]
      const named = new Set(touches.map(touched => touched.name))
      const isTouched = (query: Query) => named.has(String(query.queryKey[0])) || queriesTouched(query, own)
      void client.invalidateQueries({ predicate: isTouched })
    },
  })
}

/** Asks again for what a call of this endpoint has made old; for changes that `useChange` cannot hold. */
export function refreshAfter(client: QueryClient, endpoint: Endpoint): void {
  const own = [{ kind: endpoint.name, conversation: null }]
  void client.invalidateQueries({ predicate: query => queriesTouched(query, own) })
}

/** Hears that the session is over; returns how to stop hearing. */
export function onSignedOut(hear: () => void): () => void {
  signedOutHearers.add(hear)
  return () => void signedOutHearers.delete(hear)
}

const api = '/api/v1'
const signedOutHearers = new Set<() => void>()

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw unreachable(error)
  }
}

function unreachable(cause?: unknown): CallProblem {
  return new CallProblem(
    { type: '/problems/unreachable', title: 'Not reachable', status: 0, detail: words.unreachable },
    { cause },
  )
}

function told(problem: CallProblem): CallProblem {
  if (problem.is('signed-out')) for (const hear of signedOutHearers) hear()
  return problem
}

async function problemFrom(response: Response): Promise<CallProblem> {
  return problemIn(await response.text().catch(() => ''), response.status)
}

function problemIn(text: string, status: number): CallProblem {
  try {
    const problem = JSON.parse(text) as Problem
    if (typeof problem.detail === 'string') return new CallProblem(problem)
  } catch {
    // A gateway's own page; told as strange below.
  }
  return new CallProblem({
    type: '/problems/strange',
    title: 'Not understood',
    status,
    detail: words.strange,
  })
}

function queryOf(rest: Record<string, unknown>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(rest)) {
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value))
  }
  return query.size > 0 ? `?${query}` : ''
}
