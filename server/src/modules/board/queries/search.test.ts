import { search as contract } from '@hepai/contract/board'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../platform/grant.ts'
import { givenOn } from '../../../testing/given.ts'
import { addIndicator, addTask } from '../../../testing/given-plan.ts'
import { callAs, outputOf } from '../../../testing/platform.ts'
import { type PlanningHouse, planningHouse } from '../../../testing/planning-house.ts'
import { recordActivity } from '../../activities/commands/record-activity.ts'
import { search } from './search.ts'

let house: PlanningHouse
let office: Actor
let planId: string
beforeAll(async () => {
  house = await planningHouse()
  const { city, test: at } = house
  office = house.as('partyOffice', city.unit)
  const given = givenOn(at)
  await given.person({ organization: city.branch, department: city.department, name: '城小明', initials: 'cxm' })
  await given.person({ organization: city.branch, name: '城转出', initials: 'czc', leftOn: '2026-01-01' })
  await given.person({ organization: city.otherBranch, name: '城外人', initials: 'cwr' })
  planId = await house.planWith([
    addTask(city.department.id, { name: '城建' }),
    addTask(city.department.id, { name: '推进城建审批' }),
    addTask(city.department.id, { name: '100%完工_验收' }),
    addIndicator({ name: '城建审批时间' }),
  ])
})
afterAll(() => house.close())

const find = async (text: string, actor: Actor = office) => {
  const { items } = await outputOf(callAs(house.test, actor, search, { text }), contract.output)
  return items
}
const titles = async (text: string, actor: Actor = office) => (await find(text, actor)).map((item) => item.title)

describe('searching', () => {
  test('an exact name comes first, then beginnings, then the rest', async () => {
    expect(await titles('城建')).toEqual(['城建', '城建科', '城建审批时间', '推进城建审批'])
    expect((await find('城建'))[0]).toMatchObject({ kind: 'task', planId })
  })

  test('of one kind only, others do not crowd it out', async () => {
    const only = async (kind: string) => {
      const { items } = await outputOf(callAs(house.test, office, search, { text: '城建', kind }), contract.output)
      return items.map((item) => [item.kind, item.title])
    }
    expect(await only('task')).toEqual([
      ['task', '城建'],
      ['task', '推进城建审批'],
    ])
    expect(await only('indicator')).toEqual([['indicator', '城建审批时间']])
  })

  test('initials find people, organisations, tasks and indicators', async () => {
    expect(await titles('cxm')).toEqual(['城小明'])
    expect(await titles('CJSPSJ')).toEqual(['城建审批时间'])
    expect(await titles('tjcj')).toEqual(['推进城建审批'])
  })

  test('an organisation is found by its short name and the initials of it, best first', async () => {
    const { city, test: at } = house
    const full = { name: '市住房和城乡建设局', short_name: '市住建局' }
    const named = at.platform.db.updateTable('organization').where('id', '=', city.unit.id)
    await named.set(full).execute()
    try {
      for (const text of ['市住建局', 'szjj', 'SZJJ'])
        expect((await find(text))[0]).toMatchObject({ kind: 'organization', id: city.unit.id, title: full.name })
      for (const text of ['市住', '住建', 'zjj']) expect(await titles(text)).toContain(full.name)
      expect((await find('市住建局'))[0]?.detail).toContain('简称市住建局')
      expect(await titles('szjj', house.as('partyOffice', city.otherUnit))).toEqual([])
    } finally {
      await named.set({ name: '市住建局', short_name: '市住建局' }).execute()
    }
  })

  test('wildcards are plain characters, and those who left are not found', async () => {
    expect(await titles('%')).toEqual(['100%完工_验收'])
    expect(await titles('工_验')).toEqual(['100%完工_验收'])
    expect(await titles('城转出')).toEqual([])
  })

  test('a person is found only by those who may read people, with department', async () => {
    expect(await find('城小明')).toMatchObject([{ kind: 'person', detail: '城建科', planId: null }])
    expect(await titles('城小明', house.officer)).toEqual([])
  })

  test('nothing of another unit is found, by any word', async () => {
    const elsewhere = house.as('partyOffice', house.city.otherUnit)
    for (const text of ['城建', 'cj', '审批', '市住建局']) expect(await titles(text, elsewhere)).toEqual([])
    expect(await titles('城', elsewhere)).toEqual(['城外人'])
  })

  test('who administers the system finds organisations and people, no business', async () => {
    const kinds = (await find('城', house.as('systemAdmin', house.city.root))).map((item) => item.kind)
    expect(new Set(kinds)).toEqual(new Set(['organization', 'person']))
    expect(await find('城', house.as('auditAdmin', house.city.root))).toEqual([])
  })
})

describe('searching activities', () => {
  const empty = { agenda: [], study: '', parts: [], speeches: [], guests: [], signatures: [] }
  const record = (more: object) =>
    callAs(house.test, office, recordActivity, {
      ...{ organizationId: house.city.branch.id, kindCode: 'theme_day', state: 'held', occurredOn: '2026-11-10' },
      ...more,
    })
  beforeAll(async () => {
    await record({ title: '主题党日', minutes: { ...empty, study: '讨论飞线充电治理' }, criticism: '拖沓敷衍' })
    await record({ title: '谈心', kindCode: 'heart_talk', minutes: { ...empty, study: '飞线充电的思想顾虑' } })
  })

  test('they are found by title and by the words of their minutes', async () => {
    expect(await find('主题党')).toMatchObject([{ kind: 'activity', title: '主题党日', planId: null }])
    expect((await find('飞线充')).map((item) => item.title).sort()).toEqual(['主题党日', '谈心'])
    expect((await find('线充电治'))[0]?.detail).toContain('2026年11月10日 · 讨论飞线充电治理')
  })

  test('reserved minutes, criticism and other units stay unfound by who may not read them', async () => {
    const member = house.as('member', house.city.unit)
    expect((await find('飞线充', member)).map((item) => item.title)).toEqual(['主题党日'])
    expect(await find('思想顾虑', member)).toEqual([])
    expect(JSON.stringify(await find('谈心', member))).not.toContain('顾虑')
    expect(await find('拖沓敷衍')).toEqual([])
    expect(await find('飞线充', house.as('partyOffice', house.city.otherUnit))).toEqual([])
    expect(await find('飞线充', house.as('systemAdmin', house.city.root))).toEqual([])
  })
})
