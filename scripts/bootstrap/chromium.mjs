import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { inRoot } from './places.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe']
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
const INSTALL_WITHIN_MS = 600_000

/** The path of a Chromium that runs: given, found, or installed by Playwright or (as root) apt-get; null when none. */
export async function findChromium() {
  const found = [process.env.HEPAI_CHROMIUM, ...onPath(), ...usualPlaces].find(runs)
  if (found !== undefined) return found
  return (await byPlaywright()) ?? byApt()
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** Asking its version tells a real browser from a stub that only says how to install one. */
function runs(path) {
  if (!path || !existsSync(path)) return false
  if (process.platform === 'win32') return true
  try {
    return /\d+\.\d+/.test(execFileSync(path, ['--version'], { encoding: 'utf8', stdio: 'pipe', timeout: 20_000 }))
  } catch {
    return false
  }
}

async function byPlaywright() {
  const { chromium } = await import('@playwright/test')
  if (runs(chromium.executablePath())) return chromium.executablePath()
  console.log('没有找到 Chromium，正在用 Playwright 安装……')
  tryRun(process.execPath, [inRoot('node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium'])
  return runs(chromium.executablePath()) ? chromium.executablePath() : null
}

function byApt() {
  if (process.getuid?.() !== 0) return null
  console.log('正在用 apt-get 安装 Chromium……')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  tryRun('apt-get', ['update', '-q'], env)
  tryRun('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], env)
  return onPath().find(runs) ?? null
}

function tryRun(program, args, env = process.env) {
  try {
    execFileSync(program, args, { stdio: 'inherit', env, timeout: INSTALL_WITHIN_MS })
  } catch (error) {
    console.error(error.message)
  }
}
