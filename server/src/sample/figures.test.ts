import { expect, test } from 'vitest'
import { sampleActivities } from './activities/year.ts'
import { sampleCity } from './city.ts'
import { figures } from './figures.ts'
import { roundly } from './figures/draft.ts'
import type { SampleFigure, SampleIndicator, SamplePlan } from './types.ts'

const city = sampleCity()
const plans = city.plans
const activities = sampleActivities(city)

function planOf(figure: SampleFigure): SamplePlan {
  const plan = plans.find((each) => each.unit === figure.unit)
  if (plan === undefined) throw new Error(`no plan of ${figure.unit}`)
  return plan
}

function latest(indicator: SampleIndicator | undefined): number | undefined {
  if (indicator === undefined) return undefined
  if (indicator.aggregation === 'last') return indicator.readings.at(-1)?.value
  return Math.round(indicator.readings.reduce((sum, each) => sum + each.value, 0) * 100) / 100
}

/** The value a plan holds for a figure, in the figure's own measure. */
function carried(plan: SamplePlan, figure: SampleFigure): number | undefined {
  const { carrier } = figure
  switch (carrier.where) {
    case 'money': {
      const spent = plan.tasks.find((each) => each.slug === carrier.task)?.money?.spent
      const scale = figure.measure === '亿元' ? 10_000 : figure.measure === '元' ? 0.0001 : 1
      return spent === undefined ? undefined : spent / scale
    }
    case 'name':
      return namedWords(plan, carrier.named).includes(figure.text) ? figure.value : undefined
    case 'priority':
      return city.priorities.find((each) => each.slug === carrier.priority)?.title.includes(figure.text) === true
        ? figure.value
        : undefined
    case 'records':
      return roundly(summed(figure.unit, carrier.kind, carrier.sum), figure)
    case 'reading':
    case 'baseline':
    case 'target': {
      const indicator = plan.indicators.find((each) => each.slug === carrier.indicator)
      return carrier.where === 'reading' ? latest(indicator) : indicator?.[carrier.where]?.value
    }
  }
}

function summed(unit: string, kind: string, sum: 'sessions' | 'audience' | 'hours'): number {
  const own = activities.filter((one) => one.kind === kind && one.organization.startsWith(`${unit}.`))
  if (sum === 'sessions') return own.length
  return own.reduce((total, one) => total + (sum === 'audience' ? one.audience : one.serviceHours), 0)
}

function namedWords(plan: SamplePlan, slug: string): string {
  const titled = [plan, ...plan.objectives, ...plan.initiatives].filter((each) => each.slug === slug)
  const task = plan.tasks.find((each) => each.slug === slug)
  const indicator = plan.indicators.find((each) => each.slug === slug)
  return [...titled.map((each) => each.title), task?.title, task?.note, indicator?.name].join(' ')
}

test.each(figures.map((figure) => [figure.unit, figure.text, figure.carrier.where, figure] as const))(
  '%s: %s is carried by a %s',
  (_unit, _text, _where, figure) => {
    expect(carried(planOf(figure), figure)).toBeCloseTo(figure.value, 6)
  },
)

test('every unit of the page has figures', () => {
  expect(new Set(figures.map((each) => each.unit))).toEqual(new Set(plans.map((each) => each.unit)))
})
