import type { Endpoint, GivenTo, InputOf, OutputOf } from '../src/kit/endpoint.ts'
import { type Actor, type Door, nobody } from '../src/platform/context.ts'
import type { Runtime } from '../src/platform/runtime.ts'

export interface Entrance {
  as?: Actor
  door?: Door | null
  /** The body of an upload. */
  body?: Uint8Array<ArrayBuffer>
}

/** Calls an endpoint inside the process, past HTTP and its rights. */
export async function enter<E extends Endpoint>(
  runtime: Runtime,
  endpoint: E,
  input: GivenTo<E>,
  { as = nobody, door = null, body }: Entrance = {},
): Promise<OutputOf<E>> {
  const handled = runtime.slices
    .flatMap(slice => slice.endpoints ?? [])
    .find(one => one.endpoint === endpoint)
  if (!handled) throw new Error(`Nobody handles ${endpoint.name}.`)
  const parsed = endpoint.input.parse(input) as InputOf<E>
  const stream = body ? new Blob([body]).stream() : null
  const run = handled.kind === 'outside' ? runtime.outside : runtime.act
  return (await run(as, ctx => handled.run(ctx, parsed, stream), door)) as OutputOf<E>
}
