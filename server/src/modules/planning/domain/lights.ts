import type { TaskNode } from './graph.ts'
import { groupBy } from './group-by.ts'
import type { Scheduled } from './scheduled.ts'
import type { BaselineSpan } from './slip.ts'
import type { WorkingDays } from './working-days.ts'

export type Light = 'done' | 'onTrack' | 'nearDue' | 'late' | 'notStarted'

/** When a light changes colour, in working days. A set of thresholds is data with a version, so that old lights explain themselves. */
export type LightThresholds = {
  readonly version: string
  /** A deadline this near, or nearer, is near. */
  readonly nearDueDays: number
  /** An expected end up to this much after the deadline is only near; beyond it is late. */
  readonly forecastGraceDays: number
  /** A start may be missed by this much before the task counts as late. */
  readonly startGraceDays: number
}

/**
 * Why a light shows what it shows. `days` counts working days and is never negative:
 * `finishedInTime` days before the deadline, `finishedLate` after it; `pastDue` since the deadline; `startMissed` since the
 * expected start; `forecastPastDue` from the deadline to the expected end; `dueSoon` and `running` until the deadline;
 * `startsLater` until the expected start; `awaitsStart` since it, within grace. `child`: a summary shows its worst child.
 */
export type LightReason = {
  readonly code:
    | 'finishedInTime'
    | 'finishedLate'
    | 'pastDue'
    | 'startMissed'
    | 'forecastPastDue'
    | 'dueSoon'
    | 'running'
    | 'startsLater'
    | 'awaitsStart'
    | 'child'
  readonly days: number
  readonly deadline: string
  readonly childId: string | null
}

export type TaskLight = { readonly light: Light; readonly reason: LightReason; readonly thresholdsVersion: string }

/** What lights are computed against. `baseline` holds the promised days; `today` is an ISO date. */
export type LightSetting = {
  readonly baseline: ReadonlyMap<string, BaselineSpan>
  readonly today: string
  readonly thresholds: LightThresholds
  readonly days: WorkingDays
}

/**
 * The light of every scheduled task. The deadline is the due day, else the promised end, else the expected end.
 * A summary is done when all its children are, and otherwise as bad as the worst of them.
 */
export function lightsOf(
  tasks: readonly TaskNode[],
  scheduled: ReadonlyMap<string, Scheduled>,
  setting: LightSetting,
): ReadonlyMap<string, TaskLight> {
  const childrenOf = groupBy(tasks, (task) => task.parentId)
  const lights = new Map<string, TaskLight>()
  const light = (task: TaskNode): TaskLight | undefined => {
    const children = childrenOf.get(task.id) ?? []
    const span = scheduled.get(task.id)
    if (span === undefined) return undefined
    const below = children.flatMap((child) => ({ id: child.id, light: light(child) }))
    const found =
      below.length === 0 ? lightOfTask(task, span, setting) : worst(below, deadlineOf(task, span, setting), setting)
    lights.set(task.id, found)
    return found
  }
  for (const task of childrenOf.get(null) ?? []) light(task)
  return lights
}

/** The light of one task or milestone without children. */
export function lightOfTask(task: TaskNode, span: Scheduled, setting: LightSetting): TaskLight {
  const deadline = deadlineOf(task, span, setting)
  const [light, code, days] = judge(task, span, deadline, setting)
  return { light, reason: { code, days, deadline, childId: null }, thresholdsVersion: setting.thresholds.version }
}

type Verdict = readonly [Light, LightReason['code'], number]
type Count = (first: string, last: string) => number

function judge(task: TaskNode, span: Scheduled, deadline: string, setting: LightSetting): Verdict {
  const { today, days } = setting
  const count: Count = (first, last) => Math.max(0, days.indexOnOrBefore(last) - days.indexOnOrBefore(first))
  if (task.finishedOn !== null) {
    return task.finishedOn > deadline
      ? ['done', 'finishedLate', count(deadline, task.finishedOn)]
      : ['done', 'finishedInTime', count(task.finishedOn, deadline)]
  }
  if (today > deadline) return ['late', 'pastDue', count(deadline, today)]
  return judgeAhead(task, span, deadline, setting, count)
}

