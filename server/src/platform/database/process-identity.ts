import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { errorCode } from './cannot-start.ts'

/** Whether a process with this number exists, whoever owns it. Signal 0 only asks. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

/** What tells two processes of one number apart: boot and start time. Empty where the system does not say. */
export function processIdentity(pid: number): string {
  if (process.platform === 'linux') {
    const stat = readText(`/proc/${pid}/stat`)
    const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const started = afterName[19]
    return started === undefined ? '' : `${readText('/proc/sys/kernel/random/boot_id').trim()}/${started}`
  }
  if (process.platform === 'win32') return ''
  return fromPs(pid, 'lstart=')
}

/** The program behind a process number, or empty when it is gone or hidden. */
export function processCommand(pid: number): string {
  if (process.platform === 'linux') return readText(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim()
  if (process.platform === 'win32') return ''
  return fromPs(pid, 'command=')
}

function fromPs(pid: number, column: string): string {
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return ''
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
