// Arrows between server modules point only down this list; the last four are the foundation, the first is known by nobody.
const order = require('./scripts/check/module-order.json')

const test = '\\.(test|arbitrary|reference)\\.tsx?$|/testing/'
const anyModule = '^server/src/modules/([^/]+)/'

const arrowsOnlyDownwards = order.slice(1).map((name, index) => ({
  name: `arrows-only-downwards:${name}`,
  comment: `${name} stands below the modules it reached for; turn the arrow round, or use a reaction.`,
  severity: 'error',
  from: { path: `^server/src/modules/${name}/`, pathNot: test },
  to: { path: `^server/src/modules/(${order.slice(0, index + 1).join('|')})/` },
}))

module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'A rule knows its own module, the vocabularies of the contract and refusals, nothing else.',
      severity: 'error',
      from: { path: '^server/src/modules/[^/]+/domain/', pathNot: test },
      to: {
        pathNot: [
          '^server/src/modules/[^/]+/domain/',
          '^contract/src/',
          '^server/src/platform/(refusal|working-days|calendar|process-machine)\\.ts$',
        ],
      },
    },
    {
      name: 'other-modules-by-index-only',
      comment: 'The public face of a module is its index.ts.',
      severity: 'error',
      from: { path: anyModule, pathNot: test },
      to: {
        path: '^server/src/modules/([^/]+)/',
        pathNot: ['^server/src/modules/$1/', '^server/src/modules/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'outside-by-index-only',
      comment: 'main, the command line and the sample city also enter a module by its index.ts.',
      severity: 'error',
      from: { path: '^(server/src|scripts)/', pathNot: ['^server/src/modules/', test] },
      to: { path: '^server/src/modules/', pathNot: '^server/src/modules/([^/]+/(index|tables)|all|all-jobs)\\.ts$' },
    },
    {
      name: 'sql-only-in-store-and-queries',
      severity: 'error',
      from: {
        path: '^server/src/modules/',
        pathNot: ['/store\\.ts$', '/store/', '/queries/', '/tables\\.ts$', test],
      },
      to: { path: '(^|/)node_modules/(@types/)?(kysely|pg)/' },
    },
    ...arrowsOnlyDownwards,
    {
      name: 'board-known-by-nobody',
      severity: 'error',
      from: { path: '^server/src/', pathNot: ['^server/src/modules/board/', '^server/src/modules/all\\.ts$', test] },
      to: { path: '^server/src/modules/board/' },
    },
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      from: { path: '^server/src/platform/', pathNot: test },
      to: { path: '^server/src/modules/' },
    },
    {
      name: 'web-modules-do-not-meet',
      comment: 'A screen reaches another module by its URL.',
      severity: 'error',
      from: { path: '^web/src/modules/([^/]+)/', pathNot: test },
      to: { path: '^web/src/modules/', pathNot: '^web/src/modules/$1/' },
    },
    {
      name: 'web-platform-and-design-know-no-module',
      severity: 'error',
      from: { path: '^web/src/(platform|design)/', pathNot: test },
      to: { path: '^web/src/modules/' },
    },
    {
      name: 'design-has-no-domain-words',
      severity: 'error',
      from: { path: '^web/src/design/', pathNot: test },
      to: { path: '^(contract/src|web/src/platform)/' },
    },
    { name: 'web-never-imports-server', severity: 'error', from: { path: '^web/' }, to: { path: '^server/' } },
    { name: 'server-never-imports-web', severity: 'error', from: { path: '^server/' }, to: { path: '^web/' } },
    {
      name: 'contract-imports-only-zod',
      severity: 'error',
      from: { path: '^contract/', pathNot: test },
      to: { pathNot: ['^contract/', '(^|/)node_modules/zod/'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(contract|server|web)/dist/|^(\\.cache|data)/|\\.(css|svg|png|sql)$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.d.ts', '.json'],
    },
  },
}
