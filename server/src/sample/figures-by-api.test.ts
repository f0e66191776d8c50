import { listActivities, sumActivities } from '@hepai/contract/activities'
import { showPlan as showPlanContract } from '@hepai/contract/planning'
import {
  listPriorities as listPrioritiesContract,
  showIndicator as showIndicatorContract,
} from '@hepai/contract/planning'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { allOperations } from '../modules/all.ts'
import type { Bound } from '../platform/operations.ts'
import { actorWith, callAs, outputOf, type TestPlatform, testPlatform } from '../testing/platform.ts'
import { roundly } from './figures/draft.ts'
import { figures } from './figures.ts'
import { sampleId } from './load/ids.ts'
import { loadSampleIfEmpty } from './load.ts'
import type { SampleFigure } from './types.ts'
import { ROOT } from './units/tree.ts'

type Plan = z.output<typeof showPlanContract.output>

let trial: TestPlatform
const plans = new Map<string, Plan>()
let priorities = ''

const operationNamed = (name: string): Bound => {
  const found = allOperations.find((bound) => bound.operation.name === name)
  if (found === undefined) throw new Error(`no operation ${name}`)
  return found
}

/** 工委 staff read the whole city. */
const staff = async () => {
  const root = await trial.platform.db
    .selectFrom('organization')
    .select(['id', 'path'])
    .where('id', '=', sampleId('organization', ROOT))
    .executeTakeFirstOrThrow()
  return actorWith([{ role: 'committeeStaff', on: root }])
}

const ask = async <T>(name: string, input: unknown, schema: { parse: (value: unknown) => T }): Promise<T> =>
  outputOf(callAs(trial, await staff(), operationNamed(name), input), schema)

beforeAll(async () => {
  trial = await testPlatform()
  await loadSampleIfEmpty(trial.platform, () => undefined)
  for (const unit of new Set(figures.map((figure) => figure.unit)))
    plans.set(
      unit,
      await ask('planning.showPlan', { planId: sampleId('plan', `${unit}.plan-2026`) }, showPlanContract.output),
    )
  priorities = JSON.stringify(await ask('planning.listPriorities', { year: 2026 }, listPrioritiesContract.output))
})
afterAll(() => trial.close())

const planOf = (figure: SampleFigure): Plan => {
  const plan = plans.get(figure.unit)
  if (plan === undefined) throw new Error(`no plan of ${figure.unit}`)
  return plan
}

/** 万元 in the figure's own measure. */
const scaleOf = (measure: string): number => (measure === '亿元' ? 10_000 : measure === '元' ? 0.0001 : 1)

/** What the interface answers for a figure. */
async function answered(figure: SampleFigure): Promise<number | null | undefined> {
  const { carrier } = figure
  switch (carrier.where) {
    case 'money': {
      const task = planOf(figure).tasks.find((each) => each.id === sampleId('task', carrier.task))
      return task?.moneySpent == null ? undefined : task.moneySpent / scaleOf(figure.measure)
    }
    case 'name':
      return JSON.stringify(planOf(figure)).includes(figure.text) ? figure.value : undefined
    case 'priority':
      return priorities.includes(figure.text) ? figure.value : undefined
    case 'records':
      return roundly(await summed(figure.unit, carrier.kind, carrier.sum), figure)
    case 'reading':
    case 'baseline':
    case 'target': {
      const input = { indicatorId: sampleId('indicator', carrier.indicator) }
      const shown = await ask('planning.showIndicator', input, showIndicatorContract.output)
      if (carrier.where === 'reading') return shown.value
      return carrier.where === 'baseline' ? shown.baselineValue : shown.targetValue
    }
  }
}

/** The sum that the interface answers, proved by opening every record that made it. */
async function summed(unit: string, kindCode: string, sum: 'sessions' | 'audience' | 'hours'): Promise<number> {
  const filters = { organizationId: sampleId('organization', unit), kindCode }
  const { items } = await ask(listActivities.name, { ...filters, limit: '200' }, listActivities.output)
  const opened = {
    sessions: items.length,
    audience: items.reduce((total, one) => total + one.audience, 0),
    hours: items.reduce((total, one) => total + one.serviceHours, 0),
  }
  const answer = await ask(sumActivities.name, filters, sumActivities.output)
  expect(answer).toMatchObject(opened)
  return answer[sum]
}

test.each(figures.map((figure) => [figure.unit, figure.text, figure.carrier.where, figure] as const))(
  '%s: %s (%s) is answered by the interface',
  async (_unit, _text, _where, figure) => {
    expect(await answered(figure)).toBeCloseTo(figure.value, 6)
  },
)
