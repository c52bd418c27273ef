// The fences between the parts of the product. test/fences.test.ts climbs each of them.

/** The ladder from low to high: a slice uses only what stands on a strictly lower rung; neighbours on one rung don't meet. */
const RUNGS = [
  ['audit'],
  ['identity'],
  ['clients', 'channels'],
  ['touchpoints'],
  ['knowledge'],
  ['appeals', 'surveys'],
  ['analysis'],
  ['measures'],
  ['reports'],
  ['portal', 'desk'],
]
const SLICES = `(?:${RUNGS.flat().join('|')})`

const TEST = '[.]test[.]tsx?$'
/** The composition root: what lies directly in src, and the commands. It may join everything. */
const ROOT = '^src/(?:[^/]+$|commands/)'
const DOOR = '^src/[^/]+/public\\.ts$'
/** A part of a slice is a folder or, while it is small, one file: `rules/deadlines.ts`, `rules.ts`, `text.ru.ts`. */
const part = (names) => [`^src/([^/]+)/(?:${names})${END}`, `^src/([^/]+)/.+/(?:${names})${END}`]
const own = (names) => [`^src/$1/(?:${names})${END}`, `^src/$1/.+/(?:${names})${END}`]
const END = '(?:/|[.]ts$|[.]tsx$|[.]ru[.]ts$)'
const npm = (names) => `(?:^|/)node_modules/(?:@types/)?(?:${names})/|^(?:${names})(?:/|$)`

/** Platform modules that compute and nothing else: rules may lean on them, so they obey the same rule. */
const PURE_PLATFORM = [
  '^src/platform/(?:outcome|norms|work|i18n/dates|i18n/plain-words|mail/letter)[.]ts$',
  '^src/platform/figures(?:/|[.]ts$)',
  '^src/platform/.+/rules(?:/|[.]ts$)',
]
const DRAWERS = 'util|utils|helper|helpers|common|shared|lib|libs|core|manager|managers|misc'
const JUNK = [
  `^src(?:/|/.+/)(?:${DRAWERS})[/.]`,
  '^src/.+-(?:service|services|manager|managers|util|utils|helper|helpers|impl)[/.]',
]

/** A type of question is drawn, read and printed by one file, which is as narrow as a page. */
const DRAWN = 'pages|questions'

const fence = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const ladder = RUNGS.flatMap((rung, height) => {
  const notBelow = RUNGS.slice(height).flat()
  return rung.map((slice) =>
    fence(
      `ladder-${slice}`,
      `${slice} uses only slices on lower rungs; neighbours meet in reactions.ts`,
      { path: `^src/${slice}/` },
      { path: `^src/(?:${notBelow.filter((other) => other !== slice).join('|') || 'nothing-above'})/` },
    ),
  )
})

