import { previewImport as contract } from '@hepai/contract/imports'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type WrittenCell, writeSpreadsheet } from '../../../platform/spreadsheet/write.ts'
import { givenOn } from '../../../testing/given.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
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

const admin = (on = city.root) => ({ ...actorWith([{ role: 'systemAdmin', on }]), accountId })
const headed = (cells: readonly WrittenCell[]) => cells.map((cell) => ({ header: String(cell ?? ''), width: 12 }))
const sheet = (rows: readonly (readonly WrittenCell[])[]) =>
  writeSpreadsheet({ sheets: [{ name: '表', columns: headed(rows[0] ?? []), rows: rows.slice(1) }] })
const head = ['姓名', '身份证号码', '政治面貌', '所在支部', '入党时间', '转正时间', '联系电话']
const preview = async (rows: readonly (readonly WrittenCell[])[], input: object = {}, actor = admin()) =>
  outputOf(
    callAs(
      testing,
      actor,
      previewImport,
      { kind: 'roster', underId: city.root.id, fileName: '花名册.xlsx', ...input },
      { file: await sheet(rows) },
    ),
    contract.output,
  )
const branch = '市住建局第一党支部'

describe('a roster', () => {
  test('is read in the ways people write, and nothing is written yet', async () => {
    const shown = await preview([
      ['市住建局党员花名册'],
      head,
      ['张三', '１１０１０５１９４９１２３１００２ｘ', '中共党员', branch, '1999.07', '2000年7月', 19900000001],
      ['李四', '340524800101001', '预备党员', branch, 45000, null, ''],
    ])
    expect(shown).toMatchObject({ rows: 2, willAdd: 2, willChange: 0, unchanged: 0, mistakes: [], mistakeCount: 0 })
    expect(shown.columns.map((column) => column.label).slice(0, 3)).toEqual(['姓名', '身份证号', '人员类别'])
    expect(shown.sample[0]).toMatchObject({ row: 3, action: 'add' })
    const people = await testing.platform.db.selectFrom('person').select('id').execute()
    expect(people).toEqual([])
    const kept = await testing.platform.db.selectFrom('import_preview').selectAll().executeTakeFirstOrThrow()
    expect(JSON.stringify(kept)).not.toMatch(/张三|11010519491231002/)
  })

  test('names every mistake with its row, column, value and remedy', async () => {
    await givenOn(testing).person({ name: '已有', organization: city.otherBranch, idNumber: '34052419800101001X' })
    const shown = await preview(
      [
        head,
        ['甲', '110105194912310021', '中共党员', branch, null, null, null],
        ['乙', 430203199001011000, '中共党员', branch, null, null, null],
        ['丙', null, '党外', branch, null, null, null],
        ['丁', null, '中共党员', '没有的支部', null, null, null],
        ['戊', null, '中共党员', branch, '2020-13-01', null, null],
        ['己', null, '中共党员', branch, '2020-07-01', '2020-08-01', null],
        [null, null, '中共党员', branch, null, null, '123'],
        ['庚', '11010519491231002X', '中共党员', branch, null, null, null],
        ['辛', '11010519491231002x', '中共党员', branch, null, null, null],
        ['壬', '34052419800101001X', '中共党员', branch, null, null, null],
      ],
      { underId: city.unit.id },
      admin(),
    )
    expect(shown.mistakes.map(({ row, column, what }) => [row, column, what])).toEqual([
      [2, '身份证号码', '身份证号不正确：校验位不符，可能有一位写错'],
      [3, '身份证号码', '身份证号被表格软件当作数字，后几位已丢失'],
      [4, '政治面貌', '不是已知的人员类别'],
      [5, '所在支部', '所选组织之下没有这个组织'],
      [6, '入党时间', '日历上没有这一天'],
      [7, '转正时间', '转正日期应在入党日期满一年之后（预备期一年）'],
      [8, '姓名', '没有填写'],
      [8, '联系电话', '手机号应为 1 开头的 11 位数字'],
      [10, '身份证号码', '与第 9 行身份证号相同'],
      [11, '身份证号码', '这个身份证号已登记在“市税务局第一党支部”'],
    ])
    expect(shown).toMatchObject({ mistakeCount: 10, mistakenRows: 9, willAdd: 1 })
    expect(shown.mistakes.every((mistake) => mistake.mend.endsWith('。'))).toBe(true)
    expect(shown.mistakes[0]?.value).toBe('110105194912310021')
  })

  test('says everything that is wrong with a row in one round, as far as its cells can be read', async () => {
    const more = [...head, '科室', '党内职务', '党内任职日期']
    const shown = await preview([
      more,
      [
        '甲',
        '34052419800101001X',
        '中共党员',
        '没有的支部',
        '2019-07-01',
        '2019-06-01',
        '12',
        '没有的科室',
        '书记2',
        null,
      ],
      ['乙', '11010519491231002X', '党外', branch, '2030-01-01', null, null, null, null, null],
      ['丙', '11010519491231002X', '中共党员', null, '2020-13-01', '2019-06-01', null, null, '书记', null],
    ])
    expect(shown.mistakes.map(({ row, column, value, what }) => [row, column, value, what])).toEqual([
      [2, '联系电话', '12', '手机号应为 1 开头的 11 位数字'],
      [2, '党内职务', '书记2', '“书记2”不像职务名称'],
      [2, '所在支部', '没有的支部', '所选组织之下没有这个组织'],
      [2, '科室', '没有的科室', '本单位没有这个组织'],
      [2, '转正时间', '2019-06-01', '转正日期早于入党日期'],
      [3, '政治面貌', '党外', '不是已知的人员类别'],
      [3, '入党时间', '2030-01-01', '入党日期晚于今天'],
      [4, '所在支部', '', '没有填写'],
      [4, '入党时间', '2020-13-01', '日历上没有这一天'],
      [4, '身份证号码', '11010519491231002X', '与第 3 行身份证号相同'],
    ])
    expect(shown).toMatchObject({ mistakenRows: 3, willAdd: 0 })
  })

  test('says in the preview what a word for the kind of person is taken for', async () => {
    const shown = await preview([head, ['张三', null, '党员', branch], ['李四', null, '正式党员', branch]])
    expect(shown.sample.map(({ cells }) => cells[2])).toEqual(['党员（按正式党员导入）', '正式党员'])
  })

  test('does not tell where a number is registered to one who may not see the place', async () => {
    const shown = await preview(
      [head, ['壬', '34052419800101001X', '中共党员', branch, null, null, null]],
      { underId: city.unit.id },
      admin(city.unit),
    )
    expect(shown.mistakes[0]?.what).toBe('这个身份证号已登记在“另一个组织”')
  })

  test('with two people of one name asks which is meant', async () => {
    const given = givenOn(testing)
    for (let count = 0; count < 2; count += 1) await given.person({ name: '同名', organization: city.secondBranch })
    const shown = await preview([head, ['同名', null, '中共党员', '市住建局第二党支部', null, null, null]])
    expect(shown.mistakes[0]?.what).toBe('“市住建局第二党支部”有 2 位同名人员，分不清是哪一位')
  })
})

