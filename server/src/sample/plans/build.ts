import type { Holders } from '../people/offices.ts'
import { holderAt } from '../people/sign-ins.ts'
import type {
  DependencyKind,
  SampleDependency,
  SampleIndicator,
  SamplePlan,
  SampleReading,
  SampleProgramme,
  SampleTask,
} from '../types.ts'
import type { IndicatorDraft, PlanDraft, ProgrammeDraft, TaskDraft } from './draft.ts'

const YEAR = 2026
const DEPENDENCY_KINDS: readonly DependencyKind[] = ['FS', 'SS', 'FF', 'SF']
const PREDECESSOR = /^(?:([A-Z]{2}):)?([a-z0-9-]+)(?:\+(\d+))?$/

const fullDay = (day: string): string => (day.length === 5 ? `${String(YEAR)}-${day}` : day)

/** Gives every slug of a plan its unit in front, so that slugs are unique in the city. */
function namer(unit: string): (slug: string) => string {
  return (slug) => `${unit}.${slug}`
}

function dependency(named: (slug: string) => string, to: string, words: string): SampleDependency {
  const [, kindWord, from, lag] = PREDECESSOR.exec(words) ?? []
  if (from === undefined) throw new Error(`sample city: cannot read predecessor "${words}" of ${to}`)
  const kind = DEPENDENCY_KINDS.find((each) => each === kindWord) ?? 'FS'
  return { from: named(from), to: named(to), kind, lagDays: Number(lag ?? '0') }
}

type Inherited = Pick<TaskDraft, 'stage' | 'objective' | 'initiative' | 'in'>

/** The task's own value, or the nearest one above it. */
function inherited(draft: TaskDraft, all: ReadonlyMap<string, TaskDraft>, key: keyof Inherited): string | null {
  let current: TaskDraft | undefined = draft
  while (current !== undefined) {
    const own: string | undefined = current[key]
    if (own !== undefined) return own
    current = current.in === undefined ? undefined : all.get(current.in)
  }
  return null
}

function kindOf(draft: TaskDraft, parents: ReadonlySet<string>): SampleTask['kind'] {
  if (parents.has(draft.slug)) return 'group'
  return draft.days === 0 ? 'milestone' : 'task'
}

interface Context {
  readonly named: (slug: string) => string
  readonly all: ReadonlyMap<string, TaskDraft>
  readonly parents: ReadonlySet<string>
  readonly holders: Holders
}

function optional<T, R>(value: T | undefined, then: (value: T) => R): R | null {
  return value === undefined ? null : then(value)
}

function buildTask(draft: TaskDraft, { named, all, parents, holders }: Context): SampleTask {
  const organization = named(draft.org)
  const up = (key: 'stage' | 'objective' | 'initiative'): string | null => {
    const slug = inherited(draft, all, key)
    return slug === null ? null : named(slug)
  }
  return {
    slug: named(draft.slug),
    parent: optional(draft.in, named),
    kind: kindOf(draft, parents),
    line: draft.line,
    title: draft.title,
    organization,
    owner: holderAt(holders, organization, draft.by ?? 0).slug,
    assists: Object.entries(draft.assists ?? {}).map(([branch, did]) => ({ branch: named(branch), did })),
    durationDays: draft.days,
    notBefore: fullDay(draft.start),
    startedOn: optional(draft.begun, fullDay),
    finishedOn: optional(draft.done, fullDay),
    baseline: optional(draft.baseline, ([start, finish]) => ({ start: fullDay(start), finish: fullDay(finish) })),
    money: optional(draft.money, ([planned, spent]) => ({ planned, spent })),
    weight: draft.weight ?? 1,
    note: draft.note ?? null,
    objective: up('objective'),
    initiative: up('initiative'),
    stage: up('stage'),
  }
}

const reading = ([day, value]: readonly [string, number]): SampleReading => ({ on: fullDay(day), value })

function buildIndicator(draft: IndicatorDraft, named: (slug: string) => string): SampleIndicator {
  const onTask = draft.on.startsWith('task:')
  return {
    slug: named(draft.slug),
    name: draft.name,
    unit: draft.unit,
    caliber: draft.caliber,
    source: draft.source,
    direction: draft.direction ?? 'up',
    aggregation: draft.aggregation ?? 'last',
    decimals: draft.decimals ?? 0,
    baseline: optional(draft.baseline, reading),
    target: optional(draft.target, reading),
    readings: draft.readings.map(reading),
    attachedTo: onTask
      ? { kind: 'task', slug: named(draft.on.slice('task:'.length)) }
      : { kind: 'objective', slug: named(draft.on) },
  }
}

/** The parts of a programme are counted by an indicator, so that a figure like 四大行动 can be opened too. */
function partsIndicator(draft: PlanDraft, { slug, title, stages, on }: ProgrammeDraft): IndicatorDraft {
  const parts = Object.values(stages)
  return {
    slug: `kp-${slug}`,
    name: `${title}：已启动项数`,
    unit: '项',
    caliber: `列入年度计划并已开始的项数，包括${parts.join('、')}`,
    source: '年度计划',
    on: on ?? draft.objectives.find((each) => each.line === 'party')?.slug ?? '',
    target: ['12-31', parts.length],
    readings: [
      ['01-30', Math.ceil(parts.length / 2)],
      ['03-31', parts.length],
    ],
  }
}

function buildProgramme({ slug, title, stages }: ProgrammeDraft, named: (slug: string) => string): SampleProgramme {
  return {
    slug: named(slug),
    title,
    stages: Object.entries(stages).map(([stage, name]) => ({ slug: named(stage), title: `${title}：${name}` })),
  }
}

/** Turns a written plan into records; throws when an owner or a predecessor cannot be read. */
export function buildPlan(draft: PlanDraft, holders: Holders): SamplePlan {
  const named = namer(draft.unit)
  const all = new Map(draft.tasks.map((each) => [each.slug, each]))
  const parents = new Set(draft.tasks.map((each) => each.in).filter((slug) => slug !== undefined))
  const context: Context = { named, all, parents, holders }
  return {
    slug: named(`plan-${String(YEAR)}`),
    unit: draft.unit,
    year: YEAR,
    title: draft.title,
    objectives: draft.objectives.map((each) => ({ ...each, slug: named(each.slug) })),
    initiatives: draft.initiatives.map((each) => ({
      ...each,
      slug: named(each.slug),
      objectives: each.objectives.map(named),
    })),
    programmes: draft.programmes.map((each) => buildProgramme(each, named)),
    tasks: draft.tasks.map((each) => buildTask(each, context)),
    dependencies: draft.tasks.flatMap((each) => (each.after ?? []).map((words) => dependency(named, each.slug, words))),
    indicators: [...draft.indicators, ...draft.programmes.map((each) => partsIndicator(draft, each))].map((each) =>
      buildIndicator(each, named),
    ),
  }
}
