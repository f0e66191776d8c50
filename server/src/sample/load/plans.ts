import { CITY } from '../../platform/city.ts'
import { refreshPlan } from '../../modules/planning/index.ts'
import type { SamplePlan, SampleTask } from '../types.ts'
import { inBatches, known, type LoadContext } from './context.ts'
import { sampleId } from './ids.ts'
import type { PlacedBySlug } from './organizations.ts'
import { loadIndicators } from './indicators.ts'

export async function loadPriorities(context: LoadContext): Promise<void> {
  const { tx, city, years } = context
  await tx
    .insertInto('priority')
    .values(
      city.priorities.map((one, index) => ({
        city_id: CITY,
        id: sampleId('priority', one.slug),
        year: one.year + years,
        name: one.title,
        description: one.detail,
        sort: index + 1,
      })),
    )
    .execute()
}

export async function loadPlans(context: LoadContext, placed: PlacedBySlug): Promise<void> {
  for (const plan of context.city.plans) await loadPlan(context, placed, plan)
}

async function loadPlan(context: LoadContext, placed: PlacedBySlug, plan: SamplePlan): Promise<void> {
  const { tx, at, day, years } = context
  const planId = sampleId('plan', plan.slug)
  await tx
    .insertInto('plan')
    .values({
      city_id: CITY,
      id: planId,
      organization_id: known(placed, plan.unit).id,
      name: plan.title,
      year: plan.year + years,
      start_on: day(`${String(plan.year)}-01-01`),
      end_on: day(`${String(plan.year)}-12-31`),
      changed_at: at,
    })
    .execute()
  await loadAnswers(context, plan, planId)
  await loadGoals(context, plan, planId)
  await loadTasks(context, placed, plan, planId)
  await loadIndicators(context, plan, planId)
  await refreshPlan(tx, context.platform, planId)
  await loadBaseline(context, plan, planId)
  // Once more, because promised days come from the baseline, and the baseline from the schedule.
  await refreshPlan(tx, context.platform, planId)
}

async function loadAnswers({ tx, city }: LoadContext, plan: SamplePlan, planId: string): Promise<void> {
  const rows = city.answers
    .filter((answer) => answer.unit === plan.unit)
    .map((answer) => ({
      city_id: CITY,
      plan_id: planId,
      priority_id: sampleId('priority', answer.priority),
      answer: answer.words,
    }))
  await inBatches(rows, (batch) => tx.insertInto('priority_answer').values(batch).execute())
}

async function loadGoals({ tx }: LoadContext, plan: SamplePlan, planId: string): Promise<void> {
  const objectives = plan.objectives.map((one, index) => {
    const [priority] = one.priorities
    return {
      city_id: CITY,
      id: sampleId('objective', one.slug),
      plan_id: planId,
      line: one.line,
      name: one.title,
      note: one.detail,
      priority_id: priority === undefined ? null : sampleId('priority', priority),
      weight: 1,
      sort: index + 1,
    }
  })
  await inBatches(objectives, (batch) => tx.insertInto('objective').values(batch).execute())
  const initiatives = plan.initiatives.map((one, index) => ({
    city_id: CITY,
    id: sampleId('initiative', one.slug),
    plan_id: planId,
    name: one.title,
    point_kind: one.pointKind,
    point: one.point,
    mode: one.mode,
    mode_name: '',
    objective_ids: one.objectives.map((slug) => sampleId('objective', slug)),
    sort: index + 1,
  }))
  await inBatches(initiatives, (batch) => tx.insertInto('initiative').values(batch).execute())
}

async function loadTasks(context: LoadContext, placed: PlacedBySlug, plan: SamplePlan, planId: string): Promise<void> {
  const stages = new Map(
    plan.programmes.flatMap((programme) => programme.stages.map((stage) => [stage.slug, stage.title] as const)),
  )
  const rows = plan.tasks.map((task, index) => taskRow(context, placed, task, { planId, index, stages }))
  await inBatches(rows, (batch) => context.tx.insertInto('task').values(batch).execute())
  const links = plan.dependencies.map((one) => ({
    city_id: CITY,
    id: sampleId('dependency', `${one.from}>${one.to}`),
    plan_id: planId,
    from_id: sampleId('task', one.from),
    to_id: sampleId('task', one.to),
    type: one.kind,
    lag_days: one.lagDays,
  }))
  await inBatches(links, (batch) => context.tx.insertInto('dependency').values(batch).execute())
}

type Within = { readonly planId: string; readonly index: number; readonly stages: ReadonlyMap<string, string> }

function taskRow(context: LoadContext, placed: PlacedBySlug, task: SampleTask, { planId, index, stages }: Within) {
  return {
    city_id: CITY,
    id: sampleId('task', task.slug),
    plan_id: planId,
    parent_id: ref('task', task.parent),
    objective_id: ref('objective', task.objective),
    initiative_id: ref('initiative', task.initiative),
    line: task.line,
    name: task.title,
    organization_id: known(placed, task.organization).id,
    owner_id: sampleId('person', task.owner),
    ...timing(context, task),
    money_planned: task.money?.planned ?? null,
    money_spent: task.money?.spent ?? null,
    weight: task.weight,
    stage: task.stage === null ? '' : (stages.get(task.stage) ?? ''),
    note: task.note ?? '',
    sort: index + 1,
    branches: JSON.stringify(
      task.assists.map((one) => ({ organizationId: known(placed, one.branch).id, did: one.did })),
    ),
  }
}

const ref = (kind: string, slug: string | null): string | null => (slug === null ? null : sampleId(kind, slug))

function timing({ day }: LoadContext, task: SampleTask) {
  const isMilestone = task.kind === 'milestone'
  const startedOn = task.startedOn ?? (isMilestone ? task.finishedOn : null)
  return {
    kind: isMilestone ? ('milestone' as const) : ('task' as const),
    duration_days: isMilestone ? 0 : Math.max(1, task.durationDays),
    not_before: day(task.notBefore),
    started_on: startedOn === null ? null : day(startedOn),
    finished_on: task.finishedOn === null ? null : day(task.finishedOn),
  }
}

/** What was first promised: the task's own baseline where it differs, today's schedule elsewhere. */
async function loadBaseline({ tx, at, day, platform }: LoadContext, plan: SamplePlan, planId: string): Promise<void> {
  const id = platform.newId()
  const takenOn = day(`${String(plan.year)}-01-15`)
  await tx
    .insertInto('baseline')
    .values({ city_id: CITY, id, plan_id: planId, name: '年初计划', taken_on: takenOn, taken_at: at })
    .execute()
  const scheduled = await tx
    .selectFrom('task')
    .select(['id', 'start_on', 'end_on'])
    .where('city_id', '=', CITY)
    .where('plan_id', '=', planId)
    .execute()
  const promised = new Map(plan.tasks.map((task) => [sampleId('task', task.slug), task.baseline]))
  const rows = scheduled.flatMap((task) => {
    const own = promised.get(task.id)
    const start = own == null ? task.start_on : day(own.start)
    const end = own == null ? task.end_on : day(own.finish)
    return start === null || end === null
      ? []
      : [{ city_id: CITY, baseline_id: id, task_id: task.id, start_on: start, end_on: end }]
  })
  await inBatches(rows, (batch) => tx.insertInto('baseline_task').values(batch).execute())
}
