/**
 * A desk in miniature for the import rules: every kind of file that a rule names, each importing only
 * what it may. Keys are paths from the root of the tree, values the files' text.
 */
export const SKELETON: Record<string, string> = {
  'src/kit/endpoint.ts': `import { z } from 'zod'\nexport const endpoint = z`,
  'src/platform/database/rows.ts': `export interface Database { person: string }`,
  'src/platform/database/open.ts': `import { Kysely } from 'kysely'\nimport pg from 'pg'\nexport const open = [Kysely, pg]`,
  'src/platform/http/serve.ts': `import { Hono } from 'hono'\nimport { endpoint } from '../../kit/endpoint.ts'\nexport const serve = [Hono, endpoint]`,
  'src/platform/mail/send.ts': `import nodemailer from 'nodemailer'\nexport const send = nodemailer`,
  'src/platform/testing/database.ts': `import { open } from '../database/open.ts'\nexport const start = open`,

  'src/desk/people/contract.ts': `import { z } from 'zod'\nimport { endpoint } from '../../kit/endpoint.ts'\nexport const contract = [z, endpoint]`,
  'src/desk/people/index.ts': `import { rename } from './actions.ts'\nexport const find = rename`,
  'src/desk/people/actions.ts': `import { open } from '../../platform/database/open.ts'\nimport { read } from './store.ts'\nexport const rename = [open, read]`,
  'src/desk/people/store.ts': `import { sql } from 'kysely'\nimport type { Database } from '../../platform/database/rows.ts'\nimport { contract } from './contract.ts'\nexport const read = (of: Database) => [sql, of, contract]`,
  'src/desk/people/ui/Name.tsx': `import type { contract } from '../contract.ts'\nexport const Name = (p: { c: typeof contract }) => <b>{String(p.c)}</b>`,

  'src/desk/customers/contract.ts': `export const customer = 'a customer'`,
  'src/desk/complaints/clocks/rules.ts': `export const clockOf = (day: string) => day`,
  'src/desk/promises/contract.ts': `import { contract as people } from '../people/contract.ts'\nexport const contract = people`,
  'src/desk/promises/rules.ts': `import type { contract } from './contract.ts'\nexport const isLate = (at: typeof contract) => at`,
  'src/desk/promises/policy.ts': `import { isLate } from './rules.ts'\nexport const mayKeep = isLate`,
  'src/desk/promises/store.ts': `import type { Kysely } from 'kysely'\nimport type { Database } from '../../platform/database/rows.ts'\nexport const read = (of: Kysely<Database>) => of`,
  'src/desk/promises/store-late.ts': `import { read } from './store.ts'\nexport const readLate = read`,
  'src/desk/promises/actions.ts': `import { randomUUID } from 'node:crypto'\nimport { serve } from '../../platform/http/serve.ts'\nimport { find } from '../people/index.ts'\nimport { mayKeep } from './policy.ts'\nimport { readLate } from './store-late.ts'\nexport const keep = [randomUUID, serve, find, mayKeep, readLate]`,
  'src/desk/promises/reactions.ts': `import { keep } from './actions.ts'\nexport const remind = keep`,
  'src/desk/promises/index.ts': `import { keep } from './actions.ts'\nimport { remind } from './reactions.ts'\nexport const promises = [keep, remind]`,
  'src/desk/promises/actions.test.ts': `import { sql } from 'kysely'\nimport { start } from '../../platform/testing/database.ts'\nimport { read } from '../people/store.ts'\nimport { cast } from '../../../world/cast.ts'\nexport default [sql, start, read, cast]`,
  'src/desk/promises/ui/Promise.tsx': `import { useState } from 'react'\nimport { endpoint } from '../../../kit/endpoint.ts'\nimport { call } from '../../../web/call.ts'\nimport { readCorner } from '../../../web/corner/corner.ts'\nimport { Button } from '../../../web/kit/Button.tsx'\nimport { contract } from '../../people/contract.ts'\nimport { Name } from '../../people/ui/Name.tsx'\nimport { mayKeep } from '../policy.ts'\nexport const Kept = () => <Button>{String([useState, endpoint, call, readCorner, contract, Name, mayKeep])}</Button>`,

  'src/desk/channels/email/reading/parse.ts': `import iconv from 'iconv-lite'\nexport const parse = iconv`,
  'src/desk/channels/email/actions.ts': `import { parse } from './reading/parse.ts'\nimport { store } from './store.ts'\nexport const receive = [parse, store]`,
  'src/desk/channels/email/store.ts': `import { sql } from 'kysely'\nexport const store = sql`,
  'src/desk/channels/phone/store.ts': `import { sql } from 'kysely'\nexport const store = sql`,

  'src/desk/tone/scorer.ts': `export const score = (text: string) => text.length`,
  'src/desk/tone/customer-text.ts': `export const customerText = (text: string) => text`,
  'src/desk/tone/file-tone.ts': `import { readFileSync } from 'node:fs'\nimport { score } from './scorer.ts'\nexport const load = [readFileSync, score]`,
  'src/desk/tone/index.ts': `import { customerText } from './customer-text.ts'\nimport { load } from './file-tone.ts'\nexport const tone = [customerText, load]`,
  'src/desk/tone/ui/toneOf.ts': `import { score } from '../scorer.ts'\nexport const toneOf = score`,
  'src/apps/commands/tone-score.ts': `import { load } from '../../desk/tone/file-tone.ts'\nexport const command = load`,

  'src/desk/notes/contract.ts': `export const note = 1`,
  'src/desk/drafts/index.ts': `import { arm } from './trial/rules.ts'\nexport const draft = arm`,
  'src/desk/drafts/trial/rules.ts': `export const arm = 1`,
  'src/desk/drafts/pause/rules.ts': `import { cue } from './rules/wording.ts'\nexport const look = cue`,
  'src/desk/drafts/pause/rules/wording.ts': `export const cue = 1`,
  'src/desk/repair/builder/rules.ts': `import { look } from '../../drafts/pause/rules.ts'\nexport const build = look`,
  'src/desk/repair/index.ts': `export const repair = 1`,
  'src/desk/repair/ui/builder/Panel.tsx': `import { build } from '../../builder/rules.ts'\nexport const Panel = () => <b>{build}</b>`,
  'src/desk/drafts/ui/Pause.tsx': `import { look } from '../pause/rules.ts'\nexport const Pause = () => <b>{look}</b>`,
  'src/desk/notices/telling.ts': `import { draft } from '../drafts/index.ts'\nexport const tell = draft`,
  'src/desk/outbox/actions.ts': `import { send } from '../../platform/mail/send.ts'\nimport { draft } from '../drafts/index.ts'\nexport const post = [send, draft]`,
  'src/desk/conversations/actions.ts': `import { find } from '../people/index.ts'\nexport const open = find`,

  'src/web/call.ts': `import { endpoint } from '../kit/endpoint.ts'\nexport const call = endpoint`,
  'src/web/kit/Button.tsx': `import { useState } from 'react'\nexport const Button = (p: { children: string }) => <button>{p.children}{String(useState)}</button>`,
  'src/web/corner/corner.ts': `import { useState } from 'react'\nimport { z } from 'zod'\nexport const readCorner = [useState, z]`,
  'src/web/screens/Inbox.tsx': `import { contract } from '../../desk/promises/contract.ts'\nimport { Kept } from '../../desk/promises/ui/Promise.tsx'\nexport const Inbox = [contract, Kept]`,
  'src/web/main.tsx': `import { Inbox } from './screens/Inbox.tsx'\nexport default Inbox`,
  'src/apps/serve.ts': `import { keep } from '../desk/promises/actions.ts'\nimport { promises } from '../desk/promises/index.ts'\nimport { cast } from '../../world/cast.ts'\nexport default [keep, promises, cast]`,
  'world/cast.ts': `export const cast = 1`,
}

/** Declared packages of the miniature, `true` where it is for development only. */
export const PACKAGES: Record<string, boolean> = {
  zod: false,
  kysely: false,
  pg: false,
  hono: false,
  nodemailer: false,
  'iconv-lite': false,
  react: false,
  'fast-check': true,
}
