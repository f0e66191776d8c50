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
  return {
    city_id: CITY,
    id: sampleId('indicator', one.slug),
    plan_id: planId,
    ...attachment(one),
    name: one.name,
    unit: one.unit,
    caliber: one.caliber,
    source: one.source,
    direction: one.direction,
    aggregate: one.aggregation === 'sum' ? ('sum' as const) : ('latest' as const),
    ...datedValue('baseline', one.baseline, day),
    ...datedValue('target', one.target, day),
    ...datedValue('value', valueOf(one), day),
    decimals: one.decimals,
    weight: 1,
    sort: index + 1,
    reading_count: one.readings.length,
  }
}

const attachment = ({ attachedTo: { kind, slug } }: SampleIndicator) =>
  kind === 'task'
    ? { objective_id: null, task_id: sampleId('task', slug) }
    : { objective_id: sampleId('objective', slug), task_id: null }

type Dated = { readonly value: number; readonly on: string } | null
type Days = LoadContext['day']

function datedValue(name: 'baseline' | 'target' | 'value', dated: Dated, day: Days) {
  const value = dated?.value ?? null
  const on = dated === null ? null : day(dated.on)
  if (name === 'baseline') return { baseline_value: value, baseline_on: on }
  return name === 'target' ? { target_value: value, target_on: on } : { value, value_on: on }
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
