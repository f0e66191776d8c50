import { graphOf, live, type PlanModel } from './model.ts'
import type { PlanFacts } from './picture.ts'
import type { IndicatorFacts } from './progress.ts'
import type { BaselineSpan } from './slip.ts'
import type { WorkingDays } from './working-days.ts'

/** What an indicator's readings make, as last computed. */
export type Measured = { readonly value: number | null; readonly valueOn: string | null; readonly readingCount: number }

/** What surrounds a plan's model: its start, readings, promised days, today and the calendar. */
type PlanSurroundings = {
  readonly startOn: string
  readonly measured: ReadonlyMap<string, Measured>
  readonly baseline: ReadonlyMap<string, BaselineSpan>
  readonly today: string
  readonly days: WorkingDays
}

/** A plan's model with what surrounds it, as the picture is computed from. */
export function factsOf(model: PlanModel, surroundings: PlanSurroundings): PlanFacts {
  const { startOn, measured, baseline, today, days } = surroundings
  const tasks = live(model.task)
  return {
    graph: graphOf(model, startOn),
    objectiveOf: new Map(
      tasks.flatMap(({ id, value }) => (value.objectiveId === null ? [] : [[id, value.objectiveId]])),
    ),
    initiativeOf: new Map(
      tasks.flatMap(({ id, value }) => (value.initiativeId === null ? [] : [[id, value.initiativeId]])),
    ),
    objectives: live(model.objective).map(({ id, value }) => ({ id, name: value.name, weight: value.weight })),
    initiatives: live(model.initiative).map(({ id }) => id),
    indicators: indicatorFacts(model, measured),
    baseline,
    today,
    days,
  }
}

function indicatorFacts(model: PlanModel, measured: ReadonlyMap<string, Measured>): IndicatorFacts[] {
  return live(model.indicator).map(({ id, value }) => ({
    id,
    name: value.name,
    taskId: value.taskId,
    objectiveId: value.objectiveId,
    direction: value.direction,
    baselineValue: value.baselineValue,
    targetValue: value.targetValue,
    value: measured.get(id)?.value ?? null,
    weight: value.weight,
  }))
}
