import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { buildServer, buildWeb } from './build.mjs'
import { findChromium } from './chromium.mjs'
import { install } from './install.mjs'
import { startLiveServer } from './live-server.mjs'
import { inCache, inRoot } from './places.mjs'
import { runProgram } from './program.mjs'

const nothing = { passed: 0, failed: 0 }
const onePassed = { passed: 1, failed: 0 }
const oneFailed = { passed: 0, failed: 1 }

/** Every stage runs whatever the others did; the last line sums them up. Returns the exit code. */
export async function runTests() {
  let isAborted = false
  const abort = () => (isAborted = true)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, abort)
  mkdirSync(inCache(), { recursive: true })
  const total = { ...nothing }
  for (const [name, stage] of stages) {
    if (isAborted) break
    console.log(`\n== ${name}`)
    const { passed, failed } = await stage(() => isAborted).catch((error) => {
      console.error(error.isForPeople ? error.message : error)
      return oneFailed
    })
    total.passed += passed
    total.failed += failed
  }
  if (isAborted) total.failed += 1
  console.log(`${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 ? 0 : 1
}

const stages = [
  ['install and build', prepare],
  ['check', check],
  ['rules and operations', unitTests],
  ['journeys in Chromium', journeys],
]

async function prepare() {
  await install()
  await Promise.all([buildServer(), buildWeb()])
  return nothing
}

async function check() {
  const code = await runProgram(process.execPath, [inRoot('scripts', 'check.mjs')], { cwd: inRoot() })
  return code === 0 ? onePassed : oneFailed
}

async function unitTests() {
  const report = freshReport('vitest.json')
  const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await runProgram(process.execPath, [vitest, 'run', ...reporters], { cwd: inRoot() })
  const counted = readReport(report)
  return withCode(code, { passed: counted.numPassedTests ?? 0, failed: counted.numFailedTests ?? 0 })
}

async function journeys(isAborted) {
  const config = inRoot('e2e', 'playwright.config.ts')
  if (!existsSync(config)) {
    console.log('还没有端到端测试（e2e/playwright.config.ts），本步略过。')
    return nothing
  }
  const chromium = await findChromium()
  if (chromium === null) {
    console.error('没有可用的 Chromium。请安装 Chromium 或 Chrome，或把 HEPAI_CHROMIUM 设为它的路径，然后重试。')
    console.error('No Chromium was found or could be installed; set HEPAI_CHROMIUM to its path.')
    return oneFailed
  }
  const server = await startLiveServer()
  try {
    return isAborted() ? oneFailed : await playwright(config, chromium, server.url)
  } finally {
    await server.stop()
  }
}

async function playwright(config, chromium, url) {
  const report = freshReport('playwright.json')
  const cli = inRoot('node_modules', '@playwright', 'test', 'cli.js')
  const code = await runProgram(process.execPath, [cli, 'test', `--config=${config}`, '--reporter=list,json'], {
    cwd: inRoot(),
    env: { HEPAI_CHROMIUM: chromium, HEPAI_E2E_URL: url, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  })
  const { expected = 0, flaky = 0, unexpected = 0 } = readReport(report).stats ?? {}
  return withCode(code, { passed: expected + flaky, failed: unexpected })
}

/** A run that went wrong outside a test (a file that does not load) is one failure more, never a silent success. */
function withCode(code, counted) {
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted
}

function freshReport(name) {
  const path = inCache(name)
  rmSync(path, { force: true })
  return path
}

function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
}
