import { type ImportKind, commitImport as contract, previewImport as previewContract } from '@hepai/contract/imports'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSpreadsheet } from '../../../platform/spreadsheet/read.ts'
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

async function exportedRows(kind: ImportKind): Promise<readonly (readonly WrittenCell[])[]> {
  const rows: (readonly WrittenCell[])[] = []
  await readSpreadsheet(await exported(kind, 'systemAdmin'), (batch) =>
    rows.push(...batch.map(({ cells }) => cells.map((cell) => (typeof cell === 'string' ? cell : null)))),
  )
  return rows
}

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

const organizationsNow = async () => {
  const { db } = testing.platform
  const rows = await db.selectFrom('organization').select(['id', 'name', 'path', 'depth', 'parent_id']).execute()
  return new Map(rows.map((row) => [row.name, row]))
}
const movedRows = async () => {
  const file = await exportedRows('organizations')
  const [head = []] = file
  return { rows: file, column: (name: string) => head.indexOf(name) }
}

test('another parent in the sheet moves an organisation with all beneath it, and the trace is kept', async () => {
  const { rows, column } = await movedRows()
  const [head = [], ...others] = rows
  const changed = others.map((row) => {
    const parent = { 市税务局第一党支部: '市住建局机关党委', 新局机关党委: '新设局' }[String(row[column('组织名称*')])]
    return parent === undefined ? row : row.map((cell, index) => (index === column('上级组织') ? parent : cell))
  })
  const made = head.map((_, index) => ({ 1: '新设局', 2: '单位' })[index] ?? null)
  const shown = await preview(await sheet([head, ...changed, made]), 'organizations')
  expect(shown).toMatchObject({ mistakes: [], willAdd: 1, willChange: 2, willMove: 2 })
  await commit(shown.previewId)
  const now = await organizationsNow()
  const [branchNow, committee] = [now.get('市税务局第一党支部'), now.get('市住建局机关党委')]
  expect(branchNow).toMatchObject({ parent_id: committee?.id, depth: (committee?.depth ?? 0) + 1 })
  expect(branchNow?.path.startsWith(committee?.path ?? 'x')).toBe(true)
  expect(now.get('新局第一党支部')?.path.startsWith(now.get('新设局')?.path ?? 'x')).toBe(true)
  const history = await testing.platform.db
    .selectFrom('organization_history')
    .select(['from_text', 'to_text', 'reason'])
    .where('change', '=', 'moved')
    .orderBy('to_text')
    .execute()
  expect(history).toEqual([
    { from_text: '市税务局机关党委', to_text: '市住建局机关党委', reason: '导入电子表格' },
    { from_text: '新局', to_text: '新设局', reason: '导入电子表格' },
  ])
  const again = await preview(await exported('organizations', 'systemAdmin'), 'organizations')
  expect(again).toMatchObject({ willAdd: 0, willChange: 0, mistakes: [] })
})

test('two that trade places move in the right order; a ring, a wrong place and a blank parent are mistakes', async () => {
  const given = givenOn(testing)
  const unit = await given.organization({ kind: 'unit', name: '换位局', parent: city.root })
  const above = await given.organization({ kind: 'partyCommittee', name: '换位机关党委', parent: unit })
  const beneath = await given.organization({ kind: 'generalBranch', name: '换位总支', parent: above })
  await given.organization({ kind: 'branch', name: '换位支部', parent: beneath })
  const { rows, column } = await movedRows()
  const [head = [], ...others] = rows
  const withParents = async (parents: Readonly<Record<string, string>>) => {
    const file = others.map((row) => {
      const parent = parents[String(row[column('组织名称*')])]
      return parent === undefined ? row : row.map((cell, index) => (index === column('上级组织') ? parent : cell))
    })
    return preview(await sheet([head, ...file]), 'organizations')
  }
  const wrong = await withParents({ 换位总支: '换位支部', 换位支部: '', 换位机关党委: '换位总支' })
  expect(wrong.mistakes.map((each) => each.what).sort()).toEqual(
    ['不能设在“换位支部”（党支部）之下', '没有填写上级组织', '不能设在“换位总支”（党总支）之下'].sort(),
  )
  const lifted = await withParents({ 换位支部: '换位机关党委', 换位总支: '市住建局机关党委' })
  expect(lifted).toMatchObject({ mistakes: [], willMove: 2 })
  await commit(lifted.previewId)
  const now = await organizationsNow()
  expect(now.get('换位支部')?.parent_id).toBe(above.id)
  expect(now.get('换位总支')?.parent_id).toBe(city.committee.id)
})

test('the column 党内职务 makes dated appointments, replaces what it no longer names, and exports again', async () => {
  const first = ['姓名', '人员类别', '所在党支部', '党内职务', '党内任职日期']
  const rowOf = (post: WrittenCell, from: WrittenCell) => ['周书记', '正式党员', branch, post, from]
  const wrong = await preview(await sheet([first, rowOf('书记', null), ['吴', '群众', branch, '书记、委员', '2024']]))
  expect(wrong.mistakes.map((each) => [each.row, each.column])).toEqual([
    [2, '党内任职日期'],
    [3, '党内任职日期'],
  ])
  const shown = await preview(await sheet([first, rowOf('组织委员、宣传委员', '2023.05')]))
  await commit(shown.previewId)
  const posts = async () =>
    testing.platform.db
      .selectFrom('appointment')
      .select(['post', 'from_on', 'to_on'])
      .orderBy('from_on')
      .orderBy('post')
      .execute()
  expect(await posts()).toEqual([
    { post: '宣传委员', from_on: '2023-05-01', to_on: null },
    { post: '组织委员', from_on: '2023-05-01', to_on: null },
  ])
  const next = await preview(await sheet([first, rowOf('书记、组织委员', '2026-03-01')]))
  expect(next).toMatchObject({ willChange: 1, mistakes: [] })
  await commit(next.previewId)
  expect(await posts()).toEqual([
    { post: '宣传委员', from_on: '2023-05-01', to_on: '2026-03-01' },
    { post: '组织委员', from_on: '2023-05-01', to_on: null },
    { post: '书记', from_on: '2026-03-01', to_on: null },
  ])
  expect(await preview(await sheet([first, rowOf(null, null)]))).toMatchObject({ unchanged: 1 })
  const again = await preview(await exported('roster', 'partyOffice'), 'roster', 'partyOffice')
  expect(again).toMatchObject({ willChange: 0, mistakes: [] })
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
