import { showPlan as contract } from '@hepai/contract/planning'
import type { PlanView } from '@hepai/contract/planning-shapes'
import { dayOf } from '../../../platform/clock.ts'
import { query } from '../../../platform/operations.ts'
import type { Platform } from '../../../platform/platform.ts'
import { factsOf } from '../domain/facts.ts'
import { lanesOf } from '../domain/lanes.ts'
import { live, type PlanModel } from '../domain/model.ts'
import { pictureOf } from '../domain/picture.ts'
import { indicatorViews, initiativeViews, objectiveViews, progressView, taskViews } from '../domain/plan-view.ts'
import { workingDaysFrom } from '../domain/working-days.ts'
import { allowedOnPlan } from '../permissions.ts'
import { latestBaseline, loadModel } from '../store/plan-model.ts'
import { unitAbove } from '../store/plan.ts'
import { laneOrganizations, ownerNames, priorityNames, readablePlan, validOverrides } from './plan-picture.ts'

export const showPlan = query(contract, async ({ input, actor, db, platform, today }) => {
  const plan = await readablePlan(db, actor, input.planId)
  const seen = await lookAt({ platform, planId: plan.id, path: plan.path, startOn: plan.startOn, today })
  const { facts, picture, names, unit, baseline, model, measured, organizations } = seen
  const { startOn } = picture.schedule
  return {
    id: plan.id,
    name: plan.name,
    year: plan.year,
    organizationId: plan.organizationId,
    organizationName: plan.organizationName,
    unitId: unit.id,
    startOn: plan.startOn,
    endOn: picture.schedule.endOn,
    today,
    version: plan.version,
    archivedOn: plan.archivedAt === null ? null : dayOf(plan.archivedAt),
    seq: plan.seq,
    baseline: baseline === null ? null : { id: baseline.id, name: baseline.name, takenOn: baseline.takenOn },
    criticalPath: [...picture.schedule.criticalPath],
    lanes: lanesOf(organizations, unit.path, taskCounts(model)),
    objectives: objectiveViews(seen),
    initiatives: initiativeViews(seen),
    tasks: taskViews(seen),
    dependencies: live(model.dependency).map(({ id, version, value }) => ({ id, version, ...value })),
    indicators: indicatorViews({ model, facts, picture, names }, measured),
    ...(await specialDays(platform, startOn, picture.schedule.endOn)),
    progress: progressView(picture.whole),
    allowed: allowedOnPlan(actor, { id: plan.organizationId, path: plan.path }, plan.archivedAt !== null),
  }
})

type Wanted = {
  readonly platform: Platform
  readonly planId: string
  readonly path: string
  readonly startOn: string
  readonly today: string
}

/** Everything a plan's views are made of. The caller has made sure that the plan may be read. */
export async function lookAt({ platform, planId, path, startOn, today }: Wanted) {
  const { db, calendar } = platform
  const unit = await unitAbove(db, path)
  const [stored, baseline, organizations, people, priorities, overrides, workingDays] = await Promise.all([
    loadModel(db, planId),
    latestBaseline(db, planId),
    laneOrganizations(db, planId, unit.path),
    ownerNames(db, planId),
    priorityNames(db, planId),
    validOverrides(db, planId, today),
    calendar.workingDays(),
  ])
  const { model, measured } = stored
  const facts = factsOf(model, {
    startOn,
    measured,
    baseline: baseline?.spans ?? new Map(),
    today,
    days: workingDaysFrom(workingDays),
  })
  const names = {
    organizations: new Map(organizations.map((one) => [one.id, one.name])),
    people,
    priorities,
    overrides,
  }
  return { model, measured, facts, picture: pictureOf(facts), names, unit, baseline, organizations }
}

function taskCounts(model: PlanModel): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { value } of live(model.task))
    counts.set(value.organizationId, (counts.get(value.organizationId) ?? 0) + 1)
  return counts
}

/** Of whole years, because a timetable shows some weeks before and after the plan. */
async function specialDays(
  { calendar }: Platform,
  fromOn: string,
  toOn: string,
): Promise<Pick<PlanView, 'holidays' | 'extraWorkingDays' | 'unknownYears'>> {
  const special = await calendar.specialDays(`${fromOn.slice(0, 4)}-01-01`, `${toOn.slice(0, 4)}-12-31`)
  const shown = (isWorking: boolean) =>
    special.filter((one) => one.isWorking === isWorking).map(({ day, name }) => ({ day, name }))
  return {
    holidays: shown(false),
    extraWorkingDays: shown(true),
    unknownYears: [...(await calendar.unknownYears(fromOn, toOn))],
  }
}
