import { expect, test } from 'vitest'
import { readDay } from '../../../design/read-day.ts'
import { workCalendar } from './work-calendar.ts'
import { type PasteSurroundings, readPaste } from './paste-rows.ts'

const around: PasteSurroundings = {
  year: 2026,
  calendar: workCalendar([{ day: '2026-03-06', name: '停工' }], []),
  organizations: [
    { id: 'a', name: '市住建局城市更新科' },
    { id: 'b', name: '市住建局第一党支部' },
    { id: 'c', name: '市住建局物业科第一党支部' },
  ],
  words: {
    heads: {
      name: ['名称', '任务'],
      line: ['线'],
      organization: ['责任组织', '责任单位'],
      owner: ['责任人'],
      start: ['开始', '开始日期'],
      duration: ['工期'],
      end: ['完成'],
      due: ['最迟完成'],
      weight: ['权重'],
      money: ['资金'],
    },
    lines: { party: ['党建'], business: ['业务'], joint: ['融合'] },
  },
}

test('a day is read in every shape people write it', () => {
  for (const written of ['2026-3-5', '2026/03/05', '2026.3.5', '2026年3月5日', '20260305', '3月5日', '３月５日']) {
    expect(readDay(written, 2026)).toBe('2026-03-05')
  }
  for (const written of ['2026-2-30', '13月1日', '下周', '']) expect(readDay(written, 2026)).toBeNull()
})

test('a head row names the columns in any order, whatever stands in brackets', () => {
  const rows = readPaste('资金（万元）\t任务\t责任单位\t线\n1,200\t入户走访\t城市更新科\t业务', around)
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({
    row: 2,
    problems: [],
    task: { name: '入户走访', organizationId: 'a', line: 'business', moneyPlanned: 1200 },
  })
})

test('without a head the columns are name, organisation, start and duration', () => {
  const [row] = readPaste('入户走访\t市住建局第一党支部\t3月5日\t10天', around)
  expect(row?.task).toMatchObject({ name: '入户走访', organizationId: 'b', notBefore: '2026-03-05', durationDays: 10 })
})

test('every mistake is named with its row and column', () => {
  const copied = '名称\t责任组织\t开始\t工期\t最迟完成\t线\n\t没有的科室\t下周\t很久\t\t别的\n好\t\t3月5日\t\t3月1日\t'
  const rows = readPaste(copied, around)
  expect(rows[0]?.problems.map((each) => each.problem)).toEqual([
    'nameMissing',
    'lineUnknown',
    'organizationUnknown',
    'dayUnreadable',
    'durationUnreadable',
  ])
  expect(rows[1]).toMatchObject({ row: 3, problems: [{ column: 'due', problem: 'dueBeforeStart' }] })
})

test('a short name that two organisations end with is not guessed', () => {
  const [row] = readPaste('走访\t第一党支部\t\t', around)
  expect(row?.problems[0]?.problem).toBe('organizationUnknown')
})

test('a quoted cell keeps its line breaks, and empty rows are left out', () => {
  const rows = readPaste('"入户\n走访"\t\t\t\n\n\n核查\t\t\t\n', around)
  expect(rows.map((row) => row.task.name)).toEqual(['入户\n走访', '核查'])
})

test('a day of completion beside a beginning is how long it takes, in working days', () => {
  const [row] = readPaste('任务\t开始\t完成\n走访\t2026-3-2\t2026-3-9', around)
  expect(row?.problems).toEqual([])
  expect(row?.task).toMatchObject({ notBefore: '2026-03-02', durationDays: 5, dueOn: null })
})

test('a day of completion alone is a limit, and a duration goes before it', () => {
  const [limit] = readPaste('任务\t完成\n走访\t2026-3-9', around)
  expect(limit?.task).toMatchObject({ notBefore: null, durationDays: null, dueOn: '2026-03-09' })
  const [lasting] = readPaste('任务\t开始\t工期\t完成\n走访\t2026-3-2\t3\t2026-3-9', around)
  expect(lasting?.task).toMatchObject({ durationDays: 3, dueOn: null })
})

test('a completion before the beginning is named', () => {
  const [row] = readPaste('任务\t开始\t完成\n走访\t2026-3-9\t2026-3-2', around)
  expect(row?.problems).toEqual([{ column: 'end', problem: 'endBeforeStart', value: '2026-3-2' }])
})
