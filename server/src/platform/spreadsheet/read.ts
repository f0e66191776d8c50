import { fork } from 'node:child_process'
import { z } from 'zod'
import { childEntry } from '../child-entry.ts'
import { SpreadsheetProblem } from './problem.ts'
import type { ReadRow } from './rows.ts'

const MOST_AT_ONCE = 2
const LONGEST_MS = 30_000
const CHILD_MEMORY_MB = 320

const Cell = z.union([z.string(), z.strictObject({ number: z.string() }), z.null()])
const Message = z.union([
  z.strictObject({ rows: z.array(z.strictObject({ row: z.int(), cells: z.array(Cell) })) }),
  z.strictObject({ done: z.literal(true) }),
  z.strictObject({
    problem: z.strictObject({ kind: z.enum(['notASpreadsheet', 'tooLarge']), reason: z.string() }),
  }),
])

let running = 0

/**
 * Reads the first visible sheet of an .xlsx in a process of its own (memory capped, 30 s at most, two at once) and hands
 * over its rows in batches.
 *
 * @throws SpreadsheetProblem when it is no spreadsheet, too large, or two others are being read
 */
export async function readSpreadsheet(content: Buffer, take: (rows: readonly ReadRow[]) => void): Promise<void> {
  refuseByFirstBytes(content)
  if (running >= MOST_AT_ONCE) throw new SpreadsheetProblem('busy', '')
  running += 1
  try {
    await readInChild(await childEntry('read-spreadsheet'), content, take)
  } finally {
    running -= 1
  }
}

function refuseByFirstBytes(content: Buffer): void {
  const start = content.subarray(0, 4).toString('hex')
  if (start === 'd0cf11e0') throw new SpreadsheetProblem('notASpreadsheet', '这是旧版 .xls、.et 文件，或带密码的文件')
  if (start !== '504b0304') throw new SpreadsheetProblem('notASpreadsheet', '文件内容不是 .xlsx')
}

function readInChild(entry: string, content: Buffer, take: (rows: readonly ReadRow[]) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    // The environment is emptied: the child needs no secret of the server's.
    const child = fork(entry, [], {
      execArgv: [`--max-old-space-size=${String(CHILD_MEMORY_MB)}`],
      stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
      env: {},
    })
    const timer = setTimeout(() => finish(new SpreadsheetProblem('tooLarge', '30 秒内没有读完')), LONGEST_MS)
    const finish = (problem: Error | null): void => {
      clearTimeout(timer)
      child.removeAllListeners()
      child.on('error', () => undefined)
      child.kill('SIGKILL')
      if (problem === null) resolve()
      else reject(problem)
    }
    child.on('message', (message) => {
      try {
        const read = Message.parse(message)
        if ('rows' in read) take(read.rows)
        else finish('done' in read ? null : new SpreadsheetProblem(read.problem.kind, read.problem.reason))
      } catch (error) {
        finish(error instanceof Error ? error : new Error('the rows could not be taken'))
      }
    })
    child.on('error', (error) => finish(error))
    child.on('exit', () => finish(new SpreadsheetProblem('tooLarge', '内容过多')))
    // A child that dies early closes the pipe; its exit says why.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(content)
  })
}