/** While the deadline is still to come: a missed start or an end expected too late already show. */
function judgeAhead(task: TaskNode, span: Scheduled, deadline: string, setting: LightSetting, count: Count): Verdict {
  const { today, thresholds } = setting
  const missedStart = isWaiting(task) ? count(span.startOn, today) : 0
  if (isWaiting(task) && today > lastDayToStart(span, setting)) return ['late', 'startMissed', missedStart]
  const overrun = count(deadline, span.endOn)
  if (overrun > 0) return [overrun > thresholds.forecastGraceDays ? 'late' : 'nearDue', 'forecastPastDue', overrun]
  const left = count(today, deadline)
  if (left <= thresholds.nearDueDays) return ['nearDue', 'dueSoon', left]
  if (task.startedOn !== null) return ['onTrack', 'running', left]
  return today < span.startOn
    ? ['notStarted', 'startsLater', count(today, span.startOn)]
    : ['notStarted', 'awaitsStart', missedStart]
}

/** A milestone is reached, not begun, so no start of it can be missed. */
function isWaiting({ kind, startedOn }: TaskNode): boolean {
  return kind === 'task' && startedOn === null
}

/** The day a task is promised for: its due day, else the end of the baseline, else the expected end. */
function deadlineOf(task: TaskNode, span: Scheduled, { baseline }: Pick<LightSetting, 'baseline'>): string {
  return task.dueOn ?? baseline.get(task.id)?.endOn ?? span.endOn
}

/** `lateAfter` is the last day on which an open task is not late, so that lists may compare it with any day; null once finished. */
export type Limit = { readonly deadline: string; readonly lateAfter: string | null }

/** Before every day of the calendar: late whatever the day is. */
const ALREADY = '1900-01-01'

/** The same judgement as the light's, turned into a day. For a task or milestone without children. */
export function limitOf(task: TaskNode, span: Scheduled, setting: Omit<LightSetting, 'today'>): Limit {
  const { days, thresholds } = setting
  const deadline = deadlineOf(task, span, setting)
  if (task.finishedOn !== null) return { deadline, lateAfter: null }
  const overrun = days.indexOnOrBefore(span.endOn) - days.indexOnOrBefore(deadline)
  if (overrun > thresholds.forecastGraceDays) return { deadline, lateAfter: ALREADY }
  if (!isWaiting(task)) return { deadline, lateAfter: deadline }
  const startBy = lastDayToStart(span, setting)
  return { deadline, lateAfter: startBy < deadline ? startBy : deadline }
}

const lastDayToStart = ({ startOn }: Scheduled, { days, thresholds }: Omit<LightSetting, 'today'>): string =>
  days.dayAt(Math.min(days.indexOnOrBefore(startOn) + thresholds.startGraceDays, days.count - 1))

const fromWorst: readonly Light[] = ['late', 'nearDue', 'onTrack', 'notStarted', 'done']

type ChildLight = { readonly id: string; readonly light: TaskLight | undefined }

/** Work that has begun in one child has begun for the whole: done and not-started together make on-track. */
function worst(children: readonly ChildLight[], deadline: string, { thresholds }: LightSetting): TaskLight {
  const known = children.flatMap(({ id, light }) => (light === undefined ? [] : { id, light }))
  const shown = fromWorst.find((light) => known.some((child) => child.light.light === light)) ?? 'notStarted'
  const child = known.find((candidate) => candidate.light.light === shown)
  const isMixed = shown === 'notStarted' && known.some((candidate) => candidate.light.light === 'done')
  return {
    light: isMixed ? 'onTrack' : shown,
    reason: { code: 'child', days: child?.light.reason.days ?? 0, deadline, childId: child?.id ?? null },
    thresholdsVersion: thresholds.version,
  }
}

/** A person's word against the computed light, valid up to and including `expiresOn`. */
export type LightOverride = { readonly light: Light; readonly reason: string; readonly expiresOn: string }

/** Both lights stay visible: `shown` is the person's as long as it is valid; an expired word is ignored. */
export function withOverride<Override extends LightOverride>(
  computed: TaskLight,
  override: Override | null,
  today: string,
): { readonly shown: Light; readonly computed: TaskLight; readonly override: Override | null } {
  const valid = override !== null && override.expiresOn >= today ? override : null
  return { shown: valid?.light ?? computed.light, computed, override: valid }
}
