import { readFileSync } from 'node:fs'
import path from 'node:path'
import { filesUnder } from './files.ts'

const textual = /\.(ts|tsx|js|mjs|cjs|json|md|sql|css|html|yml|yaml|sh)$|^\.ci\/|^\.npmrc$/
const elsewhere = /^(data|planted\/[^/]+|pictures)\//
const machinePath = /(^|[\s"'`(=:])\/(home|Users|root|work|farm|tmp\/bash)[/_][\w.-]/m
const downloadAddress = /"resolved":\s*"https?:/

/** Migrations say why they exist; no file names a folder of the machine it was written on. */
export function textProblems(root: string): string[] {
  return [...migrationProblems(root), ...pathProblems(root)]
}

function migrationProblems(root: string): string[] {
  const folder = path.join(root, 'server/migrations')
  return filesUnder(folder).flatMap((name) => {
    if (!/^\d[\d-]*-[a-z0-9-]+\.sql$/.test(name))
      return [`server/migrations/${name}: name it <date>-<module>-<what>.sql`]
    const [first = ''] = readFileSync(path.join(folder, name), 'utf8').split('\n')
    return /^-- \S/.test(first) ? [] : [`server/migrations/${name}: the first line says why, as a comment`]
  })
}

function pathProblems(root: string): string[] {
  return filesUnder(root)
    .filter((name) => textual.test(name) && !elsewhere.test(name))
    .flatMap((name) => {
      const text = readFileSync(path.join(root, name), 'utf8')
      if (name === 'package-lock.json') {
        return downloadAddress.test(text) ? [`${name}: records download addresses; install again with .npmrc`] : []
      }
      const line = text.split('\n').findIndex((each) => machinePath.test(each))
      return line < 0 ? [] : [`${name}:${line + 1}: a path of one machine`]
    })
}
