import { ImportMistake } from '@hepai/contract/imports'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOfSerial } from '../../../platform/spreadsheet/rows.ts'
import { checkUscc, isPartyOrganization, mayStandUnder } from '../../organizations/index.ts'
import { checkIdNumber, checkPhone, dateProblems, isDay, staysInUnit } from '../../people/index.ts'
import type { Cell } from './cell.ts'
import { fieldsOf } from './fields.ts'
import { type Column, findHeader } from './header.ts'
import { readOrganizationRow } from './organization-row.ts'
import { type Place, placesOf } from './places.ts'
import { planOrganizations } from './plan-organizations.ts'
import { planRoster } from './plan-roster.ts'
import { rosterPeople } from './roster-people.ts'
import { readRosterRow } from './roster-row.ts'

const tools = {
  isDay,
  dayOfSerial: (serial: number) => dayOfSerial(serial, false),
  ...{ checkIdNumber, checkPhone, checkUscc },
}
const root = { id: 'r', parentId: null, path: '/r/', kind: 'workCommittee' as const, name: '市直机关工委' }
const unit = { id: 'u', parentId: 'r', path: '/r/u/', kind: 'unit' as const, name: '市住建局' }
const branch = { id: 'b', parentId: 'u', path: '/r/u/b/', kind: 'branch' as const, name: '第一党支部' }
const places = [root, unit, branch].map((place): Place => ({ ...place, shortName: place.name }))

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(
    ...[
      null,
      '',
      ' ',
      '无',
      '——',
      '0',
      '男',
      '正式党员',
      '党支部',
      '单位',
      '第一党支部',
      '市住建局/第一党支部',
      '市住建局',
    ],
    ...['2020-13-45', '1999.07', '9999999999', '11010519491231002X', '1.1010519491231E+17', '19900000001', '=1+1'],
    ...['书记、委员', '、、，', '2024-01-01、2024-02-30', '/', '//', 'a/b/c/d', '\u0000', '\ud800', '姓'.repeat(5000)],
  ),
  fc.string({ maxLength: 30, unit: 'binary' }),
  fc
    .constantFrom('NaN', '-1', '1e400', '43000', '43000.5', '430203199001011000', '1E+18', '')
    .map((number) => ({ number })),
)

/** Tables whose columns are right or wrong, doubled or missing, with anything in their cells. */
const tableOf = (kind: 'roster' | 'organizations') => {
  const labels = fieldsOf[kind].flatMap((field) => field.synonyms)
  const required = fieldsOf[kind].filter((field) => field.isRequired).map((field) => field.label)
  return fc
    .tuple(
      fc.array(fc.oneof(fc.constantFrom(...labels), fc.string({ maxLength: 8 })), { maxLength: 20 }),
      fc.boolean(),
      fc.array(fc.array(cell, { maxLength: 24 }), { minLength: 1, maxLength: 12 }),
    )
    .map(([extra, isWhole, rows]) => [isWhole ? [...required, ...extra] : extra, ...rows])
}

const numbered = (table: readonly (readonly Cell[])[]) => table.map((cells, index) => ({ row: index + 1, cells }))

/** Each mistake says where, what and how to mend it. */
function judge(mistakes: readonly ImportMistake[], columns: readonly Column[]): void {
  for (const mistake of mistakes) {
    ImportMistake.parse(mistake)
    expect(mistake.row).toBeGreaterThan(1)
    expect(mistake.what).not.toBe('')
    expect(mistake.mend.endsWith('。')).toBe(true)
    expect(columns.map((column) => column.header).concat('')).toContain(mistake.column)
  }
}

test('whatever a roster holds, every row becomes a change, stays, or is named as a mistake', () => {
  fc.assert(
    fc.property(tableOf('roster'), (table) => {
      const rows = numbered(table)
      const header = findHeader(rows, fieldsOf.roster)
      if (header === null) return
      const read = rows.filter(({ row }) => row > header.row).map((row) => readRosterRow(row, header.columns, tools))
      const records = read.map(({ record }) => record)
      const plan = planRoster(records, {
        places: placesOf(places),
        underPath: root.path,
        columns: header.columns,
        people: rosterPeople([], { digestOf: (text) => text, elsewhere: new Map(), born: () => null }),
        dateProblems: (facts) => dateProblems(facts, '2026-11-23'),
        ...{ staysInUnit, isPartyOrganization },
      })
      judge([...read.flatMap(({ mistakes }) => mistakes), ...plan.mistakes], header.columns)
      const mistaken = new Set([...read.flatMap(({ mistakes }) => mistakes), ...plan.mistakes].map(({ row }) => row))
      expect(plan.adds.length + mistaken.size).toBe(records.length)
      for (const { row } of plan.adds) expect(mistaken).not.toContain(row)
      for (const { record, mistakes } of read) expect(record.unread !== undefined).toBe(mistakes.length > 0)
    }),
    { numRuns: 700 },
  )
})

test('whatever a list of organisations holds, every row becomes a change or is named as a mistake', () => {
  fc.assert(
    fc.property(tableOf('organizations'), (table) => {
      const rows = numbered(table)
      const header = findHeader(rows, fieldsOf.organizations)
      if (header === null) return
      const read = rows
        .filter(({ row }) => row > header.row)
        .map((row) => readOrganizationRow(row, header.columns, tools))
      const records = read.flatMap(({ record }) => (record === null ? [] : [record]))
      const facts = { sort: 1, endedOn: null, version: 1, uscc: null, nationalCode: null, establishedOn: null }
      const known = places.map((place, index) => ({ ...place, ...facts, depth: index + 1 }))
      const [under, ...rest] = known
      if (under === undefined) throw new Error('a root')
      const plan = planOrganizations(records, {
        places: placesOf(places),
        known: new Map(rest.map((one) => [one.id, one])),
        ...{ under, columns: header.columns, mayStandUnder, usccElsewhere: new Map() },
      })
      judge([...read.flatMap(({ mistakes }) => mistakes), ...plan.mistakes], header.columns)
      const { adds, changes, unchanged } = plan
      const mistaken = new Set([...read.flatMap(({ mistakes }) => mistakes), ...plan.mistakes].map(({ row }) => row))
      const nameless = read.length - records.length
      expect(adds.length + changes.length + unchanged.length + mistaken.size - nameless).toBe(records.length)
      for (const { row } of [...adds, ...changes]) expect(mistaken).not.toContain(row)
    }),
    { numRuns: 700 },
  )
})
