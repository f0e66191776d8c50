import type { PlanGraph } from './graph.ts'
import { openPlan } from './reschedule.ts'
import type { ScheduleResult } from './scheduled.ts'
import type { WorkingDays } from './working-days.ts'

/**
 * Schedules a plan by the critical-path method, in working days.
 *
 * - A task starts as early as the plan's start, its own and its ancestors' not-before days and its dependencies allow.
 *   What has happened wins over what was planned: an actual start or finish stands where it was recorded.
 * - A milestone fills no working day of its own: it is reached on the day its predecessor finishes (plus lag), and what
 *   waits for it starts on the next working day. Without a predecessor it is reached on its first possible day.
 * - A summary spans its children. A dependency into it holds each of them back; one out of it leaves its first start or
 *   its last finish; its not-before and due days hold for all of them.
 * - A due date never moves a bar: it bounds the latest finish, so slack may become negative.
 * - A running task is expected to last its planned duration from its actual start; today plays no part here.
 *
 * Refuses, as a value, a plan with a loop (one loop named as task ids, the first repeated at the end), and a plan whose
 * parents or dependencies name tasks it does not hold: leaving those out would show dates that promise too much.
 * Method: Kelley and Walker, "Critical-Path Planning and Scheduling", 1959.
 */
export function schedule(graph: PlanGraph, days: WorkingDays): ScheduleResult {
  const opened = openPlan(graph, days)
  return opened.ok ? opened.plan.schedule : opened
}
