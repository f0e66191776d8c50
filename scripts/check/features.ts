import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { declaredOperations } from './operations.ts'

const states = ['works', 'part', 'not yet']

/** The feature list is true: what works names operations that the contract has and an end-to-end test that exists. */
export function featureProblems(root: string): string[] {
  const file = path.join(root, 'docs/features.md')
  if (!existsSync(file)) return []
  const operations = new Set(declaredOperations(root).map((operation) => operation.name))
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /^\| S\d+ /.test(line))
    .flatMap((line) => rowProblems(root, line, operations))
}

function rowProblems(root: string, line: string, operations: ReadonlySet<string>): string[] {
  const [, number = '', , , operation = '', journey = '', state = ''] = line.split('|').map((cell) => cell.trim())
  const say = (problem: string): string => `docs/features.md ${number}: ${problem}`
  if (!states.some((each) => state.startsWith(each))) return [say(`the state is one of ${states.join(', ')}`)]
  const named = quoted(operation)
  const tests = quoted(journey)
  return [
    ...(state.startsWith('works') && (named.length === 0 || tests.length === 0)
      ? [say('what works names its operation and its end-to-end test')]
      : []),
    ...named.filter((name) => !operations.has(name)).map((name) => say(`no operation ${name}`)),
    ...tests.filter((test) => !existsSync(path.join(root, test))).map((test) => say(`no test ${test}`)),
  ]
}

const quoted = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text)
