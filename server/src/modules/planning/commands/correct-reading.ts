import { correctReading as contract } from '@hepai/contract/planning'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal, versionConflict } from '../../../platform/refusal.ts'
import { archivedPlanStaysAsItIs } from '../domain/archived.ts'
import { measureOf } from '../domain/measure.ts'
import { lockPlan } from '../store/plan.ts'
import { findIndicator, findReading, readingsOn, saveReadings } from '../store/readings.ts'
import { recordPlan } from '../store/record-plan.ts'
import { signalPlan } from '../store/signal.ts'

export const correctReading = command(contract, async ({ input, actor, tx, platform, now, today }) => {
  const { readingId, occurredOn, value, reason } = input
  const indicator = await findIndicator(tx, (await findReading(tx, readingId)).indicatorId)
  const plan = await lockPlan(tx, indicator.planId)
  const grant = authorize(actor, 'planning.enterReading', plan.organization)
  archivedPlanStaysAsItIs(plan)
  if (occurredOn > today) throw new Refusal('planning.readingInFuture', { day: occurredOn })
  // Read again now that nobody else can correct it.
  const old = await findReading(tx, readingId)
  if (old.correctedById !== null) {
    const current = await findReading(tx, old.correctedById)
    throw versionConflict(current, { id: readingId, occurredOn, value, note: reason })
  }
  const standing = await readingsOn(tx, indicator.id, [occurredOn])
  const other = standing.find((reading) => reading.id !== readingId)
  if (other !== undefined) throw new Refusal('planning.readingExists', { day: occurredOn, value: other.value })
  const id = platform.newId()
  await saveReadings(tx, grant, indicator.id, [{ id, occurredOn, value, note: reason, correctsId: readingId }], now)
  const { facts, seq } = await recordPlan(tx, grant, { platform, now, today }, plan, {
    label: `更正指标“${indicator.name}”的读数：${old.value} 改为 ${value} ${indicator.unit}`,
    taskIds: indicator.taskId === null ? [] : [indicator.taskId],
  })
  return {
    output: { id, ...measureOf(facts, indicator.id), seq },
    audit: { grant, subjectId: indicator.id, change: { seq, corrects: readingId, readingId: id } },
    afterCommit: () => signalPlan(plan.id),
  }
})
