import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { auditOf } from '../../../testing/given-access.ts'
import { type ActivityHouse, activityHouse, givenActivity } from '../../../testing/given-activity.ts'
import { type Cells, fileOf, ledgerHead, sheetOf } from '../../../testing/given-ledger.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { exportLedger } from '../queries/export-ledger.ts'
import { showActivity } from '../queries/show-activity.ts'
import { commitLedger } from './commit-ledger.ts'
import { previewLedger } from './preview-ledger.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

const Preview = z.object({ previewId: z.uuid(), willAdd: z.int(), unchanged: z.int(), mistakeCount: z.int() })
const Done = z.object({ added: z.int(), changed: z.int(), unchanged: z.int() })
const previewFile = (file: Buffer, underId = house.city.branch.id) =>
  outputOf(callAs(testing, house.office, previewLedger, { underId, fileName: '台账.xlsx' }, { file }), Preview)
const preview = async (rows: readonly Cells[]) => previewFile(await sheetOf([ledgerHead, ...rows]))
const commit = (previewId: string, actor = house.office) => callAs(testing, actor, commitLedger, { previewId })
const idsOf = async (title: string) =>
  (await testing.platform.db.selectFrom('activity').select('id').where('title', '=', title).execute()).map(
    ({ id }) => id,
  )
const Shown = z.object({
  activity: z.object({ occurredOn: z.string(), eligible: z.int(), absent: z.int(), isLateEntry: z.boolean() }),
  minutes: z.object({ study: z.string(), parts: z.array(z.unknown()), guests: z.array(z.unknown()) }),
  resolutions: z.array(z.object({ text: z.string() })),
})

test('every row becomes a record of its own day, entered today, and what has no column stays readable', async () => {
  const head = [...ledgerHead, '列席', '内容', '决议', '课', '片', '实践', '备注']
  const row = [1, '2025-03-05', '主题党日', '学雷锋', '社区', '书记', 13, 12, '张三（出差）']
  const more = ['李四（社区书记）、王五', '清扫楼道', '建立帮扶清单\n每月走访', '√', '', '入户 20 户', '雨天改期']
  const { previewId } = await previewFile(await sheetOf([head, [...row, ...more]]))
  expect(await outputOf(commit(previewId), Done)).toEqual({ added: 1, changed: 0, unchanged: 0 })
  const [activityId] = await idsOf('学雷锋')
  const shown = await outputOf(callAs(testing, house.office, showActivity, { activityId }), Shown)
  expect(shown).toEqual({
    activity: { occurredOn: '2025-03-05', eligible: 13, absent: 1, isLateEntry: true },
    minutes: {
      study: '清扫楼道\n请假：张三（出差）\n备注：雨天改期',
      parts: [
        { part: '课', text: '' },
        { part: '实践', text: '入户 20 户' },
      ],
      guests: [
        { name: '李四', post: '社区书记' },
        { name: '王五', post: '' },
      ],
    },
    resolutions: [{ text: '建立帮扶清单' }, { text: '每月走访' }],
  })
  expect(await auditOf(testing, 'activities.commitLedger')).toHaveLength(1)
})

test('one mistake and nothing is imported; a preview serves its maker, once', async () => {
  const rows: Cells[] = [
    [1, '2025-04-09', '主题党日', '四月好', '', '', 13, 12, ''],
    [2, '2025-05-09', '茶话会', '五月', '', '', 13, 12, ''],
  ]
  const { previewId } = await preview(rows)
  await expect(commit(previewId)).rejects.toMatchObject({ code: 'imports.hasMistakes', detail: { count: 1 } })
  expect(await idsOf('四月好')).toEqual([])
  const right = await preview(rows.slice(0, 1))
  await expect(commit(right.previewId, house.secretary)).rejects.toMatchObject({ code: 'imports.previewGone' })
  await commit(right.previewId)
  await expect(commit(right.previewId)).rejects.toMatchObject({ code: 'imports.previewGone' })
  expect(await idsOf('四月好')).toHaveLength(1)
})

test('two who import the same ledger at once, or a record made meanwhile, never double a meeting', async () => {
  const rows: Cells[] = [[1, '2025-06-04', '主题党日', '六月', '', '', 13, 12, '']]
  const [one, two] = [await preview(rows), await preview(rows)]
  const both = await Promise.allSettled([commit(one.previewId), commit(two.previewId)])
  expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find((each) => each.status === 'rejected')).toMatchObject({
    reason: { code: 'imports.changedSincePreview' },
  })
  const { previewId } = await preview([[1, '2026-10-14', '主题党日', '十月台账', '', '', 8, 3, '']])
  await givenActivity(testing, house, { occurredOn: '2026-10-14' })
  await expect(commit(previewId)).rejects.toMatchObject({ code: 'imports.changedSincePreview' })
  expect(await idsOf('六月')).toHaveLength(1)
  expect(await idsOf('十月台账')).toEqual([])
})

test('what was exported imports again with every row unchanged, recorded and imported ones alike', async () => {
  await givenActivity(testing, house, { occurredOn: '2026-09-02', startsAt: '09:00' })
  await givenActivity(testing, house, { occurredOn: '2026-09-02', startsAt: '15:00', title: '=下午 另一场' })
  const { previewId } = await preview([[1, '2026-08-05', '支部大会', '换届准备', '', '', 13, 12, '赵六（病假）']])
  await commit(previewId)
  const { body, rows } = await fileOf(
    callAs(testing, house.office, exportLedger, { underId: house.city.unit.id, year: '2026' }),
  )
  expect(rows.length).toBeGreaterThanOrEqual(4)
  const again = await previewFile(body, house.city.unit.id)
  expect(again).toMatchObject({ willAdd: 0, unchanged: rows.length - 1, mistakeCount: 0 })
  const before = await testing.platform.db.selectFrom('activity').selectAll().orderBy('id').execute()
  expect(await outputOf(commit(again.previewId), Done)).toMatchObject({ added: 0, unchanged: rows.length - 1 })
  expect(await testing.platform.db.selectFrom('activity').selectAll().orderBy('id').execute()).toEqual(before)
})