describe('a list of organisations', () => {
  const columns = ['名称', '类别', '上级', '信用代码']
  const list = (rows: readonly (readonly WrittenCell[])[]) => preview([columns, ...rows], { kind: 'organizations' })
  test('may name parents of the same file, in any order', async () => {
    const shown = await list([
      ['新局第一党支部', '党支部', '新局机关党委', null],
      ['新局机关党委', '机关党委', '新局', null],
      ['新局', '单位', null, '91350100m000100y43'],
    ])
    expect(shown).toMatchObject({ willAdd: 3, mistakeCount: 0 })
  })
  test('with rings, wrong places and doubles is sent back', async () => {
    const shown = await list([
      ['甲局', '单位', '乙局', null],
      ['乙局', '单位', '甲局', null],
      ['某支部', '党支部', '市住建局第一党支部', null],
      ['丙局', '单位', null, null],
      ['丙局', '单位', null, null],
      ['丁局', '委办局', '没有', '123'],
    ])
    expect(shown.mistakes.map(({ row, column, what }) => [row, column, what])).toEqual([
      [2, '上级', '上级关系绕成了一圈'],
      [3, '上级', '上级关系绕成了一圈'],
      [4, '类别', '不能设在“市住建局第一党支部”（党支部）之下'],
      [6, '名称', '与第 5 行同名'],
      [7, '类别', '不是已知的组织类别'],
      [7, '信用代码', '统一社会信用代码不正确：应为 18 位，现为 3 位'],
      [7, '上级', '系统和本表中都没有这个上级组织'],
    ])
  })
  test('says everything that is wrong in one round, and nothing about what merely hangs under a mistaken row', async () => {
    const shown = await list([
      ['戊局', '单位', null, '123'],
      ['戊局机关党委', '机关党委', '戊局', null],
      ['戊局党组织', '什么组织', '戊局', null],
      ['戊局第一党支部', '党支部', '戊局党组织', null],
      ['戊局机关党委', '党支部', '戊局', '456'],
    ])
    expect(shown.mistakes.map(({ row, column }) => [row, column])).toEqual([
      [2, '信用代码'],
      [4, '类别'],
      [6, '信用代码'],
      [6, '名称'],
    ])
  })
})

test('what is no spreadsheet, has no header, or is not the caller’s is refused', async () => {
  const call = (file: Buffer, input: object = {}, actor = admin()) =>
    callAs(
      testing,
      actor,
      previewImport,
      { kind: 'roster', underId: city.unit.id, fileName: 'a.xlsx', ...input },
      { file },
    )
  await expect(call(Buffer.from('x'))).rejects.toMatchObject({ code: 'imports.notASpreadsheet' })
  await expect(call(await sheet([head]), { fileName: 'a.csv' })).rejects.toMatchObject({
    code: 'imports.notASpreadsheet',
  })
  await expect(call(await sheet([['姓名']]))).rejects.toMatchObject({
    code: 'imports.noHeader',
    detail: { needed: '姓名、人员类别、所在党支部' },
  })
  await expect(call(await sheet([head]), {}, admin(city.otherUnit))).rejects.toMatchObject({
    code: 'platform.notFoundOrNotAllowed',
  })
})
