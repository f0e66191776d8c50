import excel from '@protobi/exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../platform/grant.ts'
import { newId } from '../../../platform/ids.ts'
import { addIndicator, addLink, addObjective, addTask } from '../../../testing/given-plan.ts'
import { callAs } from '../../../testing/platform.ts'
import { type PlanningHouse, planningHouse } from '../../../testing/planning-house.ts'
import { exportPlan } from './export-plan.ts'

let house: PlanningHouse
beforeAll(async () => {
  house = await planningHouse()
})
afterAll(() => house.close())

const download = async (planId: string, actor: Actor = house.officer, filter: object = {}) => {
  const answer = await callAs(house.test, actor, exportPlan, { planId, ...filter })
  if (answer.kind !== 'file' || !Buffer.isBuffer(answer.file.body)) throw new Error('a file')
  const { fileName, body } = answer.file
  const workbook = new excel.Workbook()
  await workbook.xlsx.load(new Uint8Array(body).buffer)
  const rows = (sheet: string) => {
    const found: unknown[][] = []
    workbook.getWorksheet(sheet)?.eachRow((row) => found.push(Array.isArray(row.values) ? row.values.slice(1) : []))
    return found
  }
  return { fileName, rows }
}

describe('exporting a plan', () => {
  test('tasks and indicators come as sheets, with names instead of ids', async () => {
    const objective = addObjective({ name: '营商环境' })
    const first = addTask(house.city.department.id, { name: '流程再造', objectiveId: objective.id, sort: 1 })
    const second = addTask(house.city.branch.id, { name: '=HYPERLINK("x")', sort: 2 })
    const edits = [objective, first, second, addLink(first.id, second.id), addIndicator({ objectiveId: objective.id })]
    const { fileName, rows } = await download(await house.planWith(edits))
    expect(fileName).toMatch(/^市住建局2026年计划.*\.xlsx$/)
    const [header, ...tasks] = rows('任务清单')
    expect(header?.slice(0, 3)).toEqual(['任务', '类别', '条线'])
    const cell = (row: number, name: string) => tasks[row]?.[header?.indexOf(name) ?? -1]
    expect(cell(0, '目标')).toBe('营商环境')
    expect(cell(1, '前置任务')).toBe('流程再造')
    expect(cell(1, '任务')).toBe('=HYPERLINK("x")')
    expect(cell(0, '亮灯')).toBe('滞后')
    expect(rows('指标')[1]).toEqual(expect.arrayContaining(['审批时间', '营商环境', 47, 14]))
  })

  test('the filters of the list narrow the tasks', async () => {
    const { department, branch } = house.city
    const helped = addTask(department.id, { name: '审批提速', branches: [{ organizationId: branch.id, did: '' }] })
    const party = addTask(branch.id, { name: '主题党日', line: 'party' })
    const planId = await house.planWith([helped, party, addTask(department.id, { name: '物业整治' })])
    const names = async (filter: object) =>
      (await download(planId, house.officer, filter))
        .rows('任务清单')
        .slice(1)
        .map((row) => row[0])
        .sort()
    expect(await names({ line: 'party' })).toEqual(['主题党日'])
    expect(await names({ organization: branch.id })).toEqual(['主题党日', '审批提速'].sort())
    expect(await names({ search: '物业' })).toEqual(['物业整治'])
    expect(await names({ search: '城建科', line: 'party' })).toEqual([])
    expect(await names({ light: 'done' })).toEqual([])
  })

  test('a light finds the steps, not what sums them up', async () => {
    const { department } = house.city
    const whole = addTask(department.id, { name: '城市更新' })
    const planId = await house.planWith([whole, addTask(department.id, { name: '入户走访', parentId: whole.id })])
    const { rows } = await download(planId, house.officer, { light: 'late' })
    expect(
      rows('任务清单')
        .slice(1)
        .map((row) => row[0]),
    ).toEqual(['入户走访'])
  })

  test('the export is audited; a plan elsewhere cannot be exported', async () => {
    const planId = await house.planWith([addTask(house.city.department.id)])
    await download(planId)
    const { db } = house.test.platform
    const entry = await db
      .selectFrom('audit_entry')
      .selectAll()
      .where('operation', '=', 'planning.exportPlan')
      .where('subject_id', '=', planId)
      .executeTakeFirstOrThrow()
    expect(entry.change).toEqual({ tasks: 1, indicators: 0 })
    const absent = { code: 'platform.notFoundOrNotAllowed' }
    await expect(download(planId, house.as('partyOffice', house.city.otherUnit))).rejects.toMatchObject(absent)
    await expect(download(newId())).rejects.toMatchObject(absent)
  })
})
