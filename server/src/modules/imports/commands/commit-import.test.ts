import { type ImportKind, commitImport as contract, previewImport as previewContract } from '@hepai/contract/imports'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type WrittenCell, writeSpreadsheet } from '../../../platform/spreadsheet/write.ts'
import { givenOn } from '../../../testing/given.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { exportSpreadsheet } from '../queries/export-spreadsheet.ts'
import { commitImport } from './commit-import.ts'
import { previewImport } from './preview-import.ts'

let testing: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
let accountId: string
beforeAll(async () => {
  testing = await testPlatform()
  city = await givenOn(testing).city()
  accountId = (await givenOn(testing).account()).id
})
afterAll(() => testing.close())

type Held = Parameters<typeof actorWith>[0][number]['role']
const actorAs = (role: Held) => ({ ...actorWith([{ role, on: city.root }]), accountId })
const preview = (file: Buffer, kind: ImportKind = 'roster', role: Held = 'systemAdmin') =>
  outputOf(
    callAs(testing, actorAs(role), previewImport, { kind, underId: city.root.id, fileName: 'a.xlsx' }, { file }),
    previewContract.output,
  )
const commit = (previewId: string, role: Held = 'systemAdmin') =>
  outputOf(callAs(testing, actorAs(role), commitImport, { previewId }), contract.output)
const headed = (cells: readonly WrittenCell[]) => cells.map((cell) => ({ header: String(cell ?? ''), width: 12 }))
const sheet = (rows: readonly (readonly WrittenCell[])[]) =>
  writeSpreadsheet({ sheets: [{ name: '表', columns: headed(rows[0] ?? []), rows: rows.slice(1) }] })
const people = () => testing.platform.db.selectFrom('person').selectAll().orderBy('name').execute()
const head = ['姓名', '身份证号', '人员类别', '所在党支部', '所在科室', '职务', '手机号码']
const branch = '市住建局第一党支部'

async function exported(kind: ImportKind, role: Held): Promise<Buffer> {
  const input = { kind, underId: city.root.id }
  const answer = await callAs(testing, actorAs(role), exportSpreadsheet, input)
  if (answer.kind !== 'file' || !Buffer.isBuffer(answer.file.body)) throw new Error('no file')
  return answer.file.body
}

test('a roster is imported whole, changed by a second file, and imports its own export unchanged', async () => {
  const rows: WrittenCell[][] = [
    ['张三', '11010519491231002X', '正式党员', branch, '城建科', '=科长', '19900000001'],
    ['李四', null, '群众', branch, null, '+86', null],
  ]
  const first = await preview(await sheet([head, ...rows]))
  expect(await commit(first.previewId)).toEqual({ added: 2, changed: 0, unchanged: 0 })
  const [zhang, li] = await people()
  expect(zhang).toMatchObject({
    name: '张三',
    initials: 'zs',
    department_id: city.department.id,
    sort: 1,
    post: '=科长',
  })
  expect(li).toMatchObject({ name: '李四', id_number_cipher: null, sort: 2 })

  const second = await preview(
    await sheet([
      ['姓名', '人员类别', '所在党支部', '职务'],
      ['张三', '正式党员', branch, '二级调研员'],
      ['李四', '群众', branch, '+86'],
    ]),
  )
  expect(await commit(second.previewId)).toEqual({ added: 0, changed: 1, unchanged: 1 })
  const after = (await people())[0]
  expect(after).toMatchObject({ post: '二级调研员', version: 2, id_number_digest: zhang?.id_number_digest })

  const before = await people()
  for (const role of ['systemAdmin', 'partyOffice'] as const) {
    const again = await preview(await exported('roster', role), 'roster', role)
    expect(again).toMatchObject({ rows: 2, willAdd: 0, willChange: 0, unchanged: 2, mistakes: [] })
    expect(again.columns.some((column) => column.field === 'idNumber')).toBe(role === 'partyOffice')
    expect(await commit(again.previewId, role)).toEqual({ added: 0, changed: 0, unchanged: 2 })
  }
  expect(await people()).toEqual(before)
})

