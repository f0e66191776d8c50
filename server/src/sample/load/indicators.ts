import { CITY } from '../../platform/city.ts'
import { after, instantOf } from '../../platform/clock.ts'
import type { SampleIndicator, SamplePlan } from '../types.ts'
import { inBatches, type LoadContext } from './context.ts'
import { sampleId } from './ids.ts'

/** Readings are recorded the day after, at nine in the morning in Shanghai. */
const RECORDED_AFTER = 25 * 3_600_000

export async function loadIndicators(context: LoadContext, plan: SamplePlan, planId: string): Promise<void> {
  const rows = plan.indicators.map((one, index) => indicatorRow(context, one, planId, index))
  await inBatches(rows, (batch) => context.tx.insertInto('indicator').values(batch).execute())
  const readings = plan.indicators.flatMap((one) => readingRows(context, one))
  await inBatches(readings, (batch) => context.tx.insertInto('reading').values(batch).execute())
}

function indicatorRow({ day }: LoadContext, one: SampleIndicator, planId: string, index: number) {
  const isOnTask = one.attachedTo.kind === 'task'
  const value = valueOf(one)
  return {
    city_id: CITY,
    id: sampleId('indicator', one.slug),
    plan_id: planId,
    objective_id: isOnTask ? null : sampleId('objective', one.attachedTo.slug),
    task_id: isOnTask ? sampleId('task', one.attachedTo.slug) : null,
    name: one.name,
    unit: one.unit,
    caliber: one.caliber,
    source: one.source,
    direction: one.direction,
    aggregate: one.aggregation === 'sum' ? ('sum' as const) : ('latest' as const),
    baseline_value: one.baseline?.value ?? null,
    baseline_on: one.baseline === null ? null : day(one.baseline.on),
    target_value: one.target?.value ?? null,
    target_on: one.target === null ? null : day(one.target.on),
    decimals: one.decimals,
    weight: 1,
    sort: index + 1,
    value: value?.value ?? null,
    value_on: value === null ? null : day(value.on),
    reading_count: one.readings.length,
  }
}

/** The latest reading, or their sum as of the latest day; numbers of the sample have few decimals, so a sum is rounded to them. */
function valueOf(one: SampleIndicator): { readonly value: number; readonly on: string } | null {
  const latest = one.readings.at(-1)
  if (latest === undefined) return null
  if (one.aggregation === 'last') return latest
  const sum = one.readings.reduce((total, reading) => total + reading.value, 0)
  return { value: Number(sum.toFixed(one.decimals)), on: latest.on }
}

const readingRows = ({ day, platform }: LoadContext, one: SampleIndicator) =>
  one.readings.map((reading) => ({
    city_id: CITY,
    id: platform.newId(),
    indicator_id: sampleId('indicator', one.slug),
    occurred_on: day(reading.on),
    value: reading.value,
    recorded_at: after(instantOf(day(reading.on)), RECORDED_AFTER),
    recorded_by_name: '示范数据',
  }))
