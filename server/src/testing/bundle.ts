import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'

/** The repository's root: tests are run from it. */
const CACHE = join(process.cwd(), '.cache', 'test-bundles')

/** Makes a TypeScript file runnable by `node`, for tests that need a process of their own; returns the bundle's path. */
export async function bundle(entry: string): Promise<string> {
  mkdirSync(CACHE, { recursive: true })
  const outfile = join(CACHE, `${basename(entry, '.ts')}-${process.pid}.js`)
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    alias: { '@hepai/contract': join(process.cwd(), 'contract', 'src') },
    sourcemap: 'inline',
    logLevel: 'silent',
  })
  return outfile
}
