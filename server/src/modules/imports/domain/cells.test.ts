import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOfSerial } from '../../../platform/spreadsheet/rows.ts'
import { isDay } from '../../people/index.ts'
import { hasLostDigits, plainNumber, textOf } from './cell.ts'
import { dateOf } from './date.ts'
import { fieldsOf } from './fields.ts'
import { findHeader } from './header.ts'
import { type Place, placesOf } from './places.ts'

const tools = { isDay, dayOfSerial: (serial: number) => dayOfSerial(serial, false) }
const read = (cell: Parameters<typeof dateOf>[0]) => {
  const parsed = dateOf(cell, tools)
  return 'value' in parsed ? parsed.value : parsed.wrong.what
}

describe('dates', () => {
  const day = fc
    .date({ min: new Date('1921-07-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  test('every way of writing a day gives that day', () => {
    fc.assert(
      fc.property(day, (expected) => {
        const [year = '', month = '', date = ''] = expected.split('-')
        const short = [year, String(Number(month)), String(Number(date))]
        const serial = String(Math.round((Date.parse(expected) - Date.UTC(1899, 11, 30)) / 86_400_000))
        const ways = [
          expected,
          short.join('/'),
          short.join('.'),
          `${short[0]}年${short[1]}月${short[2]}日`,
          `${expected} 00:00:00`,
          year + month + date,
          expected.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
          { number: year + month + date },
          { number: serial },
          { number: `${serial}.0` },
          serial,
        ]
        for (const way of ways) expect(read(way)).toBe(expected)
      }),
    )
  })
  test('a month is its first day', () => {
    for (const way of ['1999.07', '1999年7月', '1999-7', '1999/07', '199907', { number: '1999.07' }])
      expect(read(way)).toBe('1999-07-01')
  })
  test('a blank is none, and what cannot be told is not guessed', () => {
    expect([read(null), read('  '), read('无'), read('—')]).toEqual([null, null, null, null])
    expect(read('2023-02-29')).toBe('日历上没有这一天')
    expect(read('1999')).toBe('只有年份')
    expect(read({ number: '1999' })).toBe('只有年份')
    expect(read({ number: '1999.1' })).toContain('分不清')
    expect(read('七月')).toBe('不是能识别的日期')
    expect(read('99.07')).toBe('不是能识别的日期')
  })
})

describe('numbers', () => {
  test('scientific notation is written out where no digit is lost', () => {
    expect(plainNumber('1.9900000001E10')).toBe('19900000001')
    expect(plainNumber('19900000001.0')).toBe('19900000001')
    expect(textOf({ number: '1.9900000001E10' })).toBe('19900000001')
  })
  test('an 18-digit number that a spreadsheet program has rounded is noticed', () => {
    expect(hasLostDigits({ number: '4.30203199001011E+17' })).toBe(true)
    expect(hasLostDigits({ number: '430203199001011000' })).toBe(true)
    expect(hasLostDigits('4.30203E+17')).toBe(true)
    expect(hasLostDigits({ number: '430203199001011234' })).toBe(false)
    expect(hasLostDigits({ number: '430203900101123' })).toBe(false)
    expect(hasLostDigits('43020319900101123X')).toBe(false)
  })
})

describe('headers', () => {
  const fields = fieldsOf.roster
  const row = (at: number, ...cells: string[]) => ({ row: at, cells })
  test('a header is found under a title, in any known wording', () => {
    const rows = [
      row(1, '某支部党员花名册'),
      row(3, '序号', '姓 名*', '公民身份号码', '政治面貌（必填）', '所属党组织名称'),
    ]
    const found = findHeader(rows, fields)
    expect(found?.row).toBe(3)
    expect(found?.columns.map((column) => column.field)).toEqual([null, 'name', 'idNumber', 'memberKind', 'branch'])
  })
  test('beyond the tenth row, or without a required column, there is none', () => {
    expect(findHeader([row(11, '姓名', '人员类别', '所在党支部')], fields)).toBeNull()
    expect(findHeader([row(1, '姓名', '人员类别')], fields)).toBeNull()
  })
  test('a second column of the same meaning is passed over', () => {
    const found = findHeader([row(1, '姓名', '人员类别', '所在党支部', '党员姓名')], fields)
    expect(found?.columns[3]).toEqual({ header: '党员姓名', field: null, label: '重复的列，不导入' })
  })
  test('no two fields share a wording', () => {
    for (const kind of ['roster', 'organizations'] as const) {
      const names = fieldsOf[kind].flatMap((field) => field.synonyms)
      expect(new Set(names).size).toBe(names.length)
    }
  })
})

test('every place is found again by the name that is written for it', () => {
  const tree = fc.array(fc.tuple(fc.nat(), fc.constantFrom('甲', '乙', '第一党小组')), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(tree, (steps) => {
      const all: Place[] = [{ id: '0', parentId: null, path: '/0/', kind: 'unit', name: '根', shortName: '根' }]
      for (const [under, name] of steps) {
        const parent = all[under % all.length]
        if (all.some((one) => one.parentId === parent?.id && one.name === name)) continue
        const id = String(all.length)
        all.push({
          id,
          parentId: parent?.id ?? null,
          path: `${parent?.path ?? '/'}${id}/`,
          kind: 'unit',
          name,
          shortName: name,
        })
      }
      const places = placesOf(all)
      for (const place of all) {
        const found = places.find(places.nameOf(place))
        if ('place' in found) expect(found.place).toBe(place)
        // Only a name that begins at the root can still fit two, when a shorter way ends alike.
        else expect(places.nameOf(place).startsWith('根/')).toBe(true)
      }
    }),
  )
})
