import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bareDatabase } from '../../testing/fresh-database.ts'
import { type ActivityHouse, activityHouse, givenActivity } from '../../testing/given-activity.ts'
import { type TestPlatform, testPlatform } from '../../testing/platform.ts'
import { verifyAuditChain } from '../audit.ts'
import { readBackup } from './read-backup.ts'
import { restoreDatabase, restoreFiles } from './restore-backup.ts'
import { inOrder } from './tables-in-order.ts'
import { writeBackup } from './write-backup.ts'

const KEY = Buffer.alloc(32, 7)
const PASSPHRASE = '恢复演练口令 2026'

let testing: TestPlatform
let house: ActivityHouse
let folder: string
let plain: string

beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
  await givenActivity(testing, house, { title: '带“引号”、换行\n和逗号,的题目' })
  const { dataDirectory } = testing.platform
  mkdirSync(join(dataDirectory, 'files', 'ab'), { recursive: true })
  mkdirSync(join(dataDirectory, 'keys'), { recursive: true })
  writeFileSync(join(dataDirectory, 'files', 'ab', 'abcd'), '附件内容')
  writeFileSync(join(dataDirectory, 'files', 'half.partial'), '还没收完')
  writeFileSync(join(dataDirectory, 'keys', 'master.key'), `${KEY.toString('base64')}\n`)
  folder = mkdtempSync(join(tmpdir(), 'hepai-test-backup-'))
  plain = join(folder, 'plain.backup')
  await back(plain)
})
afterAll(async () => {
  await testing.close()
  rmSync(folder, { recursive: true, force: true })
})

const back = (target: string, passphrase?: string) =>
  writeBackup({
    pool: testing.database.pool,
    crypto: testing.platform.crypto,
    dataDirectory: testing.platform.dataDirectory,
    target,
    madeAt: testing.clock.now(),
    passphrase,
  })

const unpackFolder = (): string => mkdtempSync(join(folder, 'unpack-'))
const read = (path: string, more: { passphrase?: string; ownKey?: Buffer | null } = {}) =>
  readBackup(path, unpackFolder(), { ownKey: KEY, ...more })

test('what was backed up under writes comes back row for row, with its files and an intact audit chain', async () => {
  const target = join(folder, 'whole.backup')
  const before = await back(target)
  await givenActivity(testing, house, { occurredOn: '2026-10-21', title: '备份之后' })
  const backup = await read(target)
  const into = await bareDatabase()
  const data = mkdtempSync(join(folder, 'data-'))
  try {
    await restoreDatabase(into.pool, backup)
    await restoreFiles(data, backup)
    const again = await writeBackup({
      pool: into.pool,
      crypto: testing.platform.crypto,
      dataDirectory: data,
      target: join(folder, 'again.backup'),
      madeAt: testing.clock.now(),
    })
    expect(again).toEqual({ ...before, bytes: again.bytes })
    expect((await read(join(folder, 'again.backup'))).manifest).toEqual(backup.manifest)
    expect(await verifyAuditChain(into.db, backup.manifest.audit)).toMatchObject({ intact: true })
    const titles = await into.db.selectFrom('activity').select('title').execute()
    expect(titles).toEqual([{ title: '带“引号”、换行\n和逗号,的题目' }])
    expect(readFileSync(join(data, 'files', 'ab', 'abcd'), 'utf8')).toBe('附件内容')
    expect(readdirSync(join(data, 'files'))).toEqual(['ab'])
  } finally {
    await into.close()
  }
})

test('a sealed backup holds the key and shows nothing without its passphrase', async () => {
  const target = join(folder, 'sealed.backup')
  expect(await back(target, PASSPHRASE)).toMatchObject({ holdsKey: true })
  expect(readFileSync(target).includes('manifest.json')).toBe(false)
  const backup = await read(target, { passphrase: PASSPHRASE, ownKey: null })
  expect(backup.masterKey.equals(KEY)).toBe(true)
  await expect(read(target)).rejects.toThrow('备份是加密的')
  await expect(read(target, { passphrase: '另一个口令 0000' })).rejects.toThrow('口令不对，或文件已损坏')
})

test('a backup without its key, or with another, is refused in words', async () => {
  await expect(read(plain, { ownKey: null })).rejects.toThrow('不含密钥')
  await expect(read(plain, { ownKey: Buffer.alloc(32, 8) })).rejects.toThrow('不是这份备份的密钥')
  await expect(read(join(folder, 'no.backup'))).rejects.toThrow('没有这个备份文件')
})

test('a database that holds something is left alone', async () => {
  const backup = await read(plain)
  await expect(restoreDatabase(testing.database.pool, backup)).rejects.toThrow('目标数据库不是空的')
  expect(await testing.database.db.selectFrom('activity').select('id').execute()).not.toHaveLength(0)
})

test('fifty damaged backups are refused, plain and sealed', { timeout: 120_000 }, async () => {
  const sealed = join(folder, 'sealed-2.backup')
  await back(sealed, PASSPHRASE)
  for (const [path, more] of [
    [plain, {}],
    [sealed, { passphrase: PASSPHRASE }],
  ] as const) {
    const whole = readFileSync(path)
    for (let damage = 0; damage < 25; damage += 1) {
      const broken = join(folder, 'broken.backup')
      writeFileSync(broken, damageOf(whole, damage))
      await expect(read(broken, more)).rejects.toThrow(/损坏|改动|不完整|口令/u)
    }
  }
})

/** Flipped, cut and swapped bytes spread over the file; the first ten bytes of gzip hold a time nobody reads. */
function damageOf(whole: Buffer, damage: number): Buffer {
  const place = 40 + Math.floor(((whole.length - 60) * damage) / 25)
  const copy = Buffer.from(whole)
  if (damage % 3 === 0) return copy.subarray(0, place)
  if (damage % 3 === 1) copy[place] = (copy[place] ?? 0) ^ 0xff
  else copy.copy(copy, place, 20, Math.min(place, 60))
  return copy
}

test('a load that fails half-way leaves the database empty, so that another try works', async () => {
  const backup = await read(plain)
  const [first] = backup.manifest.tables
  const into = await bareDatabase()
  try {
    const short = { ...backup.manifest, tables: backup.manifest.tables.map((one) => ({ ...one, rows: one.rows + 1 })) }
    expect(first).toBeDefined()
    await expect(restoreDatabase(into.pool, { ...backup, manifest: short })).rejects.toThrow('rows instead of')
    await restoreDatabase(into.pool, backup)
  } finally {
    await into.close()
  }
})

test('tables that refer to one another in a circle are named', () => {
  const table = (name: string, needs: string[]) => ({ name, columns: [], key: [], needs })
  expect(inOrder([table('b', ['a', 'b']), table('a', [])]).map((one) => one.name)).toEqual(['a', 'b'])
  expect(() => inOrder([table('a', ['b']), table('b', ['a'])])).toThrow('a, b')
})
