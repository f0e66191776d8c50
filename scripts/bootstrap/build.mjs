import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { alone } from './lock.mjs'
import { ForPeople, inRoot, serverMain } from './places.mjs'
import { runProgram } from './program.mjs'
import { hashOf, isFresh, markFresh, markStale } from './stale.mjs'

const shared = [inRoot('package.json'), inRoot('package-lock.json'), inRoot('contract'), inRoot('scripts', 'bootstrap')]

/** dist/server: main.js, one <name>.child.js for each <name>.child.ts, and the migrations beside them. */
export async function buildServer() {
  const inputs = [...shared, inRoot('server', 'package.json'), inRoot('server', 'src'), inRoot('server', 'migrations')]
  await buildWhenStale('server', inputs, serverMain, async (target) => {
    await bundle([inRoot('server', 'src', 'main.ts'), ...childPrograms()], target).catch(() => {
      throw new ForPeople('服务端构建没有成功，原因见上。\nThe server build failed.')
    })
    cpSync(inRoot('server', 'migrations'), join(target, 'migrations'), { recursive: true })
  })
}

/** dist/web: the pages, by Vite. */
export async function buildWeb() {
  const config = inRoot('web', 'vite.config.ts')
  if (!existsSync(config)) {
    console.log('网页部分还没有构建配置（web/vite.config.ts），本次只启动服务端。')
    return
  }
  await buildWhenStale('web', [...shared, inRoot('web')], inRoot('dist', 'web', 'index.html'), async (target) => {
    const vite = inRoot('node_modules', 'vite', 'bin', 'vite.js')
    const options = ['--config', config, '--outDir', target, '--emptyOutDir', '--logLevel', 'warn']
    const code = await runProgram(process.execPath, [vite, 'build', inRoot('web'), ...options], { cwd: inRoot() })
    if (code !== 0) throw new ForPeople('网页构建没有成功，原因见上。\nThe web build failed.')
  })
}

/** Makes TypeScript runnable by Node 20; packages stay outside, the contract's sources go in. */
export async function bundle(entryPoints, outdir) {
  const { build, stop } = await import('esbuild')
  await build({
    entryPoints: entryPoints.map((path) => ({ in: path, out: basename(path, '.ts') })),
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    plugins: [contractInside],
    sourcemap: true,
    logLevel: 'warning',
  })
  // Otherwise its own process would stay beside us as long as the server runs.
  await stop()
}

const contractInside = {
  name: 'contract-inside',
  setup(build) {
    build.onResolve({ filter: /^@hepai\/contract\// }, ({ path }) => ({
      path: inRoot('contract', 'src', `${path.slice('@hepai/contract/'.length)}.ts`),
    }))
  },
}

/** Built aside and renamed when whole: a start in another terminal never sees half a build. */
async function buildWhenStale(name, inputs, output, work) {
  const hash = hashOf(inputs)
  if (isFresh(name, output, hash)) return
  await alone(`build-${name}`, async () => {
    if (isFresh(name, output, hash)) return
    console.log(name === 'web' ? '正在构建网页……' : '正在构建服务端……')
    const dist = inRoot('dist')
    mkdirSync(dist, { recursive: true })
    const unfinished = join(dist, `.${name}-new`)
    const replaced = join(dist, `.${name}-old`)
    for (const left of [unfinished, replaced]) rmSync(left, { recursive: true, force: true })
    await work(unfinished)
    markStale(name)
    if (existsSync(join(dist, name))) renameSync(join(dist, name), replaced)
    renameSync(unfinished, join(dist, name))
    markFresh(name, hash)
    rmSync(replaced, { recursive: true, force: true })
  })
}

function childPrograms() {
  return readdirSync(inRoot('server', 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.child.ts'))
    .map((path) => inRoot('server', 'src', path))
}
