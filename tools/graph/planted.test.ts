import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import { afterEach, expect, test } from 'vitest'
import { PACKAGES, SKELETON } from './skeleton.ts'

const CONFIG = createRequire(import.meta.url).resolve('../../.dependency-cruiser.cjs')

/** One line added to one file; exactly this rule must speak. */
const PLANTED: [rule: string, file: string, line: string][] = [
  ['no-cycles', 'src/desk/people/actions.ts', `import './index.ts'`],
  ['no-cycles', 'src/desk/people/contract.ts', `import type { mayKeep } from '../promises/policy.ts'`],
  ['every-import-resolves', 'src/desk/people/actions.ts', `import './nowhere.ts'`],
  ['packages-are-declared', 'src/desk/people/actions.ts', `import 'undeclared'`],
  ['product-runs-without-tools', 'src/desk/people/actions.ts', `import 'fast-check'`],
  ['product-runs-without-world', 'src/desk/people/actions.ts', `import '../../../world/cast.ts'`],
  ['testing-stays-in-tests', 'src/desk/people/actions.ts', `import '../../platform/testing/database.ts'`],
  ['apps-are-never-imported', 'src/desk/people/actions.ts', `await import('../../apps/cli.ts')`],
  ['apps-are-never-imported', 'src/desk/promises/actions.test.ts', `import '../../apps/cli.ts'`],
  ['apps-are-never-imported', 'world/cast.ts', `import '../src/apps/cli.ts'`],

  ['kit-imports-zod-only', 'src/kit/endpoint.ts', `import 'node:fs'`],
  ['kit-imports-zod-only', 'src/kit/endpoint.ts', `import 'react'`],
  [
    'kit-imports-zod-only',
    'src/kit/endpoint.ts',
    `import type { Database } from '../platform/database/rows.ts'`,
  ],
  ['platform-knows-no-domain', 'src/platform/http/serve.ts', `import '../../desk/notes/contract.ts'`],
  ['platform-knows-no-domain', 'src/platform/http/serve.ts', `import { call } from '../../web/call.ts'`],

  ['pure-files-stay-pure', 'src/desk/promises/rules.ts', `import 'kysely'`],
  ['pure-files-stay-pure', 'src/desk/promises/rules.ts', `import 'node:crypto'`],
  ['pure-files-stay-pure', 'src/desk/promises/policy.ts', `import '../people/index.ts'`],
  [
    'pure-files-stay-pure',
    'src/desk/promises/contract.ts',
    `import type { Database } from '../../platform/database/rows.ts'`,
  ],
  [
    'pure-files-stay-pure',
    'src/desk/promises/contract.ts',
    `export const of = (a: import('./store.ts').x) => a`,
  ],
  [
    'pure-files-stay-pure',
    'src/desk/promises/contract.ts',
    `import { Button } from '../../web/kit/Button.tsx'`,
  ],

  [
    'store-keeps-to-its-own-tables',
    'src/desk/promises/store.ts',
    `import { read as theirs } from '../people/store.ts'`,
  ],
  ['store-keeps-to-its-own-tables', 'src/desk/promises/store-late.ts', `import '../people/index.ts'`],
  ['store-keeps-to-its-own-tables', 'src/desk/promises/store.ts', `import 'node:http'`],
  ['store-keeps-to-its-own-tables', 'src/desk/channels/email/store.ts', `import '../phone/store.ts'`],
  ['store-keeps-to-its-own-tables', 'src/desk/promises/store.ts', `import '../../platform/http/serve.ts'`],

  ['sql-only-in-stores', 'src/desk/promises/actions.ts', `import { sql } from 'kysely'`],
  ['sql-only-in-stores', 'src/desk/promises/reactions.ts', `import type { Kysely } from 'kysely'`],
  ['sql-only-in-stores', 'src/desk/promises/index.ts', `import 'pg'`],
  ['slices-meet-at-the-door', 'src/desk/promises/actions.ts', `import { read } from '../people/store.ts'`],
  [
    'slices-meet-at-the-door',
    'src/desk/promises/reactions.ts',
    `import { rename } from '../people/actions.ts'`,
  ],
  ['slices-meet-at-the-door', 'src/desk/channels/email/actions.ts', `import '../phone/store.ts'`],
  [
    'server-never-imports-screens',
    'src/desk/promises/actions.ts',
    `import type { Name } from '../people/ui/Name.tsx'`,
  ],
  ['server-never-imports-screens', 'src/desk/promises/index.ts', `import '../../web/call.ts'`],
  ['server-never-imports-screens', 'src/desk/promises/reactions.ts', `import 'react'`],
  [
    'reading-needs-no-database',
    'src/desk/channels/email/reading/parse.ts',
    `import '../../../../platform/database/open.ts'`,
  ],
  ['reading-needs-no-database', 'src/desk/channels/email/reading/parse.ts', `import '../store.ts'`],
  ['reading-needs-no-database', 'src/desk/channels/email/reading/parse.ts', `import 'kysely'`],

  [
    'slice-screens-import-no-server-files',
    'src/desk/promises/ui/Promise.tsx',
    `import { keep } from '../actions.ts'`,
  ],
  [
    'slice-screens-import-no-server-files',
    'src/desk/people/ui/Name.tsx',
    `import type { read } from '../store.ts'`,
  ],
  [
    'slice-screens-import-no-server-files',
    'src/desk/people/ui/Name.tsx',
    `import '../../../platform/database/open.ts'`,
  ],
  ['slice-screens-import-no-server-files', 'src/desk/people/ui/Name.tsx', `import '../../promises/rules.ts'`],
  [
    'slice-screens-import-no-server-files',
    'src/desk/people/ui/Name.tsx',
    `import { helper } from '../../../web/screens/helper.ts'`,
  ],
  [
    'slice-screens-import-no-server-files',
    'src/desk/tone/ui/toneOf.ts',
    `import type { load } from '../file-tone.ts'`,
  ],
  [
    'slice-screens-import-no-server-files',
    'src/desk/promises/ui/Promise.tsx',
    `import type { tone } from '../../tone/index.ts'`,
  ],
  ['slices-meet-at-the-door', 'src/desk/promises/actions.ts', `import { score } from '../tone/scorer.ts'`],
  ['slices-meet-at-the-door', 'src/desk/outbox/actions.ts', `import { load } from '../tone/file-tone.ts'`],
  [
    'conversations-call-people-and-customers-only',
    'src/desk/conversations/actions.ts',
    `import { score } from '../tone/scorer.ts'`,
  ],
  [
    'platform-knows-no-domain',
    'src/platform/http/serve.ts',
    `import { score } from '../../desk/tone/scorer.ts'`,
  ],
  [
    'server-never-imports-screens',
    'src/desk/outbox/actions.ts',
    `import { toneOf } from '../tone/ui/toneOf.ts'`,
  ],
  ['apps-score-by-the-door', 'src/apps/cli.ts', `import { score } from '../desk/tone/scorer.ts'`],
  ['apps-score-by-the-door', 'src/apps/cli.ts', `import { load } from '../desk/tone/file-tone.ts'`],
  ['web-only-composes', 'src/web/screens/helper.ts', `import '../../desk/promises/index.ts'`],
  [
    'web-only-composes',
    'src/web/screens/helper.ts',
    `import type { Database } from '../../platform/database/rows.ts'`,
  ],
  ['web-only-composes', 'src/portal/Ask.tsx', `import '../desk/promises/store.ts'`],
  ['design-system-knows-no-slice', 'src/web/kit/Button.tsx', `import '../../desk/notes/contract.ts'`],
  ['corner-stays-on-its-device', 'src/web/corner/corner.ts', `import { call } from '../call.ts'`],
  ['corner-stays-on-its-device', 'src/web/corner/corner.ts', `import '../../kit/endpoint.ts'`],
  ['pause-stays-in-the-browser', 'src/desk/drafts/index.ts', `import { look } from './pause/rules.ts'`],
  ['pause-stays-in-the-browser', 'src/desk/drafts/trial/rules.ts', `import '../pause/rules/wording.ts'`],
  ['pause-stays-in-the-browser', 'src/apps/serve.ts', `import '../desk/drafts/pause/rules.ts'`],
  ['builder-stays-in-the-browser', 'src/desk/repair/index.ts', `import { build } from './builder/rules.ts'`],
  ['builder-stays-in-the-browser', 'src/apps/serve.ts', `import '../desk/repair/builder/rules.ts'`],
  ['pure-files-stay-pure', 'src/desk/drafts/pause/rules/wording.ts', `import 'kysely'`],
  ['pure-files-stay-pure', 'src/desk/drafts/trial/rules.ts', `import 'node:crypto'`],
  ['browser-imports-no-server-package', 'src/web/call.ts', `import 'hono'`],
  ['browser-imports-no-server-package', 'src/desk/people/ui/Name.tsx', `import 'kysely'`],
  ['browser-imports-no-node-module', 'src/web/screens/Inbox.tsx', `import 'node:path'`],
  ['browser-imports-no-node-module', 'src/desk/people/ui/Name.tsx', `import 'fs'`],
  ['bundle-holds-no-server-code', 'src/web/main.tsx', `import './call.test.ts'`],

  [
    'clocks-know-no-plan',
    'src/desk/complaints/clocks/rules.ts',
    `import type { customer } from '../../customers/contract.ts'`,
  ],
  [
    'notes-never-reach-the-outbox',
    'src/desk/outbox/actions.ts',
    `import type { note } from '../notes/contract.ts'`,
  ],
  ['notes-never-reach-the-outbox', 'src/desk/drafts/index.ts', `import { note } from '../notes/contract.ts'`],
  [
    'notes-never-reach-the-outbox',
    'src/desk/notices/telling.ts',
    `import type { note } from '../notes/contract.ts'`,
  ],
  [
    'conversations-call-people-and-customers-only',
    'src/desk/conversations/actions.ts',
    `import '../promises/index.ts'`,
  ],
  [
    'conversations-call-people-and-customers-only',
    'src/desk/conversations/actions.ts',
    `import '../people/store.ts'`,
  ],
]

