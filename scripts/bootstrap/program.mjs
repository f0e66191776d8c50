import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP']
const SAME_KEY_PRESS_MS = 500

/**
 * Runs a program with our terminal and returns its exit code. Signals are passed on; one Ctrl-C reaches us from the
 * terminal and again from npm, so a program in a session of its own gets it once. Its IPC channel closes when we die.
 */
export async function runProgram(program, args, { env = {}, ownSession = false, cwd } = {}) {
  const child = spawn(program, args, {
    cwd: cwd ?? process.cwd(),
    env: { ...process.env, ...env },
    stdio: ownSession ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
    detached: ownSession && process.platform !== 'win32',
  })
  const stopForwarding = forwardSignals(child)
  try {
    return await exitCode(child)
  } finally {
    stopForwarding()
  }
}

/** The exit code of a child as a shell would give it (128 + signal). */
export function exitCode(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 1)))
  })
}

function forwardSignals(child) {
  let last = -Infinity
  const forward = (signal) => {
    const now = performance.now()
    if (now - last < SAME_KEY_PRESS_MS) return
    last = now
    child.kill(signal)
  }
  for (const signal of forwarded) process.on(signal, forward)
  return () => {
    for (const signal of forwarded) process.off(signal, forward)
  }
}
