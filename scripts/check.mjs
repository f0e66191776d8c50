// All static checks, two at a time; every stage runs even when another fails, so that one run tells everything.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const atOnce = 2

const packageFile = (name, file) => path.join(root, 'node_modules', name, file)
const tsc = packageFile('typescript', 'bin/tsc')
const sources = ['contract', 'server/src', 'web/src', 'bench', 'e2e', 'scripts'].filter((each) =>
  existsSync(path.join(root, each)),
)

/** The slow ones first, so that two lanes end together. */
const stages = [
  {
    name: 'lint',
    run: () =>
      node(packageFile('eslint', 'bin/eslint.js'), [
        '.',
        '--max-warnings=0',
        '--cache',
        '--cache-location=.cache/eslint/',
        '--cache-strategy=content',
      ]),
  },
  { name: 'types (server)', run: () => node(tsc, ['-p', 'tsconfig.json']) },
  { name: 'types (web)', run: () => node(tsc, ['-p', 'web']) },
  {
    name: 'boundaries',
    run: () =>
      node(packageFile('dependency-cruiser', 'bin/dependency-cruise.mjs'), [
        ...sources,
        '--config=.dependency-cruiser.cjs',
        '--output-type=err',
      ]),
  },
  {
    name: 'format',
    run: () =>
      node(packageFile('prettier', 'bin/prettier.cjs'), [
        '--check',
        '.',
        '--log-level=warn',
        '--cache',
        '--cache-location=.cache/prettier',
      ]),
  },
  { name: 'dead code', run: () => node(packageFile('knip', 'bin/knip.js'), ['--no-progress', '--no-config-hints']) },
  { name: 'structure', run: structure },
]

mkdirSync(path.join(root, '.cache'), { recursive: true })
const only = process.argv.slice(2)
const chosen = only.length > 0 ? stages.filter((stage) => only.some((word) => stage.name.startsWith(word))) : stages
const queue = [...chosen]
const failed = []
await Promise.all(Array.from({ length: atOnce }, lane))
console.log(failed.length > 0 ? `check: failed in ${failed.join(', ')}` : `check: ${chosen.length} stages passed`)
process.exitCode = failed.length > 0 ? 1 : 0

async function lane() {
  for (let stage = queue.shift(); stage; stage = queue.shift()) {
    const start = performance.now()
    const { code, output } = await stage.run().catch((error) => ({ code: 1, output: String(error) }))
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${stage.name}  ${seconds} s`)
    if (code === 0) continue
    failed.push(stage.name)
    console.log(output.trimEnd().replace(/^/gm, '    '))
  }
}

/** Runs a program with this Node and returns its exit code and everything it printed. */
function node(file, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const keep = (chunk) => (output += chunk)
    child.stdout.setEncoding('utf8').on('data', keep)
    child.stderr.setEncoding('utf8').on('data', keep)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** Node 20 cannot run TypeScript, so the structure rules are bundled first. */
async function structure() {
  const outfile = path.join(root, '.cache/check/structure.mjs')
  await build({
    entryPoints: [path.join(root, 'scripts/check/structure-main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  })
  return node(outfile, [])
}
