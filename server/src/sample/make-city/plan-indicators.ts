import { CITY } from '../../platform/city.ts'
import { after, instantOf } from '../../platform/clock.ts'
import { inBatches } from '../load/context.ts'
import { luckOf, type MakeContext, madeId, twoDigits } from './context.ts'
import type { MadePlan } from './made-plan.ts'

const MEASURES = [
  { name: '审批时间', unit: '天', direction: 'down', baseline: 45, target: 15 },
  { name: '服务群众人次', unit: '人次', direction: 'up', baseline: 1200, target: 4000 },
  { name: '群众满意率', unit: '%', direction: 'up', baseline: 82, target: 96 },
  { name: '解决难题', unit: '件', direction: 'up', baseline: 10, target: 60 },
  { name: '项目按期开工率', unit: '%', direction: 'up', baseline: 70, target: 95 },
  { name: '投诉件', unit: '件', direction: 'down', baseline: 300, target: 120 },
] as const

/** One indicator an objective, with a reading at the end of each month that is over. */
export async function saveIndicators(context: MakeContext, plan: MadePlan): Promise<void> {
  const made = plan.objectiveIds.map((objectiveId, index) => makeIndicator(context, plan, objectiveId, index))
  await inBatches(
    made.map((one) => one.row),
    (batch) => context.tx.insertInto('indicator').values(batch).execute(),
  )
  await inBatches(
    made.flatMap((one) => one.readings),
    (batch) => context.tx.insertInto('reading').values(batch).execute(),
  )
}

function makeIndicator(context: MakeContext, plan: MadePlan, objectiveId: string, index: number) {
  const measure = MEASURES[index % MEASURES.length] ?? MEASURES[0]
  const id = madeId(context.size, 'indicator', `${plan.id}:${String(index)}`)
  const readings = readingRows(context, plan, { id, index, measure })
  const latest = readings.at(-1)
  const row = {
    city_id: CITY,
    id,
    plan_id: plan.id,
    objective_id: objectiveId,
    name: `${measure.name}（${String(index + 1)}）`,
    unit: measure.unit,
    caliber: '压力测试用的口径',
    source: '模拟数据',
    direction: measure.direction,
    aggregate: 'latest' as const,
    baseline_value: measure.baseline,
    baseline_on: `${String(plan.year - 1)}-12-31`,
    target_value: measure.target,
    target_on: `${String(plan.year)}-12-31`,
    decimals: 1,
    weight: 1,
    sort: index + 1,
    value: latest?.value ?? null,
    value_on: latest?.occurred_on ?? null,
    reading_count: readings.length,
  }
  return { row, readings }
}

type Measured = { readonly id: string; readonly index: number; readonly measure: (typeof MEASURES)[number] }

function readingRows({ size, today }: MakeContext, plan: MadePlan, { id, index, measure }: Measured) {
  const luck = luckOf(size, 5, plan.index * 16 + index)
  const way = measure.target - measure.baseline
  return Array.from({ length: 12 }, (_, month) => {
    const day = `${String(plan.year)}-${twoDigits(month + 1)}-28`
    const share = (month + luck.next()) / 12
    return {
      city_id: CITY,
      id: madeId(size, 'reading', `${id}:${day}`),
      indicator_id: id,
      occurred_on: day,
      value: Math.round((measure.baseline + way * share) * 10) / 10,
      recorded_at: after(instantOf(day), 9 * 3_600_000),
      recorded_by_name: '模拟数据',
    }
  }).filter((reading) => reading.occurred_on < today)
}
