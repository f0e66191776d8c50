import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { alone } from './lock.mjs'
import { ForPeople, inRoot } from './places.mjs'
import { runProgram } from './program.mjs'
import { hashOf } from './stale.mjs'

const stampFile = inRoot('node_modules', '.hepai-installed')

/** Installs the locked packages when they are missing or others; install scripts are not needed and not run. */
export async function install() {
  if (isInstalled()) return
  await alone('install', async () => {
    if (isInstalled()) return
    console.log('正在安装依赖（首次约需一两分钟）……')
    const code = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
    if (code !== 0) {
      throw new ForPeople(
        '依赖没有安装成功。请检查网络或 npm 的镜像设置，然后重试。\nnpm ci failed; check the network or the npm registry setting.',
      )
    }
    writeStamp()
  })
}

function isInstalled() {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === currentStamp()) return true
  // Somebody who ran npm install already has what the lock file asks for.
  if (!matchesLockFile()) return false
  writeStamp()
  return true
}

function currentStamp() {
  return `${hashOf([inRoot('package-lock.json')])} ${process.platform}-${process.arch}`
}

function writeStamp() {
  writeFileSync(stampFile, currentStamp())
}

function matchesLockFile() {
  const installedFile = inRoot('node_modules', '.package-lock.json')
  if (!existsSync(installedFile)) return false
  const wanted = readPackages(inRoot('package-lock.json'))
  const installed = readPackages(installedFile)
  return Object.entries(wanted).every(([path, { version, link, optional }]) => {
    if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) return true
    const found = installed[path]
    if (found === undefined) return optional === true
    return link === true || (found.version === version && existsSync(inRoot(path)))
  })
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
}

function npm(args) {
  const script = process.env.npm_execpath
  if (script !== undefined && script.endsWith('.js')) {
    return runProgram(process.execPath, [script, ...args], { cwd: inRoot() })
  }
  return runProgram(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { cwd: inRoot() })
}
