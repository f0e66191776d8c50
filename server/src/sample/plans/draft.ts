import type { InitiativeMode, Line, PointKind, SampleInitiative, SampleObjective, TaskLine } from '../types.ts'

/**
 * How a plan is written down: slugs without the unit, days as mm-dd of 2026 or a full ISO day, owners as a place
 * in the responsible organisation. plans/build.ts turns it into a SamplePlan.
 */
export interface TaskRest {
  /** Parent task; stage, objective and initiative are inherited from it. */
  readonly in?: string
  /** Place of the owner among the holders of the organisation, from 0, the head. */
  readonly by?: number
  readonly stage?: string
  readonly objective?: string
  readonly initiative?: string
  readonly begun?: string
  readonly done?: string
  /** 'slug', 'slug+5', 'SS:slug+3': predecessor, kind (FS when silent) and lag in working days. */
  readonly after?: readonly string[]
  readonly assists?: Readonly<Record<string, string>>
  readonly money?: readonly [planned: number, spent: number]
  readonly baseline?: readonly [start: string, finish: string]
  readonly weight?: number
  readonly note?: string
}

export interface TaskDraft extends TaskRest {
  readonly slug: string
  readonly title: string
  readonly line: TaskLine
  readonly org: string
  readonly start: string
  readonly days: number
}

export interface IndicatorDraft {
  readonly slug: string
  readonly name: string
  readonly unit: string
  readonly caliber: string
  readonly source: string
  /** Objective slug, or 'task:slug'. */
  readonly on: string
  readonly readings: readonly (readonly [day: string, value: number])[]
  readonly baseline?: readonly [day: string, value: number]
  readonly target?: readonly [day: string, value: number]
  readonly direction?: 'up' | 'down'
  readonly aggregation?: 'last' | 'sum'
  readonly decimals?: number
}

/** A named programme of the unit, e.g. 四大行动, its parts by slug, and the objective that counts them. */
export interface ProgrammeDraft {
  readonly slug: string
  readonly title: string
  readonly stages: Readonly<Record<string, string>>
  readonly on: string | null
}

export interface PlanDraft {
  readonly unit: string
  readonly title: string
  readonly objectives: readonly SampleObjective[]
  readonly initiatives: readonly SampleInitiative[]
  readonly programmes: readonly ProgrammeDraft[]
  readonly tasks: readonly TaskDraft[]
  readonly indicators: readonly IndicatorDraft[]
}

export function objective(
  line: Line,
  slug: string,
  title: string,
  detail: string,
  priorities: readonly string[] = [],
): SampleObjective {
  return { slug, line, title, detail, priorities }
}

export function initiative(
  slug: string,
  title: string,
  point: readonly [kind: PointKind, words: string],
  mode: InitiativeMode,
  objectives: readonly string[],
): SampleInitiative {
  return { slug, title, pointKind: point[0], point: point[1], mode, objectives }
}

/** Without an objective of its own, a programme is counted by the first objective of the party line. */
export function programme(
  slug: string,
  title: string,
  stages: Readonly<Record<string, string>>,
  on: string | null = null,
): ProgrammeDraft {
  return { slug, title, stages, on }
}

/** A task: zero days make it a milestone. */
export function task(
  slug: string,
  title: string,
  line: TaskLine,
  org: string,
  span: readonly [start: string, days: number],
  rest: TaskRest = {},
): TaskDraft {
  return { slug, title, line, org, start: span[0], days: span[1], ...rest }
}
