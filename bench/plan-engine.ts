import type { Dependency, PlanGraph, TaskNode } from '../server/src/modules/planning/domain/graph.ts'
import { openPlan, reschedule, type LivePlan } from '../server/src/modules/planning/domain/reschedule.ts'
import { workingDaysFrom, type WorkingDays } from '../server/src/modules/planning/domain/working-days.ts'
import { report, type Row } from './support/table.ts'

const TASKS = 5_000
const DEPENDENCIES = 8_000
const PER_SUMMARY = 25
const FIRST_WORK = TASKS / PER_SUMMARY

/** Repeatable chance (mulberry32), so that two runs measure the same plan. */
function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** 200 summaries of 24 tasks, every eleventh a milestone, and dependencies of all four types over short distances. */
function largePlan(): PlanGraph {
  const chance = chanceFrom(20_260_302)
  const tasks = Array.from({ length: TASKS }, (_, index): TaskNode => {
    const isMilestone = index >= FIRST_WORK && index % 11 === 0
    return {
      id: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
      name: `任务 ${String(index)}`,
      parentId: index < FIRST_WORK ? null : `00000000-0000-7000-8000-${String(summaryOf(index)).padStart(12, '0')}`,
      kind: isMilestone ? 'milestone' : 'task',
      durationDays: isMilestone ? 0 : 1 + Math.floor(chance() * 15),
      notBefore: null,
      dueOn: chance() < 0.1 ? '2028-12-29' : null,
      startedOn: null,
      finishedOn: null,
      weight: 1,
    }
  })
  const dependencies = Array.from({ length: DEPENDENCIES }, (_, index): Dependency => {
    const from = FIRST_WORK + Math.floor(chance() * (TASKS - FIRST_WORK - 60))
    const to = from + 1 + Math.floor(chance() * 58)
    const type = (['FS', 'FS', 'FS', 'FS', 'FS', 'SS', 'FF', 'SF'] as const)[Math.floor(chance() * 8)] ?? 'FS'
    const [fromTask, toTask] = [tasks[from], tasks[to]]
    return {
      id: `dependency-${String(index)}`,
      fromId: fromTask?.id ?? '',
      toId: toTask?.id ?? '',
      type,
      lagDays: Math.floor(chance() * 4) - 1,
    }
  })
  return { startOn: '2026-01-01', tasks, dependencies }
}

const summaryOf = (index: number): number => Math.floor((index - FIRST_WORK) / (PER_SUMMARY - 1)) % FIRST_WORK

/** Monday to Friday for forty years. */
function weekdays(): WorkingDays {
  const first = Date.UTC(2026, 0, 1)
  const days = Array.from({ length: 40 * 365 }, (_, index) => new Date(first + index * 86_400_000))
  return workingDaysFrom(days.filter((day) => day.getUTCDay() % 6 !== 0).map((day) => day.toISOString().slice(0, 10)))
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN
}

function measure(rounds: number, work: (round: number) => void): number {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now()
    work(round)
    times.push(performance.now() - begun)
  }
  return median(times)
}

function opened(graph: PlanGraph, days: WorkingDays): LivePlan {
  const result = openPlan(graph, days)
  if (!result.ok) throw new Error(`The benchmark plan does not schedule: ${result.reason}`)
  return result.plan
}

function row(name: string, milliseconds: number, limit: number): Row {
  return { name, value: `${milliseconds.toFixed(2)} ms`, target: `< ${String(limit)} ms`, ok: milliseconds < limit }
}

/** Medians of the plan engine on 5,000 tasks and 8,000 dependencies. */
function run(): Row[] {
  const [graph, days] = [largePlan(), weekdays()]
  const plan = opened(graph, days)
  const workIds = graph.tasks.slice(FIRST_WORK).map((task) => task.id)
  const slip =
    (pick: number) =>
    (round: number): void => {
      reschedule(plan, workIds[(pick + round * 37) % workIds.length] ?? '', { notBefore: '2027-06-01' })
    }
  const criticalId = plan.schedule.criticalPath[0] ?? ''
  const scratch = measure(60, () => opened(graph, days))
  const anywhere = measure(200, slip(0))
  const worst = measure(60, (round) => reschedule(plan, criticalId, { durationDays: 100 + round }))
  return [
    row('plan engine: 5,000 tasks / 8,000 dependencies from scratch', scratch, 20),
    row('plan engine: one slip of any task', anywhere, 5),
    row('plan engine: one slip of the first critical task', worst, 5),
  ]
}

report(run())
