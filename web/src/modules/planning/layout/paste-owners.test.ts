import { expect, test } from 'vitest'
import { type KnownPerson, ownerNamesIn, ownerOf } from './paste-owners.ts'
import { workCalendar } from './work-calendar.ts'
import { readPaste } from './paste-rows.ts'

const people: readonly KnownPerson[] = [
  { id: '1', name: '张三', organizationName: '市住建局城建科' },
  { id: '2', name: '张三', organizationName: '市住建局办公室' },
  { id: '3', name: '李四', organizationName: '市住建局城建科' },
]
const who = (owner: string, place: string | null = null) => ownerOf({ owner }, people, place)

test('a name that one person bears is that person, however it is spaced', () => {
  for (const written of ['李四', ' 李 四 ', '李　四', '李四（城建科）'])
    expect(who(written)).toMatchObject({ ownerId: '3' })
  expect(who('')).toEqual({ ownerId: null, problem: null })
})

test('of two who bear the name, the place written after it or the organisation of the row tells', () => {
  expect(who('张三（办公室）')).toMatchObject({ ownerId: '2' })
  expect(who('张三(市住建局城建科)')).toMatchObject({ ownerId: '1' })
  expect(who('张三', '市住建局办公室')).toMatchObject({ ownerId: '2' })
  expect(who('张三', '市住建局物业科')).toMatchObject({
    problem: 'ownerAmbiguous',
    places: ['市住建局城建科', '市住建局办公室'],
  })
})

test('nobody is guessed: an unknown name, a wrong place and two names in one cell are named as such', () => {
  expect(who('王五')).toMatchObject({ ownerId: null, problem: 'ownerUnknown', name: '王五' })
  expect(who('李四（办公室）')).toMatchObject({ ownerId: null, problem: 'ownerUnknown' })
  expect(who('张三、李四')).toMatchObject({ ownerId: null, problem: 'ownerMany' })
})

test('each name is looked up once', () => {
  const heads = { name: ['任务'], owner: ['责任人'] }
  const none = { line: [], organization: [], start: [], duration: [], due: [], end: [], weight: [], money: [] }
  const around = {
    calendar: workCalendar([], []),
    year: 2026,
    organizations: [],
    words: { heads: { ...none, ...heads }, lines: { party: [], business: [], joint: [] } },
  }
  const rows = readPaste('任务\t责任人\n甲\t张三（城建科）\n乙\t张三\n丙\t\n丁\t李四', around)
  expect(ownerNamesIn(rows)).toEqual(['张三', '李四'])
})
