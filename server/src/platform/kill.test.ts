import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bundle } from '../testing/bundle.ts'
import { killCycles } from '../testing/kill/cycles.ts'

test('a server killed with -9 under writes keeps every acknowledged one and leaves nothing half done', async () => {
  const main = await bundle(join(process.cwd(), 'server', 'src', 'main.ts'))
  const report = await killCycles({ main, cycles: 3, seed: 20_261_123 })
  expect(report.acknowledged).toBeGreaterThan(10)
  expect(report).toMatchObject({ lost: [], halfDone: [], doubled: [], other: [], leftProcesses: [], exitCode: 0 })
}, 120_000)
