import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

const skipped = new Set(['node_modules', '.git', '.cache', 'dist', 'coverage', 'test-results', 'playwright-report'])

/** Paths of all files under a folder, relative to it, with forward slashes; empty when the folder is absent. */
export function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      if (skipped.has(entry.name)) return []
      if (!entry.isDirectory()) return [entry.name]
      return filesUnder(path.join(folder, entry.name)).map((file) => `${entry.name}/${file}`)
    })
    .sort()
}

/** Names of the folders directly inside a folder that hold any file; empty when it is absent. */
export function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && filesUnder(path.join(folder, entry.name)).length > 0)
    .map((entry) => entry.name)
}
