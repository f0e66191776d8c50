import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ESLint } from 'eslint'
import { beforeAll, expect, test } from 'vitest'
import { filesUnder } from '../scripts/check/files.ts'
import { house, root } from './places.ts'

const overrideConfigFile = path.join(root, 'eslint.config.js')
const linter = new ESLint({ cwd: house, overrideConfigFile })

/** `file:line rule` for everything the linter said about the planted house. */
const said = new Set<string>()
const sources = filesUnder(house).filter((file) => /^(contract|server|web)\/.*\.tsx?$/.test(file))

beforeAll(async () => {
  for (const result of await linter.lintFiles(sources)) {
    const file = path.relative(house, result.filePath)
    for (const each of result.messages) said.add(`${file}:${each.line} ${each.ruleId ?? each.message}`)
  }
}, 60_000)

test('every planted line fires the rule written beside it, and nothing else fires', () => {
  const planted = sources.flatMap((file) =>
    readFileSync(path.join(house, file), 'utf8')
      .split('\n')
      .flatMap((text, index) => rulesBeside(text).map((rule) => `${file}:${index + 1} ${rule}`)),
  )
  expect([...said].sort()).toEqual(planted.sort())
})

test.each([
  ['a type switched off', ': any', '@typescript-eslint/no-explicit-any'],
  ['an error ignored', '// @ts-' + 'ignore', '@typescript-eslint/ban-ts-comment'],
  ['an error expected outside a test', '// @ts-' + 'expect-error with a reason', '@typescript-eslint/ban-ts-comment'],
])('%s is reported', async (_what, text, rule) => {
  const code = text.startsWith('//') ? `${text}\nexport const a = 1\n` : `export const a${text} = 1\n`
  expect(await rulesOf('server/src/platform/refusal.ts', code)).toContain(rule)
})

test('a comment that switches a rule off does nothing', async () => {
  const code = ['// eslint-' + 'disable-next-line no-restricted-syntax', 'export const now = Date.now()', ''].join('\n')
  expect(await rulesOf('server/src/platform/refusal.ts', code)).toContain('no-restricted-syntax')
})

test.each([
  ['max-lines', 300, (size: number) => 'void 0\n'.repeat(size)],
  ['max-lines-per-function', 60, (size: number) => `export function long() {\n${'  void 0\n'.repeat(size - 2)}}\n`],
  ['complexity', 10, (size: number) => `export const ways = (b) => b${' || b'.repeat(size - 1)}\n`],
])('%s fires above %i and is silent at it', async (rule, most, write) => {
  expect(await rulesOf('scripts/long.mjs', write(most))).not.toContain(rule)
  expect(await rulesOf('scripts/long.mjs', write(most + 1))).toContain(rule)
})

test('the planted house is invisible to the linter of the real one', async () => {
  const real = new ESLint({ cwd: root })
  expect(await real.isPathIgnored(path.join(house, 'server/src/platform/careless.ts'))).toBe(true)
  expect(await real.isPathIgnored(path.join(root, 'server/src/main.ts'))).toBe(false)
})

async function rulesOf(file: string, code: string): Promise<(string | null)[]> {
  const [result] = await linter.lintText(code, { filePath: path.join(house, file) })
  return result?.messages.map((each) => each.ruleId) ?? []
}

function rulesBeside(text: string): string[] {
  return /fires: ([\w@/ -]+?)\s*(\*\/|$)/.exec(text)?.[1]?.split(' ') ?? []
}
