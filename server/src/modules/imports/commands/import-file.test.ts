import { afterAll, beforeAll, expect, test } from 'vitest'
import { type WrittenCell, writeSpreadsheet } from '../../../platform/spreadsheet/write.ts'
import { givenOn } from '../../../testing/given.ts'
import { type TestPlatform, testPlatform } from '../../../testing/platform.ts'
import { idNumberCheck } from '../../people/domain/id-number.ts'
import { exportFile, importFile } from './import-file.ts'

let testing: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
beforeAll(async () => {
  testing = await testPlatform()
  city = await givenOn(testing).city()
})
afterAll(() => testing.close())

/** More than one batch of every kind; HEPAI_TEST_PEOPLE makes it a whole city. */
const PEOPLE = Number(process.env['HEPAI_TEST_PEOPLE'] ?? 1200)
const headers = [
  '姓名',
  '身份证号',
  '性别',
  '民族',
  '人员类别',
  '所在党支部',
  '入党时间',
  '转正时间',
  '手机号码',
  '学历',
  '职务',
]

function* roster(count: number): Generator<readonly WrittenCell[]> {
  const branches = ['市住建局第一党支部', '市住建局第二党支部', '市税务局第一党支部']
  for (let index = 0; index < count; index += 1) {
    const order = String(index % 1000).padStart(3, '0')
    const area = String(110_100 + Math.floor(index / 1000))
    const body = `${area}19800101${order}`
    const branch = branches[index % branches.length] ?? ''
    const phone = `199${String(index).padStart(8, '0')}`
    yield [
      `人员${String(index)}`,
      body + idNumberCheck(body),
      '男',
      '汉族',
      '正式党员',
      branch,
      '2001.07',
      '2002-07-01',
      phone,
      '大学',
      '科员',
    ]
  }
}

const fileOf = (rows: Iterable<readonly WrittenCell[]>) =>
  writeSpreadsheet({ sheets: [{ name: '表', columns: headers.map((header) => ({ header, width: 10 })), rows }] })
const run = (content: Buffer, dryRun = false, underId: string | null = null) =>
  importFile(testing.platform, { kind: 'roster', underId, fileName: 'a.xlsx', content, dryRun })
const count = async () => (await testing.platform.db.selectFrom('person').select('id').execute()).length

test('from the command line a roster is tried, imported under the root, exported and imported again unchanged', async () => {
  const content = await fileOf(roster(PEOPLE))
  const trial = await run(content, true)
  expect(trial.summary).toContain(`可以导入：新增 ${String(PEOPLE)} 行`)
  expect(await count()).toBe(0)
  const started = performance.now()
  const done = await run(content)
  const seconds = (performance.now() - started) / 1000
  expect(done).toEqual({ mistakes: [], summary: `已导入：新增 ${String(PEOPLE)} 行，修改 0 行，不变 0 行。` })
  expect(await count()).toBe(PEOPLE)
  expect(seconds).toBeLessThan(20)
  const again = await run(await exportFile(testing.platform, { kind: 'roster', underId: null }))
  expect(again.summary).toBe(`已导入：新增 0 行，修改 0 行，不变 ${String(PEOPLE)} 行。`)
  const audited = await testing.platform.db.selectFrom('audit_entry').select(['operation', 'actor_name']).execute()
  expect(audited.map((entry) => [entry.operation, entry.actor_name])).toEqual([
    ['imports.commitImport', '系统'],
    ['imports.exportSpreadsheet', '系统'],
    ['imports.commitImport', '系统'],
  ])
}, 180_000)

test('a wrong row is reported and nothing is imported', async () => {
  const before = await count()
  const report = await run(
    await fileOf([['甲', '1', '男', '汉族', '正式党员', '市住建局第一党支部']]),
    false,
    city.unit.id,
  )
  expect(report.mistakes).toMatchObject([{ row: 2, column: '身份证号', value: '1' }])
  expect(report.summary).toContain('一行也没有导入')
  expect(await count()).toBe(before)
})