test('a person whose number is known changes branch by the roster, and the trace is kept', async () => {
  const moved = await preview(
    await sheet([
      ['姓名', '身份证号', '人员类别', '所在党支部'],
      ['张三', '11010519491231002X', '正式党员', '市住建局第二党支部'],
    ]),
  )
  expect(await commit(moved.previewId)).toMatchObject({ changed: 1 })
  const traces = await testing.platform.db.selectFrom('person_transfer').selectAll().execute()
  expect(traces).toMatchObject([{ to_organization_id: city.secondBranch.id, reason: '导入电子表格' }])
})

test('organisations are imported with their history and import their own export unchanged', async () => {
  const shown = await preview(
    await sheet([
      ['组织名称', '组织类别', '上级组织', '统一社会信用代码', '成立日期'],
      ['新局第一党支部', '党支部', '新局机关党委', null, '2020.05'],
      ['新局机关党委', '机关党委', '新局', null, null],
      ['新局', '单位', null, '91350100M000100Y43', null],
      ['第一党小组', '党小组', branch, null, null],
      ['第一党小组', '党小组', '市住建局第二党支部', null, null],
    ]),
    'organizations',
  )
  expect(await commit(shown.previewId)).toEqual({ added: 5, changed: 0, unchanged: 0 })
  const made = await testing.platform.db
    .selectFrom('organization')
    .selectAll()
    .where('name', '=', '新局第一党支部')
    .executeTakeFirstOrThrow()
  expect(made).toMatchObject({ depth: 4, established_on: '2020-05-01' })
  expect(made.path.startsWith(city.root.path)).toBe(true)
  const history = await testing.platform.db.selectFrom('organization_history').select('change').execute()
  expect(history).toHaveLength(5)
  const again = await preview(await exported('organizations', 'systemAdmin'), 'organizations')
  expect(again).toMatchObject({ rows: 13, unchanged: 13, mistakes: [] })
})

test('with one mistake nothing is imported', async () => {
  const before = await people()
  const shown = await preview(
    await sheet([
      head,
      ['王五', null, '正式党员', branch, null, null, null],
      ['', null, '正式党员', branch, null, null, null],
    ]),
  )
  await expect(commit(shown.previewId)).rejects.toMatchObject({ code: 'imports.hasMistakes', detail: { count: 1 } })
  expect(await people()).toEqual(before)
})

test('what changed since the preview is said, and nothing is written', async () => {
  const shown = await preview(await sheet([head, ['赵六', null, '正式党员', branch, null, null, null]]))
  await givenOn(testing).person({ name: '赵六', organization: city.branch, memberKind: 'none' })
  await expect(commit(shown.previewId)).rejects.toMatchObject({ code: 'imports.changedSincePreview' })
  expect((await people()).filter((person) => person.name === '赵六')).toMatchObject([{ version: 1 }])
})

test('a preview is imported once, by its owner, within a day', async () => {
  const shown = await preview(await sheet([head, ['钱七', null, '正式党员', branch, null, null, null]]))
  const gone = { code: 'imports.previewGone' }
  const stranger = actorWith([{ role: 'systemAdmin', on: city.root }])
  await expect(callAs(testing, stranger, commitImport, { previewId: shown.previewId })).rejects.toMatchObject(gone)
  const both = await Promise.allSettled([commit(shown.previewId), commit(shown.previewId)])
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await people()).filter((person) => person.name === '钱七')).toHaveLength(1)
  const old = await preview(await sheet([head, ['孙八', null, '正式党员', branch, null, null, null]]))
  testing.clock.set('2026-11-24T02:00:01Z')
  await expect(commit(old.previewId)).rejects.toMatchObject(gone)
  testing.clock.set('2026-11-23T02:00:00Z')
})
