import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { Galley } from '@hepai/contract/galley'
import { z } from 'zod'
import { childEntry } from '../child-entry.ts'
import { Refusal } from '../refusal.ts'

export type PrintForm = 'pdf' | 'docx'

const MOST_WAITING = 40
const LONGEST_MS = 30_000
/** A press that nobody used for so long gives its memory back. */
const IDLE_MS = 5 * 60_000

const Answer = z.union([
  z.strictObject({ id: z.int(), file: z.instanceof(Uint8Array) }),
  z.strictObject({ id: z.int(), problem: z.string() }),
])

type Waiting = { readonly resolve: (file: Buffer) => void; readonly reject: (error: Error) => void }
type Press = {
  readonly child: ChildProcess
  readonly waiting: Map<number, Waiting>
  idle: NodeJS.Timeout | undefined
  isStopped: boolean
}

const presses = new Map<string, Promise<Press>>()
let nextId = 1

/**
 * Makes a file of a galley in a process of its own that stays warm between calls; 30 s at most.
 *
 * @param dataDirectory its folder `fonts` may hold the site's own faces (仿宋_GB2312, 方正小标宋 …), which are then preferred
 * @throws Refusal platform.tooMany when forty others wait
 */
export async function print(galley: Galley, form: PrintForm, dataDirectory: string): Promise<Buffer> {
  const fonts = join(dataDirectory, 'fonts')
  const press = await pressFor(fonts)
  if (press.waiting.size >= MOST_WAITING) throw new Refusal('platform.tooMany', { seconds: 10 })
  const id = nextId
  nextId += 1
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => stop(fonts, press, new Error('printing took too long')), LONGEST_MS)
    const settle = () => {
      clearTimeout(timer)
      press.waiting.delete(id)
      rest(fonts, press)
    }
    press.waiting.set(id, {
      resolve: (file) => {
        settle()
        resolve(file)
      },
      reject: (error) => {
        settle()
        reject(error)
      },
    })
    wake(press)
    press.child.send({ id, form, galley })
  })
}

function pressFor(fonts: string): Promise<Press> {
  const known = presses.get(fonts)
  if (known !== undefined) return known
  const made = startPress(fonts)
  presses.set(fonts, made)
  made.catch(() => presses.delete(fonts))
  return made
}

async function startPress(fonts: string): Promise<Press> {
  const entry = await childEntry('print')
  // The environment is emptied: the child needs no secret of the server's.
  const child = fork(entry, [fonts], {
    execArgv: ['--max-old-space-size=512'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    env: {},
  })
  const press: Press = { child, waiting: new Map(), idle: undefined, isStopped: false }
  child.on('message', (message) => {
    const answer = Answer.parse(message)
    const waiting = press.waiting.get(answer.id)
    if ('file' in answer) waiting?.resolve(Buffer.from(answer.file))
    else waiting?.reject(new Error(`not printed: ${answer.problem}`))
  })
  child.on('error', (error) => stop(fonts, press, error))
  child.on('exit', () => stop(fonts, press, new Error('the press stopped')))
  rest(fonts, press)
  return press
}

/** While it works it keeps the server up; idle it does not, and after a while it ends. */
function wake(press: Press): void {
  clearTimeout(press.idle)
  press.child.ref()
  press.child.channel?.ref()
}

function rest(fonts: string, press: Press): void {
  if (press.waiting.size > 0 || press.isStopped) return
  press.child.unref()
  press.child.channel?.unref()
  clearTimeout(press.idle)
  press.idle = setTimeout(() => stop(fonts, press, new Error('idle')), IDLE_MS)
  press.idle.unref()
}

function stop(fonts: string, press: Press, error: Error): void {
  if (press.isStopped) return
  press.isStopped = true
  presses.delete(fonts)
  press.child.removeAllListeners()
  press.child.on('error', () => undefined)
  press.child.kill('SIGKILL')
  for (const waiting of [...press.waiting.values()]) waiting.reject(error)
  clearTimeout(press.idle)
}
