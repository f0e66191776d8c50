import { createPlan as contract } from '@hepai/contract/planning'
import { authorize } from '../../../platform/grant.ts'
import { command, type CommandContext } from '../../../platform/operations.ts'
import { badField, Refusal } from '../../../platform/refusal.ts'
import { copyModel, firstWorkingDay } from '../domain/copy-plan.ts'
import type { Touched } from '../domain/edit.ts'
import type { LaneOrganization } from '../domain/lanes.ts'
import type { PlanModel } from '../domain/model.ts'
import { templateOf } from '../domain/plan-templates.ts'
import { modelOfTemplate, type TemplateLanes } from '../domain/template.ts'
import { workingDaysFrom } from '../domain/working-days.ts'
import {
  findOrganization,
  hasPlanNamed,
  insertPlan,
  organizationsBeneath,
  prioritiesOfYear,
} from '../store/new-plan.ts'
import { loadModel } from '../store/plan-model.ts'
import { findPlan, lockPlan, unitAbove } from '../store/plan.ts'
import { recordPlan } from '../store/record-plan.ts'
import { saveTouched } from '../store/save-graph.ts'
import { peopleWithin } from '../store/unit.ts'

type Context = CommandContext<typeof contract>
type Beginning = { readonly model: PlanModel; readonly startOn: string; readonly label: string }

export const createPlan = command(contract, async (context) => {
  const { input, actor, tx, platform, now, today } = context
  const organization = await findOrganization(tx, input.organizationId)
  const grant = authorize(actor, 'planning.edit', organization)
  const { name, year } = input
  if (await hasPlanNamed(tx, { organizationId: organization.id, year, name }))
    throw new Refusal('planning.planExists', { organization: organization.name, year })
  const { model, startOn, label } = await beginningOf(context, organization)
  const id = platform.newId()
  await insertPlan(tx, grant, { id, name, year, startOn, copiedFromId: input.copyPlanId ?? null }, now)
  await saveTouched(tx, grant, id, model, everythingIn(model), now)
  await recordPlan(tx, grant, { platform, now, today }, await lockPlan(tx, id), { label, taskIds: [] })
  const { templateKey = null, copyPlanId = null } = input
  return {
    output: { id, version: 1 },
    audit: { grant, subjectId: id, change: { year, templateKey, copyPlanId, tasks: model.task.size } },
  }
})

async function beginningOf(context: Context, organization: { readonly id: string; readonly path: string }) {
  const { input } = context
  const { copyPlanId, templateKey } = input
  if (copyPlanId !== undefined && templateKey !== undefined)
    throw badField('templateKey', '模板和复制往年计划只能选一种，请去掉其中一项。')
  if (copyPlanId !== undefined) return copyOf(context, copyPlanId, organization)
  const days = workingDaysFrom(await context.platform.calendar.workingDays(context.tx))
  const startOn = input.startOn ?? firstWorkingDay(`${input.year}-01-01`, 0, days)
  return templateKey === undefined
    ? { model: emptyModel, startOn, label: '新建计划' }
    : fromTemplate(context, templateKey, organization, startOn)
}

const emptyModel: PlanModel = {
  objective: new Map(),
  initiative: new Map(),
  task: new Map(),
  dependency: new Map(),
  indicator: new Map(),
}

async function fromTemplate(
  { tx, platform }: Context,
  key: string,
  organization: { readonly id: string; readonly path: string },
  startOn: string,
): Promise<Beginning> {
  const template = templateOf(key)
  if (template === null) throw badField('templateKey', '没有这个模板，请重新选择。')
  const unit = await unitAbove(tx, organization.path)
  const lanes = lanesFor(await organizationsBeneath(tx, unit.path), organization.id)
  const model = modelOfTemplate(template, lanes, platform.newId)
  return { model, startOn, label: `按模板“${template.name}”新建计划` }
}

/** The first organisation of each level; what a unit does not have is done by the plan's own organisation. */
function lanesFor(organizations: readonly LaneOrganization[], ownId: string): TemplateLanes {
  const first = (kind: LaneOrganization['kind']): string =>
    organizations.find((organization) => organization.kind === kind)?.id ?? ownId
  return {
    lead: first('leadingGroup'),
    promote: first('partyCommittee'),
    business: first('department'),
    implement: first('branch'),
  }
}

/** Whoever copies a plan must be allowed to read it, wherever it stands. */
async function copyOf(
  { input, actor, tx, platform }: Context,
  copyPlanId: string,
  organization: { readonly id: string; readonly path: string },
): Promise<Beginning> {
  const source = await findPlan(tx, copyPlanId)
  authorize(actor, 'planning.read', source.organization)
  const { model: old, measured } = await loadModel(tx, source.id)
  const unit = await unitAbove(tx, organization.path)
  const days = workingDaysFrom(await platform.calendar.workingDays(tx))
  const years = input.year - source.year
  const owners = [...old.task.values()].flatMap((task) => task.value.ownerId ?? [])
  const model = copyModel(old, {
    years,
    days,
    measured,
    organizationId: organization.id,
    organizationsInUnit: new Set((await organizationsBeneath(tx, unit.path)).map((one) => one.id)),
    peopleInUnit: await peopleWithin(tx, unit.path, [...new Set(owners)]),
    priorityNow: await prioritiesOfYear(tx, source.id, input.year),
    newId: platform.newId,
  })
  const startOn = input.startOn ?? firstWorkingDay(source.startOn, years, days)
  return { model, startOn, label: `复制 ${source.year} 年计划“${source.name}”` }
}

const everythingIn = (model: PlanModel): Touched[] => [
  ...[...model.objective.keys()].map((id) => ({ what: 'objective' as const, id })),
  ...[...model.initiative.keys()].map((id) => ({ what: 'initiative' as const, id })),
  ...[...model.task.keys()].map((id) => ({ what: 'task' as const, id })),
  ...[...model.dependency.keys()].map((id) => ({ what: 'dependency' as const, id })),
  ...[...model.indicator.keys()].map((id) => ({ what: 'indicator' as const, id })),
]
