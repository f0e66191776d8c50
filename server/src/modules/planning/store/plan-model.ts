import { TaskFields } from '@hepai/contract/planning-shapes'
import { type Kysely, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { compiled, type Put } from '../../../platform/database/compiled.ts'
import type { Tables } from '../../../platform/tables.ts'
import type { Measured } from '../domain/facts.ts'
import type { Entity, PlanModel } from '../domain/model.ts'
import type { BaselineSpan } from '../domain/slip.ts'

/** Days of a task as last kept. */
type StoredDays = {
  readonly startOn: string | null
  readonly endOn: string | null
  readonly deadline: string | null
  readonly lateAfter: string | null
}

/** A plan's things as stored, with what was last computed from them. */
export type StoredModel = {
  readonly model: PlanModel
  readonly measured: ReadonlyMap<string, Measured>
  /** Days of each task as last scheduled; null before the first time. */
  readonly stored: ReadonlyMap<string, StoredDays>
}

/**
 * Loads a whole plan, live things only.
 *
 * @param removedToo ids of removed things that are wanted as well, to restore them
 */
export async function loadModel(
  db: Kysely<Tables>,
  planId: string,
  removedToo: readonly string[] = [],
): Promise<StoredModel> {
  const wanted = { db, planId, removedToo }
  const [objective, initiative, task, dependency, indicator] = await Promise.all([
    objectives(wanted),
    initiatives(wanted),
    tasks(wanted),
    dependencies(wanted),
    indicators(wanted),
  ])
  return {
    model: { objective, initiative, task: task.entities, dependency, indicator: indicator.entities },
    measured: indicator.measured,
    stored: task.stored,
  }
}

type Wanted = { readonly db: Kysely<Tables>; readonly planId: string; readonly removedToo: readonly string[] }

type OfPlan = Omit<Wanted, 'db'>

/** What stands in a plan, and of what was removed from it the wanted. */
const ofPlan = (put: Put<OfPlan>) =>
  sql<boolean>`plan_id = ${put(({ planId }) => planId)}
    and (removed_at is null or id = any(${put(({ removedToo }) => removedToo)}))`

type Row<Value> = Value & { readonly id: string; readonly version: number; readonly removedAt: Date | null }

/** A row's own columns are the value; what every row has stands beside it. */
const entityOf = <Value>({ id, version, removedAt, ...value }: Row<Value>) => ({
  id,
  version,
  isRemoved: removedAt !== null,
  value,
})

const byId = <Value>(entities: readonly Entity<Value>[]): Map<string, Entity<Value>> =>
  new Map(entities.map((entity) => [entity.id, entity]))

const everyObjective = compiled((db, put: Put<OfPlan>) =>
  db
    .selectFrom('objective')
    .select(['id', 'version', 'removed_at as removedAt'])
    .select(['line', 'name', 'note', 'priority_id as priorityId', 'weight', 'sort'])
    .where('city_id', '=', CITY)
    .where(ofPlan(put))
    .orderBy('sort')
    .orderBy('id'),
)

async function objectives({ db, planId, removedToo }: Wanted): Promise<PlanModel['objective']> {
  const rows = await everyObjective(db, { planId, removedToo })
  return byId(rows.map(entityOf))
}

const everyInitiative = compiled((db, put: Put<OfPlan>) =>
  db
    .selectFrom('initiative')
    .select(['id', 'version', 'removed_at as removedAt'])
    .select(['name', 'point_kind as pointKind', 'point', 'mode', 'mode_name as modeName'])
    .select(['objective_ids as objectiveIds', 'sort'])
    .where('city_id', '=', CITY)
    .where(ofPlan(put))
    .orderBy('sort')
    .orderBy('id'),
)

async function initiatives({ db, planId, removedToo }: Wanted): Promise<PlanModel['initiative']> {
  const rows = await everyInitiative(db, { planId, removedToo })
  return byId(rows.map(entityOf))
}

const everyTask = compiled((db, put: Put<OfPlan>) =>
  db
    .selectFrom('task')
    .select(['id', 'version', 'removed_at as removedAt', 'start_on', 'end_on', 'deadline', 'late_after'])
    .select(['parent_id as parentId', 'objective_id as objectiveId', 'initiative_id as initiativeId', 'kind', 'line'])
    .select(['name', 'organization_id as organizationId', 'owner_id as ownerId', 'duration_days as durationDays'])
    .select(['not_before as notBefore', 'due_on as dueOn', 'started_on as startedOn', 'finished_on as finishedOn'])
    .select(['money_planned as moneyPlanned', 'money_spent as moneySpent', 'weight', 'stage', 'note', 'sort'])
    .select('branches')
    .where('city_id', '=', CITY)
    .where(ofPlan(put))
    .orderBy('sort')
    .orderBy('id'),
)

async function tasks({ db, planId, removedToo }: Wanted) {
  const rows = await everyTask(db, { planId, removedToo })
  const stored = new Map<string, StoredDays>()
  const entities = rows.map(({ start_on: startOn, end_on: endOn, deadline, late_after: lateAfter, ...row }) => {
    stored.set(row.id, { startOn, endOn, deadline, lateAfter })
    return entityOf({ ...row, branches: branchesOf(row.branches) })
  })
  return { entities: byId(entities), stored }
}

const branchesOf = (branches: unknown): TaskFields['branches'] =>
  Array.isArray(branches) && branches.length === 0 ? [] : TaskFields.shape.branches.parse(branches)

const everyDependency = compiled((db, put: Put<OfPlan>) =>
  db
    .selectFrom('dependency')
    .select(['id', 'version', 'removed_at as removedAt'])
    .select(['from_id as fromId', 'to_id as toId', 'type', 'lag_days as lagDays'])
    .where('city_id', '=', CITY)
    .where(ofPlan(put))
    .orderBy('id'),
)

async function dependencies({ db, planId, removedToo }: Wanted): Promise<PlanModel['dependency']> {
  const rows = await everyDependency(db, { planId, removedToo })
  return byId(rows.map(entityOf))
}

const everyIndicator = compiled((db, put: Put<OfPlan>) =>
  db
    .selectFrom('indicator')
    .select(['id', 'version', 'removed_at as removedAt'])
    .select(['value', 'value_on', 'reading_count'])
    .select(['objective_id as objectiveId', 'task_id as taskId', 'name', 'unit', 'caliber', 'source', 'direction'])
    .select(['aggregate', 'baseline_value as baselineValue', 'baseline_on as baselineOn'])
    .select(['target_value as targetValue', 'target_on as targetOn', 'decimals', 'weight', 'sort'])
    .where('city_id', '=', CITY)
    .where(ofPlan(put))
    .orderBy('sort')
    .orderBy('id'),
)

async function indicators({ db, planId, removedToo }: Wanted) {
  const rows = await everyIndicator(db, { planId, removedToo })
  const measured = new Map<string, Measured>()
  const entities = rows.map(({ value, value_on: valueOn, reading_count: readingCount, ...row }) => {
    measured.set(row.id, { value: numberOf(value), valueOn, readingCount })
    const { baselineValue, targetValue } = row
    return entityOf({ ...row, baselineValue: numberOf(baselineValue), targetValue: numberOf(targetValue) })
  })
  return { entities: byId(entities), measured }
}

/** numeric comes as text so that no digit is lost; at most 15 digits are ever stored, which a number holds exactly. */
export const numberOf = (text: string | null): number | null => (text === null ? null : Number(text))

const newestBaseline = compiled((db, put: Put<{ readonly planId: string }>) =>
  db
    .selectFrom('baseline')
    .leftJoin('baseline_task', (join) =>
      join.onRef('baseline_task.baseline_id', '=', 'baseline.id').on('baseline_task.city_id', '=', CITY),
    )
    .select(['baseline.id', 'baseline.name', 'baseline.taken_on as takenOn'])
    .select(['baseline_task.task_id as taskId', 'baseline_task.start_on as startOn', 'baseline_task.end_on as endOn'])
    .where('baseline.city_id', '=', CITY)
    .where('baseline.id', '=', (newest) =>
      newest
        .selectFrom('baseline')
        .select('id')
        .where('city_id', '=', CITY)
        .where(
          'plan_id',
          '=',
          put((of) => of.planId),
        )
        .orderBy('taken_at', 'desc')
        .orderBy('id', 'desc')
        .limit(1),
    ),
)

/** The newest baseline of a plan with the promised days of its tasks; null before the first. */
export async function latestBaseline(
  db: Kysely<Tables>,
  planId: string,
): Promise<{
  readonly id: string
  readonly name: string
  readonly takenOn: string
  readonly spans: ReadonlyMap<string, BaselineSpan>
} | null> {
  const rows = await newestBaseline(db, { planId })
  const [first] = rows
  if (first === undefined) return null
  const { id, name, takenOn } = first
  const spans = new Map<string, BaselineSpan>()
  for (const { taskId, startOn, endOn } of rows)
    if (taskId !== null && startOn !== null && endOn !== null) spans.set(taskId, { startOn, endOn })
  return { id, name, takenOn, spans }
}
