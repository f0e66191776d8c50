import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { check, getFileInfo, resolveConfig } from 'prettier'
import { expect, test } from 'vitest'
import { house, root } from './places.ts'

const unformatted = path.join(house, 'scripts/unformatted.mjs')

test('a file in another format is seen, and seen only in the planted house', async () => {
  const code = await readFile(unformatted, 'utf8')
  const config = await resolveConfig(unformatted)
  expect(await check(code, { ...config, filepath: unformatted })).toBe(false)
  const ignorePath = path.join(root, '.prettierignore')
  expect(await getFileInfo(path.relative(root, unformatted), { ignorePath })).toMatchObject({ ignored: true })
  expect(await getFileInfo('server/src/main.ts', { ignorePath })).toMatchObject({ ignored: false })
})

test('a file nobody imports and an export nobody uses are dead code', async () => {
  const found = await deadCode()
  expect(found).toMatch(/^server.src.platform.nobody-uses-this.ts/m)
  expect(found).toContain('unusedExport')
  expect(found).not.toMatch(/^server.src.used.ts/m)
})

/** What knip prints with the real configuration in the planted house; it ends with an error code when it finds anything. */
async function deadCode(): Promise<string> {
  const knip = path.join(root, 'node_modules/knip/bin/knip.js')
  const args = [knip, '--config', '../../knip.json', '--no-progress', '--no-config-hints']
  return promisify(execFile)(process.execPath, args, { cwd: house }).then(
    () => 'nothing',
    (error: unknown) => (error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error)),
  )
}