module.exports = {
  forbidden: [
    ...ladder,
    fence(
      'through-the-door-only',
      'another slice is used through its public.ts, nothing past it',
      { path: `^src/(${SLICES})/` },
      { path: `^src/${SLICES}/`, pathNot: ['^src/$1/', DOOR] },
    ),
    fence(
      'through-the-door-only',
      "somebody else's things come by #name, never by a path of dots",
      { path: '^src/([^/]+)/', pathNot: ROOT },
      { path: '^src/', pathNot: '^src/$1/', dependencyTypesNot: ['aliased-subpath-import'] },
    ),
    fence(
      'own-door-is-for-others',
      'inside a slice ./ is mine; the door is for others',
      { path: `^src/(${SLICES})/` },
      { path: '^src/$1/public\\.ts$' },
    ),
    fence('no-circles', 'no circle of imports, not even of types', { path: '^src/' }, { circular: true }),
    fence(
      'platform-knows-no-slice',
      'the platform could serve a library: it knows no slice and no composition',
      { path: '^src/platform/' },
      { path: '^src/(?!platform/)' },
    ),
    fence(
      'rules-are-pure',
      'a rule takes facts and gives an answer: no database, network, files or Node',
      { path: part('rules|terms'), pathNot: TEST },
      {
        path: '.',
        pathNot: [...part('rules|terms'), DOOR, ...PURE_PLATFORM, npm('temporal-polyfill|zod')],
      },
    ),
    fence(
      'rules-are-pure',
      'checks of what was typed belong to terms; a rule knows zod by its types alone',
      { path: part('rules'), pathNot: TEST },
      { path: npm('zod'), dependencyTypesNot: ['type-only'] },
    ),
    fence(
      'rules-are-pure',
      'what rules lean on is as pure as they are',
      { path: PURE_PLATFORM, pathNot: TEST },
      { path: '.', pathNot: [...PURE_PLATFORM, npm('temporal-polyfill|zod')] },
    ),
    fence(
      'rules-take-only-types-from-doors',
      'a rule is given what other slices know; it does not ask them',
      { path: part('rules|terms'), pathNot: TEST },
      { path: DOOR, dependencyTypesNot: ['type-only'] },
    ),
    fence(
      'sql-lives-in-stores',
      'whoever wants to know what a slice asks of the database opens its store folder',
      { path: '^src/', pathNot: [...part('store|operator'), '^src/platform/(?:db|jobs)/', ROOT, TEST] },
      { path: npm('kysely|pg|pg-[a-z-]+|graphile-worker') },
    ),
    fence(
      'sql-lives-in-stores',
      'a handle of the database is used where the SQL is',
      { path: '^src/(?!platform/)', pathNot: [...part('store|operator'), ROOT, TEST] },
      { path: '^src/platform/db(?:/|\\.ts$)', dependencyTypesNot: ['type-only'] },
    ),
    fence(
      'stores-only-store',
      'a store knows terms, rules and tables; who asks and who looks is not its business',
      { path: part('store'), pathNot: TEST },
      {
        path: '^src/',
        pathNot: [...own('store|terms|rules'), '^src/platform/db(?:/|\\.ts$)', ...PURE_PLATFORM],
        dependencyTypesNot: ['type-only'],
      },
    ),
    fence(
      'stores-only-store',
      'not even the types of pages, actions and routes',
      { path: part('store'), pathNot: TEST },
      { path: own('pages|actions|routes|api|jobs|islands'), dependencyTypes: ['type-only'] },
    ),
    fence(
      'stores-only-store',
      'no server and no markup in a store',
      { path: part('store'), pathNot: TEST },
      { path: npm('preact|preact-render-to-string|fastify|@fastify|nodemailer') },
    ),
    fence(
      'pages-only-draw',
      'a page takes a view and gives HTML: what it shows was asked before',
      { path: part(DRAWN), pathNot: TEST },
      {
        path: '^src/',
        pathNot: [
          ...own(`${DRAWN}|terms|text|rules`),
          ...PURE_PLATFORM,
          '^src/platform/(?:html|charts|i18n)(?:/|\\.tsx?$)',
          DOOR,
        ],
      },
    ),
    fence(
      'pages-only-draw',
      'from doors a page takes types alone',
      { path: part(DRAWN), pathNot: TEST },
      { path: DOOR, dependencyTypesNot: ['type-only'] },
    ),
    fence(
      'pages-only-draw',
      'a page opens no file, socket or database',
      { path: part(DRAWN), pathNot: TEST },
      { path: [npm('kysely|pg|fastify|@fastify|nodemailer'), '^node:'] },
    ),
    fence(
      'pages-only-draw',
      'a page opens no file, socket or database',
      { path: part(DRAWN), pathNot: TEST },
      { dependencyTypes: ['core'] },
    ),
    {
      name: 'no-junk-drawers',
      comment: 'a folder or file is named after what is in it; a drawer for everything swallows the rules',
      severity: 'error',
      from: { path: '.' },
      // The highest number the tool takes, so that every such file is told, used or not.
      module: { path: JUNK, numberOfDependentsLessThan: 100 },
    },
    fence(
      'no-test-in-product',
      'what runs at a body holds no test and no harness',
      { path: '^src/', pathNot: TEST },
      { path: ['^(?:test|e2e|bench|scripts)/', '\\.(?:test|story)\\.tsx?$'] },
    ),
    fence(
      'no-test-in-product',
      'what runs at a body needs only what is installed there',
      { path: '^src/', pathNot: TEST },
      {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only', 'npm'],
        pathNot: '(?:^|/)node_modules/@types/',
      },
    ),
    fence(
      'operator-only-in-operator',
      'the handle that is bound to no body is used where migrations, backup and the box are',
      { path: '^src/', pathNot: ['/operator(?:/|\\.ts$)', '^src/(?:main|installation)\\.ts$', '^src/commands/', TEST] },
      { path: '^src/platform/db/operator(?:/|\\.ts$)' },
    ),
    fence('imports-resolve', 'what is imported exists', { path: '^src/' }, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Types are dependencies too: a rule that knows the type of a pool has left the rules.
    tsPreCompilationDeps: true,
    parser: 'tsc',
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
}
