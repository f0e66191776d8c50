import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { runCommandLine } from './command-line.ts'
import { readConfig } from './platform/config.ts'
import { CannotStart } from './platform/database/cannot-start.ts'
import { start } from './start.ts'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** Told to the parser, so that `--units 80` works as well as `--units=80`. */
const flagsWithValue = {
  under: { type: 'string' },
  units: { type: 'string' },
  branches: { type: 'string' },
  people: { type: 'string' },
  years: { type: 'string' },
  seed: { type: 'string' },
} as const

async function main(): Promise<void> {
  const [command = 'start', ...rest] = process.argv.slice(2)
  const config = readConfig(process.env)
  if (command !== 'start') {
    const { values, positionals } = parseArgs({
      args: rest,
      allowPositionals: true,
      strict: false,
      options: flagsWithValue,
    })
    process.exitCode = await runCommandLine(
      config,
      { command, values, positionals },
      { say, read: (path) => readFileSync(path), write: writeFileSync },
    )
    return
  }
  await serve(config)
}

async function serve(config: Parameters<typeof start>[0]): Promise<void> {
  const running = await start(config, say)
  let isStopping = false
  const stop = (): void => {
    if (isStopping) return
    isStopping = true
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  // The bootstrap holds the other end of this channel: when it dies without a word, the server must not stay behind.
  process.once('disconnect', stop)
}

main().catch((error: unknown) => {
  const message =
    error instanceof CannotStart
      ? error.message
      : `启动失败：${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
  process.stderr.write(`${message}\n`)
  process.exit(1)
})
