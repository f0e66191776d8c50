import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { buildServer, buildWeb, bundle } from './build.mjs'
import { install } from './install.mjs'
import { inCache, inRoot } from './places.mjs'
import { runProgram } from './program.mjs'

/** Runs bench/<name>.ts, all of them or the named ones, one after another so that they do not disturb each other. */
export async function runBenchmarks(names) {
  await install()
  const all = existsSync(inRoot('bench')) ? readdirSync(inRoot('bench')).filter(isProgram) : []
  const chosen = all.filter((file) => names.length === 0 || names.includes(basename(file, '.ts')))
  if (chosen.length === 0) {
    console.log(`没有这个基准。现有：${all.map((file) => basename(file, '.ts')).join('、') || '无'}`)
    return 1
  }
  await Promise.all([buildServer(), buildWeb()])
  await bundle(
    chosen.map((file) => inRoot('bench', file)),
    inCache('bench'),
  )
  let worst = 0
  for (const file of chosen.sort()) {
    console.log(`\n== ${basename(file, '.ts')}`)
    const program = join(inCache('bench'), `${basename(file, '.ts')}.js`)
    const code = await runProgram(process.execPath, ['--expose-gc', program], { cwd: inRoot() })
    worst = Math.max(worst, code)
  }
  return worst
}

function isProgram(file) {
  return file.endsWith('.ts') && !file.endsWith('.test.ts')
}
