import { type RawBuilder, sql, type Transaction } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Grant } from '../../../platform/grant.ts'
import { initialsOf } from '../../../platform/pinyin.ts'
import { Refusal } from '../../../platform/refusal.ts'
import type { Tables } from '../../../platform/tables.ts'
import type { Touched } from '../domain/edit.ts'
import type { Entity, PlanModel, Values } from '../domain/model.ts'

/**
 * Writes the things that an edit touched. Each statement also checks the version before, and that the thing is this plan's.
 *
 * @throws Refusal platform.badShape when a new thing's id belongs to something else
 */
export async function saveTouched(
  tx: Transaction<Tables>,
  grant: Grant<'planning.edit'>,
  planId: string,
  model: PlanModel,
  touched: readonly Touched[],
  now: Date,
): Promise<void> {
  const context = { tx, grant, planId, touched, now }
  await upsert(context, 'objective', model.objective, objectiveRow)
  await upsert(context, 'initiative', model.initiative, initiativeRow)
  await upsert(context, 'task', model.task, taskRow)
  await freePairs(context)
  await upsert(context, 'dependency', model.dependency, dependencyRow)
  await upsert(context, 'indicator', model.indicator, indicatorRow)
}

type Context = {
  readonly tx: Transaction<Tables>
  readonly grant: Grant<'planning.edit'>
  readonly planId: string
  readonly touched: readonly Touched[]
  readonly now: Date
}
type Columns = Readonly<Record<string, unknown>>

async function upsert<N extends keyof Values>(
  { tx, planId, touched, now }: Context,
  what: N,
  entities: ReadonlyMap<string, Entity<Values[N]>>,
  columnsOf: (value: Values[N]) => Columns,
): Promise<void> {
  const ids = new Set(touched.filter((one) => one.what === what).map((one) => one.id))
  const changed = [...entities.values()].filter((entity) => ids.has(entity.id))
  const rows = changed.sort(removedFirst).map((entity) => ({
    city_id: CITY,
    id: entity.id,
    plan_id: planId,
    version: entity.version,
    removed_at: entity.isRemoved ? now.toISOString() : null,
    ...columnsOf(entity.value),
  }))
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first)
  const table = sql.ref(what)
  const saved = await sql<{ id: string }>`
    insert into ${table} (${names(columns)})
    select ${names(columns)} from jsonb_populate_recordset(null::${table}, ${JSON.stringify(rows)}::jsonb)
    on conflict (city_id, id) do update set ${fromExcluded(columns.slice(3))}
    where ${table}.version = excluded.version - 1 and ${table}.plan_id = excluded.plan_id
    returning id
  `.execute(tx)
  if (saved.rows.length !== rows.length) throw idTaken()
}

/** Links that trade their ends pass through each other's pair, so all of them let go before one takes hold. */
async function freePairs({ tx, planId, touched, now }: Context): Promise<void> {
  const ids = touched.filter((one) => one.what === 'dependency').map((one) => one.id)
  if (ids.length < 2) return
  await tx
    .updateTable('dependency')
    .set({ removed_at: now })
    .where('city_id', '=', CITY)
    .where('plan_id', '=', planId)
    .where('id', 'in', ids)
    .where('removed_at', 'is', null)
    .execute()
}

/** A pair of tasks may be linked anew in the same edit that removes their old link. */
const removedFirst = (a: { readonly isRemoved: boolean }, b: { readonly isRemoved: boolean }): number =>
  Number(b.isRemoved) - Number(a.isRemoved)

const names = (columns: readonly string[]): RawBuilder<unknown> => sql.join(columns.map((column) => sql.ref(column)))

const fromExcluded = (columns: readonly string[]): RawBuilder<unknown> =>
  sql.join(columns.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`))

const idTaken = () =>
  new Refusal('platform.badShape', { count: 1 }, [
    { path: 'edits', message: '新增内容的编号已被使用，请刷新页面后重新添加。' },
  ])

const objectiveRow = (value: Values['objective']): Columns => ({
  line: value.line,
  name: value.name,
  note: value.note,
  priority_id: value.priorityId,
  weight: value.weight,
  sort: value.sort,
})

const initiativeRow = (value: Values['initiative']): Columns => ({
  name: value.name,
  point_kind: value.pointKind,
  point: value.point,
  mode: value.mode,
  mode_name: value.modeName,
  objective_ids: value.objectiveIds,
  sort: value.sort,
})

const taskRow = (value: Values['task']): Columns => ({
  parent_id: value.parentId,
  objective_id: value.objectiveId,
  initiative_id: value.initiativeId,
  kind: value.kind,
  line: value.line,
  name: value.name,
  organization_id: value.organizationId,
  owner_id: value.ownerId,
  duration_days: value.durationDays,
  not_before: value.notBefore,
  due_on: value.dueOn,
  started_on: value.startedOn,
  finished_on: value.finishedOn,
  money_planned: value.moneyPlanned,
  money_spent: value.moneySpent,
  weight: value.weight,
  stage: value.stage,
  note: value.note,
  sort: value.sort,
  branches: value.branches,
  initials: initialsOf(value.name, 'organization'),
})

const dependencyRow = (value: Values['dependency']): Columns => ({
  from_id: value.fromId,
  to_id: value.toId,
  type: value.type,
  lag_days: value.lagDays,
})

const indicatorRow = (value: Values['indicator']): Columns => ({
  objective_id: value.objectiveId,
  task_id: value.taskId,
  name: value.name,
  unit: value.unit,
  caliber: value.caliber,
  source: value.source,
  direction: value.direction,
  aggregate: value.aggregate,
  baseline_value: value.baselineValue,
  baseline_on: value.baselineOn,
  target_value: value.targetValue,
  target_on: value.targetOn,
  decimals: value.decimals,
  weight: value.weight,
  sort: value.sort,
  initials: initialsOf(value.name, 'organization'),
})
