import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const typescript = ['**/*.ts', '**/*.tsx']
// An arbitrary makes data for a property, a reference is the slow and obvious twin of a rule: both serve tests only.
const tests = [
  ...['test', 'arbitrary', 'reference'].flatMap((kind) => [`**/*.${kind}.ts`, `**/*.${kind}.tsx`]),
  ...['**/testing/**', 'e2e/**', 'bench/**'],
]

const exportAll = { selector: 'ExportAllDeclaration', message: 'Name what you export.' }
const exportDefault = { selector: 'ExportDefaultDeclaration', message: 'Use a named export.' }
const exportAsDefault = { selector: "ExportSpecifier[exported.name='default']", message: 'Use a named export.' }
const always = [exportAll, exportDefault, exportAsDefault]

const clock = 'Take the time from the clock (server/src/platform/clock.ts), so that a test can set it.'
const noClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
  { selector: "CallExpression[callee.name='Date']", message: clock },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: clock },
]
const noChance = [
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Chance comes in as an argument; ids and secrets come from node:crypto in the platform.',
  },
]
const noSql = [
  {
    selector: 'CallExpression[callee.property.name=/^(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)$/]',
    message: 'SQL belongs in store.ts or queries/.',
  },
]
// Ideographs, Chinese punctuation and full-width forms.
const chinese = '/[\\u3000-\\u303f\\u3400-\\u9fff\\uff00-\\uffef]/'
const noWords = ['Literal[value=', 'TemplateElement[value.raw=', 'JSXText[value='].map((start) => ({
  selector: `${start}${chinese}]`,
  message: "Words for people live in the module's strings/zh-CN.ts.",
}))

const syntax = (...lists) => ({ 'no-restricted-syntax': ['error', ...always, ...lists.flat()] })
const lines = (max) => ['error', { max, skipBlankLines: true, skipComments: true }]

// The compiler-only rules are left out: Hepai does not run the React compiler, and TanStack Virtual is unknown to it.
const compilerOnly = new Set(['react-hooks/incompatible-library', 'react-hooks/preserve-manual-memoization'])
const hookRules = Object.fromEntries(
  Object.keys(reactHooks.configs.flat.recommended.rules)
    .filter((name) => !compilerOnly.has(name))
    .map((name) => [name, 'error']),
)

export default tseslint.config(
  {
    ignores: ['**/node_modules/**', '**/dist/**', '.cache/**', 'data/**', 'coverage/**', 'planted/*/**', 'pictures/**'],
  },
  // An inline "eslint-disable" does nothing here: a rule that is wrong is changed in this file, in the open.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.js', '**/*.mjs', '**/*.cjs'],
    rules: {
      ...syntax(noChance),
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      complexity: ['error', 10],
      'max-lines': lines(300),
      'max-lines-per-function': lines(60),
      'no-restricted-imports': [
        'error',
        ...['node:child_process', 'child_process'].map((name) => ({
          name,
          importNames: ['exec', 'execSync', 'default'],
          message: 'A shell string can be injected: use spawn or execFile with a list of arguments.',
        })),
      ],
    },
  },
  {
    files: typescript,
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/only-throw-error': [
        'error',
        { allow: [{ from: 'package', package: '@tanstack/router-core', name: ['Redirect', 'NotFoundError'] }] },
      ],
    },
  },
  { files: ['server/src/**/*.ts'], rules: syntax(noChance, noClock) },
  {
    files: ['server/src/modules/**/*.ts'],
    ignores: ['**/store.ts', '**/store/**', '**/queries/**'],
    rules: syntax(noChance, noClock, noSql),
  },
  { files: ['server/src/platform/clock.ts'], rules: syntax(noChance) },
  {
    files: ['server/src/platform/grant.ts'],
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }] },
  },
  {
    files: ['server/src/modules/*/domain/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-globals': [
        'error',
        ...['Date', 'process', 'fetch', 'crypto', 'performance', 'globalThis', 'setTimeout', 'setInterval'].map(
          (name) => ({ name, message: 'A rule is pure: time, ids and chance come in as arguments.' }),
        ),
      ],
    },
  },
  { files: ['web/src/**/*.ts', 'web/src/**/*.tsx'], rules: syntax(noChance, noWords) },
  {
    files: ['web/src/**/*.ts', 'web/src/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: hookRules,
  },
  { files: ['web/src/**/*.tsx'], rules: { 'max-lines-per-function': lines(120) } },
  // Catalogues of words and the facts of the sample city are long lists by nature.
  { files: ['**/strings/**', 'server/src/sample/**'], rules: { ...syntax(noChance), 'max-lines': 'off' } },
  {
    files: tests,
    rules: {
      ...syntax(),
      'max-lines-per-function': 'off',
      complexity: 'off',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
    },
  },
  {
    files: ['**/*.config.ts', '**/*.config.js', '**/*.cjs'],
    rules: { 'no-restricted-syntax': ['error', exportAll, ...noChance] },
  },
)
