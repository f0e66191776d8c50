import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bundle } from '../../../testing/bundle.ts'
import { testPlatform } from '../../../testing/platform.ts'
import { contentPath } from './places.ts'

/** Kills the process after so many files, at whatever step it stands then. Answers the hashes that it had told. */
function attachedUntilKilled(program: string, url: string, data: string, files: number): Promise<readonly string[]> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, url, data], { stdio: ['ignore', 'pipe', 'inherit'] })
    let told = ''
    child.stdout.on('data', (piece) => {
      told += String(piece)
      if (told.split('\n').length > files) child.kill('SIGKILL')
    })
    child.once('close', () => resolve(told.split('\n').slice(0, -1)))
  })
}

test('killed with -9 between any two steps, no row is left without its whole file, and no answered file is lost', async () => {
  const testing = await testPlatform()
  const { db, dataDirectory } = testing.platform
  const program = await bundle(join(process.cwd(), 'server/src/testing/processes/attach-files.ts'))
  const answered: string[] = []
  for (const files of [1, 2, 3, 5, 8])
    answered.push(...(await attachedUntilKilled(program, testing.database.url, dataDirectory, files)))
  const rows = await db.selectFrom('attachment').select(['hash', 'bytes']).execute()
  for (const { hash, bytes } of rows) {
    const content = readFileSync(contentPath(dataDirectory, hash))
    expect(content.length).toBe(bytes)
    expect(createHash('sha256').update(content).digest('hex')).toBe(hash)
  }
  const named = new Set(rows.map((row) => row.hash))
  expect(answered.filter((hash) => !named.has(hash))).toEqual([])
  expect(answered.length).toBeGreaterThanOrEqual(19)
  await testing.close()
}, 60_000)
