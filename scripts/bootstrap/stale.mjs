import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { inCache, inRoot } from './places.mjs'

/** One hash over the names and contents of files and folders; tests and installed packages do not count. */
export function hashOf(paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesBelow).sort()) {
    hash.update(`${relative(inRoot(), file)}\0`)
    hash.update(readFileSync(file))
    hash.update('\0')
  }
  return hash.digest('hex')
}

/** Whether `output` was built from exactly these inputs. */
export function isFresh(name, output, hash) {
  const file = stampFile(name)
  return existsSync(output) && existsSync(file) && readFileSync(file, 'utf8') === hash
}

export function markFresh(name, hash) {
  mkdirSync(inCache(), { recursive: true })
  writeFileSync(stampFile(name), hash)
}

/** Before anything is replaced, so that a build killed half-way is never taken for a finished one. */
export function markStale(name) {
  rmSync(stampFile(name), { force: true })
}

function stampFile(name) {
  return inCache(`built-${name}`)
}

function filesBelow(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules' || entry.name.startsWith('.') || /\.test\.tsx?$/.test(entry.name)) return []
    const inside = join(path, entry.name)
    if (entry.isDirectory()) return filesBelow(inside)
    return entry.isFile() ? [inside] : []
  })
}
