import { readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { filesUnder } from '../scripts/check/files.ts'
import { planted, root } from './places.ts'

const folder = path.join(planted, 'types')
const files = filesUnder(folder)

test('every planted line is refused by the compiler for its reason, and no other line is', () => {
  const marked = files.flatMap((file) =>
    readFileSync(path.join(folder, file), 'utf8')
      .split('\n')
      .flatMap((text, index) => {
        const code = /does not compile: TS(\d+)/.exec(text)?.[1]
        return code === undefined ? [] : [`${file}:${index + 2} TS${code}`]
      }),
  )
  expect(refusedLines().sort()).toEqual(marked.sort())
}, 60_000)

/** `file:line TScode` of every error under the options of the real house. */
function refusedLines(): string[] {
  const config: unknown = ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file)).config
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const program = ts.createProgram(
    files.map((file) => path.join(folder, file)),
    { ...options, incremental: false, tsBuildInfoFile: '' },
  )
  return program
    .getSourceFiles()
    .filter((source) => source.fileName.startsWith(folder))
    .flatMap((source) => [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)])
    .map(({ file, start, code }) => {
      const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start ?? 0).line + 1
      return `${path.basename(file?.fileName ?? '')}:${line} TS${code}`
    })
}