/** Files that only a planted line needs: a clean tree has no use for them. */
const BESIDE: Record<string, string> = {
  'src/apps/cli.ts': '',
  'src/web/screens/helper.ts': '',
  'src/portal/Ask.tsx': '',
  'src/web/call.test.ts': `import '../platform/database/open.ts'`,
}

const trees: string[] = []
afterEach(() => {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true })
})

test('a clean tree passes', async () => {
  expect(await rulesBrokenBy({})).toEqual([])
})

test.each(PLANTED)('%s is broken by %s with %s', async (rule, file, line) => {
  const broken = await rulesBrokenBy({ [file]: line })
  // Whatever the bundle can reach breaks this rule too: the consequence of one mistake, not a second one.
  expect(broken.filter(name => name === rule || name !== 'bundle-holds-no-server-code')).toEqual([rule])
})

test('every rule has a planted violation and says why it is there', async () => {
  const { forbidden } = await extractOptions(CONFIG).then(options => options.ruleSet ?? {})
  const rules = forbidden?.map(rule => rule.name)
  expect([...new Set(PLANTED.map(([rule]) => rule))].sort()).toEqual(rules?.sort())
  expect(forbidden?.filter(rule => !rule.comment || rule.severity !== 'error')).toEqual([])
})

async function rulesBrokenBy(lines: Record<string, string>): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'graph-'))
  trees.push(root)
  writeTree(root, lines)
  const options = await extractOptions(CONFIG)
  const roots = ['src', 'world']
  const { output } = await cruise(roots, { ...options, baseDir: root }, options.enhancedResolveOptions)
  const { summary } = output as ICruiseResult
  expect(summary.totalDependenciesCruised).toBeGreaterThan(50)
  return [...new Set(summary.violations.map(violation => violation.rule.name))]
}

function writeTree(root: string, lines: Record<string, string>): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const names = (dev: boolean) =>
    Object.fromEntries(Object.keys(PACKAGES).flatMap(name => (PACKAGES[name] === dev ? [[name, '*']] : [])))
  write(
    'package.json',
    JSON.stringify({ type: 'module', dependencies: names(false), devDependencies: names(true) }),
  )
  for (const name of [...Object.keys(PACKAGES), 'undeclared']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }))
    write(`node_modules/${name}/index.js`, '')
  }
  for (const [path, text] of Object.entries({ ...SKELETON, ...BESIDE })) {
    write(path, [lines[path], text].filter(Boolean).join('\n'))
  }
}
