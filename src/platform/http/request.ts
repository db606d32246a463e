import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/** One request, and the answer in the making. */
export type AppRequest = Context<{ Bindings: HttpBindings }>
