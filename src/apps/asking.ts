import type { Endpoint, GivenTo, OutputOf } from '../kit/endpoint.ts'
import type { Actor } from '../platform/context.ts'
import type { Runtime } from '../platform/runtime.ts'

/** Asks a reading endpoint inside this process, through its contract. */
export async function ask<E extends Endpoint>(
  runtime: Runtime,
  actor: Actor,
  endpoint: E,
  input: GivenTo<E>,
): Promise<OutputOf<E>> {
  const handled = runtime.slices
    .flatMap(slice => slice.endpoints ?? [])
    .find(one => one.endpoint.name === endpoint.name)
  if (!handled) throw new Error(`Nobody handles ${endpoint.name}`)
  const parsed = endpoint.input.parse(input)
  const run = handled.kind === 'outside' ? runtime.outside : runtime.read
  return run(actor, ctx => handled.run(ctx, parsed, null)) as Promise<OutputOf<E>>
}
