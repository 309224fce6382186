// The layering of ARCHITECTURE.md, checked by `npm test` and `npm run check` (build/check/layering.ts), which also plants
// one violation of every rule below and fails when one goes unnoticed.

/** From the ground up; an import goes down or stays within its own folder. A new folder of src gets its floor here. */
const floors = [
  ['platform'],
  ['policy', 'registry'],
  ['access', 'evidence'],
  ['desk'],
  ['ledger', 'repository'],
  ['review', 'overlap', 'operation'],
  ['procedure'],
  ['duties', 'exchange', 'supervision'],
  ['insight'],
  ['web', 'api', 'town'],
  ['cli'],
]
const folders = floors.flat()
const anyOf = (names) => `^src/(?:${names.join('|')})/`

const test = '\\.test\\.tsx?$'
/** main.ts and what stands beside it put the whole together: they may import every slice and be imported by none. */
const top = '^src/[^/]+$'
const source = { path: '^src/', pathNot: test }
const rule = (name, from, to, comment) => ({ name, comment, severity: 'error', from, to })

const floorRules = floors.flatMap((names, floor) =>
  names.map((name) => {
    const below = [...floors.slice(0, floor).flat(), name]
    return rule(
      `floors-${name}`,
      { path: `^src/${name}/`, pathNot: test },
      { path: '^src/', pathNot: anyOf(below) },
      `${name} stands on: ${below.slice(0, -1).join(', ') || 'nothing'}. What must go up is an event that a higher slice listens to.`,
    )
  }),
)

module.exports = {
  forbidden: [
    ...floorRules,
    rule(
      'floors-known',
      { path: '^src/', pathNot: [test, anyOf(folders), top] },
      {},
      'A folder of src that has no floor: give it one in .dependency-cruiser.cjs.',
    ),
    rule(
      'doors',
      { path: '^src/([^/]+)/', pathNot: test },
      {
        path: '^src/(?!platform/)',
        // A part of a slice may keep its own table of addresses in its folder.
        pathNot: ['^src/$1/', '^src/[^/]+/index\\.tsx?$', '^src/[^/]+/routes\\.ts$', '^src/[^/]+/[^/]+/routes\\.ts$'],
      },
      'Another slice is imported only through its index.ts.',
    ),
    rule(
      'doors-main',
      { path: top, pathNot: test },
      { path: '^src/(?!platform/)[^/]+/', pathNot: '^src/[^/]+/index\\.tsx?$' },
      'A slice is imported only through its index.ts, by main.ts and its neighbours too.',
    ),
    rule(
      'doors-routes',
      { path: '^src/', pathNot: [test, '^src/api/'] },
      { path: '/routes\\.ts$' },
      'Only api imports a routes.ts.',
    ),
    rule(
      'strangers-duties',
      { path: '^src/duties/([^/]+)/', pathNot: test },
      { path: '^src/duties/[^/]+/', pathNot: '^src/duties/$1/' },
      'A duty never imports a duty.',
    ),
    rule(
      'strangers-acts',
      { path: '^src/([^/]+)/.*\\bacts/', pathNot: test },
      { path: '^src/$1/.*\\bacts/' },
      'An act never imports an act of its own slice: what they share is a noun.',
    ),
    rule(
      'nouns-db',
      {
        path: '^src/',
        pathNot: [test, '^src/(?:platform|web|api|cli|town)/', '/store(?:\\.ts$|/)', top],
      },
      { path: '^src/platform/db\\.ts$' },
      'Only store.ts, or the files of store/, imports platform/db; an act has its transaction from its deed.',
    ),
    rule(
      'nouns-db-edge',
      { path: '^src/(?:web|api|cli|town)/', pathNot: [test, '^src/cli/main\\.ts$'] },
      { path: '^src/platform/db\\.ts$', dependencyTypesNot: ['type-only'] },
      'web, api, cli and town may name the type of the database that they hand on, and nothing more; the mains connect.',
    ),
    rule(
      'nouns-http',
      { path: '^src/', pathNot: [test, '^src/platform/', '/routes\\.ts$', '^src/(?:web|api)/', top] },
      { path: '^src/platform/http\\.ts$' },
      'Only routes.ts, web and api import platform/http.',
    ),
    rule('no-cycles', source, { circular: true }, 'No cycles, not even of types.'),
    rule(
      'no-test-in-source',
      source,
      { path: [test, '^test/', '^bench/', '^build/'] },
      'No test is imported by source.',
    ),
    rule(
      'no-development-package',
      source,
      { dependencyTypes: ['npm-dev'], pathNot: '/@types/' },
      'What runs in production is in dependencies, or it is missing there.',
    ),
    rule(
      'resolved',
      { path: '^src/' },
      { couldNotResolve: true },
      'An import that is not found would escape every rule.',
    ),
  ],
  options: {
    // Beside TypeScript 7 the cruiser reads modules only through swc; with its own parser it sees none and reports success.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/fixtures/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
