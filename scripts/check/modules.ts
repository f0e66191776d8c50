import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { filesUnder, foldersIn } from './files.ts'

const readmeLines = 40
const serverFolders = new Set(['domain', 'commands', 'queries', 'store'])
const serverFile =
  /^(README\.md|(index|store|tables|permissions|reactions|jobs|routes)(\.test)?\.ts|[a-z0-9-]+\.child\.ts)$/
const webFolders = new Set(['screens', 'components', 'layout', 'strings'])
const webFile = /^(README\.md|(index|routes)(\.test)?\.tsx?)$/
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|arbitrary|reference|child|worker|module))?\.(ts|tsx|css)$/
const catalogue = /^[a-z]{2}(-[A-Z]{2})?(\.test)?\.ts$/

/** Module folders on both sides hold only what the house has a name for, and each server module says what it owns. */
export function moduleProblems(root: string): string[] {
  const order = moduleOrder(root)
  const server = foldersIn(path.join(root, 'server/src/modules')).flatMap((module) => [
    ...(order.includes(module) ? [] : [`server module ${module} has no place in scripts/check/module-order.json`]),
    ...readmeProblems(root, `server/src/modules/${module}`),
    ...vocabularyProblems(root, `server/src/modules/${module}`, serverFolders, serverFile),
  ])
  const web = foldersIn(path.join(root, 'web/src/modules')).flatMap((module) =>
    vocabularyProblems(root, `web/src/modules/${module}`, webFolders, webFile),
  )
  return [...server, ...web]
}

function moduleOrder(root: string): readonly unknown[] {
  const file = path.join(root, 'scripts/check/module-order.json')
  const parsed: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
  return Array.isArray(parsed) ? parsed : []
}

function readmeProblems(root: string, folder: string): string[] {
  const readme = path.join(root, folder, 'README.md')
  if (!existsSync(readme)) return [`${folder}: README.md is missing (what it owns, its words, its invariants)`]
  const count = readFileSync(readme, 'utf8').trimEnd().split('\n').length
  return count > readmeLines ? [`${folder}/README.md: ${count} lines, at most ${readmeLines}`] : []
}

function vocabularyProblems(root: string, folder: string, folders: ReadonlySet<string>, file: RegExp): string[] {
  return filesUnder(path.join(root, folder)).flatMap((name) => {
    const [first = '', ...rest] = name.split('/')
    if (rest.length === 0) return file.test(first) ? [] : [`${folder}/${name}: not a file a module has`]
    if (!folders.has(first)) return [`${folder}/${first}/: not a folder a module has`]
    return isWellNamed(first, rest) ? [] : [`${folder}/${name}: name it in kebab-case, directly inside ${first}/`]
  })
}

function isWellNamed(folder: string, rest: readonly string[]): boolean {
  const name = rest.at(-1) ?? ''
  if (folder === 'strings') return catalogue.test(name)
  const isFlat = rest.length === 1 || (folder !== 'commands' && folder !== 'queries')
  return isFlat && kebab.test(name)
}
