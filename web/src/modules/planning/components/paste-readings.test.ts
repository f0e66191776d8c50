import { expect, test } from 'vitest'
import { readReadings } from './paste-readings.ts'

const today = '2026-03-05'
const read = (text: string) => readReadings(text, today).map(({ day, value, problem }) => [day, value, problem])

test('two columns of a spreadsheet are days and values', () => {
  expect(read('2026-01-31\t120\n2026-02-28\t96.5')).toEqual([
    ['2026-01-31', 120, null],
    ['2026-02-28', 96.5, null],
  ])
})

test('days in Chinese, with slashes, compact and as day numbers of a spreadsheet are read', () => {
  expect(read('2026年1月5日\t1\n2026/1/6\t2\n20260107\t3\n46030\t4')).toEqual([
    ['2026-01-05', 1, null],
    ['2026-01-06', 2, null],
    ['2026-01-07', 3, null],
    ['2026-01-08', 4, null],
  ])
})

test('a month is its last day, and the current month is today', () => {
  expect(read('2026年2月\t15\n2026-03\t14')).toEqual([
    ['2026-02-28', 15, null],
    ['2026-03-05', 14, null],
  ])
})

test('values may be full-width, grouped by thousands or a percentage', () => {
  expect(read('2026-01-01\t１２３\n2026-01-02\t54,710\n2026-01-03\t17.69%')).toEqual([
    ['2026-01-01', 123, null],
    ['2026-01-02', 54710, null],
    ['2026-01-03', 17.69, null],
  ])
})

test('a head line is left out, and the other lines keep their numbers', () => {
  const rows = readReadings('日期\t数值\n2026-01-31\t120', today)
  expect(rows).toMatchObject([{ row: 2, day: '2026-01-31', value: 120, problem: null }])
})

test('a third column is the note', () => {
  expect(readReadings('2026-01-31\t120\t首月试行', today)).toMatchObject([{ note: '首月试行' }])
})

test('text instead of a number is named, not guessed', () => {
  expect(read('2026-01-31\t约一百')).toEqual([['2026-01-31', null, 'valueUnreadable']])
})

test('a lone column of numbers asks for the days', () => {
  expect(read('120\n96')).toEqual([
    [null, null, 'dayMissing'],
    [null, null, 'dayMissing'],
  ])
})

test('a day after today, a missing value, an impossible day and a day given twice are problems', () => {
  expect(read('2026-12-31\t1\n2026-01-01\t\n2026-02-30\t3\n2026-01-02\t4\n2026-01-02\t5').map((row) => row[2])).toEqual(
    ['future', 'valueMissing', 'dayUnreadable', null, 'twice'],
  )
})
