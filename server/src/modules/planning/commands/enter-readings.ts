import { enterReadings as contract } from '@hepai/contract/planning'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { archivedPlanStaysAsItIs } from '../domain/archived.ts'
import { measureOf } from '../domain/measure.ts'
import { newReadings } from '../domain/new-readings.ts'
import { lockPlan } from '../store/plan.ts'
import { findIndicator, readingsOn, saveReadings } from '../store/readings.ts'
import { computePlan, recordPlan } from '../store/record-plan.ts'
import { signalPlan } from '../store/signal.ts'

export const enterReadings = command(contract, async (context) => {
  const { input, actor, tx, platform, now, today } = context
  const indicator = await findIndicator(tx, input.indicatorId)
  const plan = await lockPlan(tx, indicator.planId)
  const grant = authorize(actor, 'planning.enterReading', plan.organization)
  archivedPlanStaysAsItIs(plan)
  for (const { occurredOn } of input.readings)
    if (occurredOn > today) throw new Refusal('planning.readingInFuture', { day: occurredOn })
  const days = input.readings.map((reading) => reading.occurredOn)
  const fresh = newReadings(await readingsOn(tx, indicator.id, days), input.readings)
  const entered = fresh.length
  if (entered === 0) {
    const { facts } = await computePlan(tx, { platform, now, today }, plan)
    return {
      output: { entered, ...measureOf(facts, indicator.id), seq: plan.seq },
      audit: { grant, subjectId: indicator.id, change: { entered } },
    }
  }
  const rows = fresh.map((reading) => ({ ...reading, id: platform.newId(), correctsId: null }))
  await saveReadings(tx, grant, indicator.id, rows, now)
  const first = `${fresh[0]?.occurredOn ?? ''} 为 ${fresh[0]?.value ?? ''} ${indicator.unit}`
  const label = `填报指标“${indicator.name}”：${first}${entered > 1 ? `等 ${entered} 条读数` : ''}`
  const taskIds = indicator.taskId === null ? [] : [indicator.taskId]
  const { facts, seq } = await recordPlan(tx, grant, { platform, now, today }, plan, { label, taskIds })
  return {
    output: { entered, ...measureOf(facts, indicator.id), seq },
    audit: { grant, subjectId: indicator.id, change: { seq, entered, days: fresh.map((one) => one.occurredOn) } },
    afterCommit: () => signalPlan(plan.id),
  }
})
