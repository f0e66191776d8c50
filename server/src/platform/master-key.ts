import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { CannotStart } from './database/cannot-start.ts'

/** The installation's 32-byte key, made at the first start, readable by its owner only. Lose it and encrypted columns are lost. */
export function masterKey(dataDirectory: string): Buffer {
  const folder = join(dataDirectory, 'keys')
  const file = join(folder, 'master.key')
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const handle = openSync(file, 'wx', 0o600)
    writeSync(handle, `${randomBytes(32).toString('base64')}\n`)
    fsyncSync(handle)
    closeSync(handle)
  }
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
  if (key.length === 32) return key
  throw new CannotStart(`密钥文件 ${file} 已损坏。请从备份恢复这个文件后再启动。`, `The key file ${file} is damaged.`)
}
