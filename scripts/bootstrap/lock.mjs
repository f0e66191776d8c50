import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { inRoot } from './places.mjs'

const UNREADABLE_IS_STALE_MS = 10_000

/** Runs `work` while no other start in this clone installs or builds the same thing; waits for the other one. */
export async function alone(name, work) {
  mkdirSync(inRoot('.cache'), { recursive: true })
  const path = inRoot('.cache', `${name}.lock`)
  let hasSaid = false
  while (!take(path)) {
    if (isStale(path)) rmSync(path, { force: true })
    else if (!hasSaid) console.log('另一个终端正在安装或构建，请稍候……')
    hasSaid = true
    await pause(200)
  }
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

function take(path) {
  const temporary = `${path}.${process.pid}`
  writeFileSync(temporary, String(process.pid))
  try {
    linkSync(temporary, path)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(temporary, { force: true })
  }
}

function isStale(path) {
  try {
    const pid = Number(readFileSync(path, 'utf8'))
    if (pid > 0) return !isAlive(pid)
    return Date.now() - statSync(path).mtimeMs > UNREADABLE_IS_STALE_MS
  } catch {
    return false
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
