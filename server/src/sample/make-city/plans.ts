import { sql } from 'kysely'
import { refreshPlan } from '../../modules/planning/index.ts'
import { CITY } from '../../platform/city.ts'
import { inBatches } from '../load/context.ts'
import { type MakeContext, madeId } from './context.ts'
import { saveIndicators } from './plan-indicators.ts'
import { saveTasks } from './plan-tasks.ts'
import { type MadePlan, planIdOf } from './made-plan.ts'
import type { MadeTree, MadeUnit } from './tree.ts'

const OBJECTIVES = 8
const PRIORITIES = ['优化营商环境', '城市更新', '乡村振兴', '生态环境', '安全生产', '民生实事'] as const
const MODES = ['keyProject', 'characteristicIndustry', 'publicService', 'own'] as const
const POINTS = ['difficulty', 'highlight', 'pain'] as const
const PLANS_BETWEEN_LINES = 60
const PLANS_BETWEEN_ANALYSES = 40

export async function savePlans(context: MakeContext, tree: MadeTree): Promise<void> {
  const { size, today, say } = context
  const thisYear = Number(today.slice(0, 4))
  const years = Array.from({ length: size.years }, (_, back) => thisYear - size.years + 1 + back)
  for (const year of years) await savePriorities(context, year)
  const total = size.years * size.units
  let index = 0
  for (const year of years) {
    for (const unit of tree.units) {
      await savePlan(context, planOf(context, unit, year, index))
      index += 1
      if (index % PLANS_BETWEEN_LINES === 0 || index === total) say(`  计划 ${String(index)} / ${String(total)}`)
      // Else every statement is planned as for the empty tables of the beginning, and each plan takes longer than the last.
      if (index === 1 || index % PLANS_BETWEEN_ANALYSES === 0) await sql`analyze`.execute(context.tx)
    }
  }
}

function planOf({ size }: MakeContext, unit: MadeUnit, year: number, index: number): MadePlan {
  const key = `${String(unit.index)}:${String(year)}`
  const ids = (kind: string, count: number): string[] =>
    Array.from({ length: count }, (_, at) => madeId(size, kind, `${key}:${String(at)}`))
  const id = planIdOf(size, unit, year)
  return { id, index, unit, year, objectiveIds: ids('objective', OBJECTIVES), initiativeIds: ids('initiative', 3) }
}

const priorityId = ({ size }: MakeContext, year: number, at: number): string =>
  madeId(size, 'priority', `${String(year)}:${String(at % PRIORITIES.length)}`)

async function savePriorities(context: MakeContext, year: number): Promise<void> {
  const rows = PRIORITIES.map((name, at) => ({
    city_id: CITY,
    id: priorityId(context, year, at),
    year,
    name: `${name}（模拟）`,
    sort: at + 1,
  }))
  await context.tx.insertInto('priority').values(rows).execute()
}

async function savePlan(context: MakeContext, plan: MadePlan): Promise<void> {
  const { tx, at, platform } = context
  await tx
    .insertInto('plan')
    .values({
      city_id: CITY,
      id: plan.id,
      organization_id: plan.unit.self.id,
      name: `${plan.unit.self.shortName}${String(plan.year)}年党建与业务融合计划`,
      year: plan.year,
      start_on: `${String(plan.year)}-01-01`,
      end_on: `${String(plan.year)}-12-31`,
      changed_at: at,
    })
    .execute()
  await saveGoals(context, plan)
  await saveTasks(context, plan)
  await saveIndicators(context, plan)
  await refreshPlan(tx, platform, plan.id)
  await saveBaseline(context, plan)
}

async function saveGoals(context: MakeContext, plan: MadePlan): Promise<void> {
  const { tx } = context
  const owned = { city_id: CITY, plan_id: plan.id }
  const objectives = plan.objectiveIds.map((id, at) => ({
    ...owned,
    id,
    line: at % 2 === 0 ? ('business' as const) : ('party' as const),
    name: at % 2 === 0 ? `业务目标${String(at / 2 + 1)}` : `党建目标${String((at + 1) / 2)}`,
    note: '',
    priority_id: priorityId(context, plan.year, at),
    weight: 1,
    sort: at + 1,
  }))
  await tx.insertInto('objective').values(objectives).execute()
  const initiatives = plan.initiativeIds.map((id, at) => ({
    ...owned,
    id,
    name: `融合项目${String(at + 1)}`,
    point_kind: POINTS[at % POINTS.length] ?? 'difficulty',
    point: '压力测试用的结合点',
    mode: MODES[(plan.index + at) % MODES.length] ?? 'own',
    mode_name: '',
    objective_ids: plan.objectiveIds.slice(at * 2, at * 2 + 2),
    sort: at + 1,
  }))
  await tx.insertInto('initiative').values(initiatives).execute()
  const answers = PRIORITIES.map((_, at) => ({
    ...owned,
    priority_id: priorityId(context, plan.year, at),
    answer: '以融合项目响应（模拟）',
  }))
  await tx.insertInto('priority_answer').values(answers).execute()
}

/** The schedule as first computed, promised at the beginning of the year. */
async function saveBaseline({ tx, size, at }: MakeContext, plan: MadePlan): Promise<void> {
  const id = madeId(size, 'baseline', plan.id)
  await tx
    .insertInto('baseline')
    .values({
      city_id: CITY,
      id,
      plan_id: plan.id,
      name: '年初计划',
      taken_on: `${String(plan.year)}-01-15`,
      taken_at: at,
    })
    .execute()
  const scheduled = await tx
    .selectFrom('task')
    .select(['id', 'start_on', 'end_on'])
    .where('city_id', '=', CITY)
    .where('plan_id', '=', plan.id)
    .execute()
  const rows = scheduled.flatMap((task) =>
    task.start_on === null || task.end_on === null
      ? []
      : [{ city_id: CITY, baseline_id: id, task_id: task.id, start_on: task.start_on, end_on: task.end_on }],
  )
  await inBatches(rows, (batch) => tx.insertInto('baseline_task').values(batch).execute())
}
