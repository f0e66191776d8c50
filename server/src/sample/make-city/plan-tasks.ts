import { CITY } from '../../platform/city.ts'
import { inBatches } from '../load/context.ts'
import { daysAfter, luckOf, type MakeContext, madeId } from './context.ts'
import { personAt } from './people.ts'
import { type MadePlan, planIdOf } from './made-plan.ts'
import type { MadeBranch, MadeUnit } from './tree.ts'

const STAGES = ['一起谋划', '责任部署', '推进落实', '服务群众', '督促检查', '总结提升'] as const
const STEPS = ['调查研究', '拟定方案', '征求意见', '组织实施', '中期评估', '问题整改', '公开公示', '资料归档'] as const
const LINES = ['business', 'party', 'joint'] as const
/** Calendar days from one stage to the next, and from one step to the next within it. */
const STAGE_DAYS = 58
const STEP_DAYS = 6

/** Six stages, each a summary of eight steps and a milestone: sixty rows, most of them linked to the one before. */
export async function saveTasks(context: MakeContext, plan: MadePlan): Promise<void> {
  const { tx } = context
  const rows = STAGES.flatMap((stage, at) => stageRows(context, plan, stage, at))
  await inBatches(rows, (batch) => tx.insertInto('task').values(batch).execute())
  const links = STAGES.flatMap((_, at) => linkRows(context, plan, at))
  await inBatches(links, (batch) => tx.insertInto('dependency').values(batch).execute())
}

const taskId = ({ size }: MakeContext, plan: Pick<MadePlan, 'id'>, stage: number, step: number): string =>
  madeId(size, 'task', `${plan.id}:${String(stage)}:${String(step)}`)

/** A step of a unit's plan of a year: stages from 0 to 5, steps from 1 to 8. */
export const stepTaskId = (context: MakeContext, unit: MadeUnit, year: number, stage: number, step: number): string =>
  taskId(context, { id: planIdOf(context.size, unit, year) }, stage, step)

/** Numbers of the rows within a stage: 0 the summary, 1–8 the steps, 9 the milestone. */
const SUMMARY = 0
const MILESTONE = STEPS.length + 1

function stageRows(context: MakeContext, plan: MadePlan, stage: string, at: number) {
  const begins = daysAfter(`${String(plan.year)}-01-05`, at * STAGE_DAYS)
  const summary = {
    ...common(context, plan, at, SUMMARY),
    kind: 'task' as const,
    line: 'joint' as const,
    name: stage,
    organization_id: plan.unit.committee.id,
    duration_days: 1,
    not_before: begins,
  }
  const steps = STEPS.map((step, index) => stepRow(context, plan, { name: `${stage}：${step}`, begins, at, index }))
  const ends = daysAfter(begins, STEPS.length * STEP_DAYS + 2)
  const milestone = {
    ...common(context, plan, at, MILESTONE),
    parent_id: taskId(context, plan, at, SUMMARY),
    kind: 'milestone' as const,
    line: 'joint' as const,
    name: `${stage}完成`,
    organization_id: plan.unit.committee.id,
    duration_days: 0,
    due_on: daysAfter(ends, 7),
    ...factsOf(context, ends, ends),
  }
  return [summary, ...steps, milestone]
}

type Step = { readonly name: string; readonly begins: string; readonly at: number; readonly index: number }

function stepRow(context: MakeContext, plan: MadePlan, { name, begins, at, index }: Step) {
  const luck = luckOf(context.size, 4, plan.index * 64 + at * STEPS.length + index)
  const starts = daysAfter(begins, index * STEP_DAYS)
  const isDepartment = index % 2 === 1
  const { departments, branches } = plan.unit
  const department = departments[(at + index) % departments.length]
  const branch = branches[(at * STEPS.length + index) % branches.length]
  const isSlow = luck.next() < 0.08
  return {
    ...common(context, plan, at, index + 1),
    parent_id: taskId(context, plan, at, SUMMARY),
    kind: 'task' as const,
    line: LINES[index % LINES.length] ?? 'joint',
    name,
    organization_id: (isDepartment ? department?.id : branch?.id) ?? plan.unit.committee.id,
    owner_id: branch === undefined ? null : personAt(context.size, branch, index % 3).id,
    duration_days: luck.between(2, 4),
    not_before: starts,
    money_planned: index === 3 ? luck.between(5, 200) : null,
    note: '压力测试用的任务，不是真实工作。',
    branches: JSON.stringify(helpersOf(branches, at + index)),
    ...factsOf(context, starts, daysAfter(starts, isSlow ? 40 : 4)),
  }
}

const common = (context: MakeContext, plan: MadePlan, at: number, row: number) => ({
  city_id: CITY,
  id: taskId(context, plan, at, row),
  plan_id: plan.id,
  objective_id: plan.objectiveIds[at] ?? null,
  initiative_id: plan.initiativeIds[at] ?? null,
  weight: 1,
  stage: STAGES[at] ?? '',
  note: '',
  sort: at * (MILESTONE + 1) + row + 1,
  branches: '[]',
})

/** What has happened by today: nothing that lies ahead. */
const factsOf = ({ today }: MakeContext, starts: string, ends: string) => ({
  started_on: starts <= today ? starts : null,
  finished_on: ends <= today ? ends : null,
})

const helpersOf = (branches: readonly MadeBranch[], at: number) =>
  [branches[at % branches.length], branches[(at + 1) % branches.length]]
    .filter((branch) => branch !== undefined)
    .filter((branch, index, all) => all.indexOf(branch) === index)
    .map((branch) => ({ organizationId: branch.id, did: '组织党员到一线参加' }))

/** Every step waits for the one before; a stage waits for the middle of the stage before it. */
function linkRows(context: MakeContext, plan: MadePlan, at: number) {
  const link = (from: readonly [number, number], to: readonly [number, number], type: 'FS' | 'SS', lag: number) => ({
    city_id: CITY,
    id: madeId(context.size, 'dependency', `${plan.id}:${from.join('.')}>${to.join('.')}`),
    plan_id: plan.id,
    from_id: taskId(context, plan, ...from),
    to_id: taskId(context, plan, ...to),
    type,
    lag_days: lag,
  })
  const within = Array.from({ length: STEPS.length }, (_, index) => link([at, index + 1], [at, index + 2], 'FS', 0))
  const before = at === 0 ? [] : [link([at - 1, 5], [at, 1], 'FS', 2), link([at - 1, 7], [at, 2], 'SS', 1)]
  return [...within, ...before]
}
