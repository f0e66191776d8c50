import {
  DependencyFields,
  GraphEdit,
  type GraphNoun,
  IndicatorFields,
  InitiativeFields,
  ObjectiveFields,
  TaskFields,
} from '@hepai/contract/planning-shapes'
import { Refusal, versionConflict } from '../../../platform/refusal.ts'
import { type Entity, isSame, live, nounNames, type PlanModel, type Values } from './model.ts'

/** A thing's place in a plan: what it is and which one. */
export type Touched = { readonly what: GraphNoun; readonly id: string }

/**
 * A plan after some edits. `touched` names what differs from before, in the order of the nouns; a touched entity has
 * the version it is to be saved with. `inverse` brings back the plan before, byte for byte apart from versions.
 */
export type Edited = {
  readonly model: PlanModel
  readonly touched: readonly Touched[]
  readonly applied: readonly (Touched & { readonly version: number })[]
  readonly inverse: readonly GraphEdit[]
}

type Draft = { readonly [N in GraphNoun]: Map<string, Entity<Values[N]>> }
type Loose<Value> = { readonly [K in keyof Value]?: Value[K] | undefined }
type Step<N extends GraphNoun> =
  | { readonly do: 'add'; readonly id: string; readonly value: Values[N] }
  | { readonly do: 'change'; readonly id: string; readonly version: number; readonly set: Loose<Values[N]> }
  | { readonly do: 'remove' | 'restore'; readonly id: string; readonly version: number }
/** An inverse step before the final versions are known. */
type Undo =
  | ({ readonly do: 'remove' | 'restore' } & Touched)
  | ({ readonly do: 'change'; readonly set: Readonly<Record<string, unknown>> } & Touched)
type Work = { readonly before: PlanModel; readonly draft: Draft; readonly undo: Undo[]; readonly named: Touched[] }

const NOUNS: readonly GraphNoun[] = ['objective', 'initiative', 'task', 'dependency', 'indicator']
const MOST_INVERSE = 500

const fields: { readonly [N in GraphNoun]: { readonly parse: (value: unknown) => Values[N] } } = {
  objective: ObjectiveFields,
  initiative: InitiativeFields,
  task: TaskFields,
  dependency: DependencyFields,
  indicator: IndicatorFields,
}

/**
 * Applies edits one after the other. Every edit names the version its author saw: the one before the batch, also for the
 * second edit of the same thing. Removing something removes what cannot stand without it.
 *
 * @throws Refusal platform.versionConflict with both contents; planning.notInPlan; platform.badShape when a new id is taken;
 *   planning.tooManyEdits when undoing would take more than 500 edits
 */
export function applyEdits(before: PlanModel, edits: readonly GraphEdit[]): Edited {
  const draft: Draft = {
    objective: new Map(before.objective),
    initiative: new Map(before.initiative),
    task: new Map(before.task),
    dependency: new Map(before.dependency),
    indicator: new Map(before.indicator),
  }
  const work: Work = { before, draft, undo: [], named: [] }
  edits.forEach((edit, index) => dispatch(work, edit, index))
  const touched = NOUNS.flatMap((what) => settle(before, draft, what))
  const undo = work.undo.filter((step) => touched.some((one) => one.what === step.what && one.id === step.id))
  if (undo.length > MOST_INVERSE) throw new Refusal('planning.tooManyEdits')
  return {
    model: draft,
    touched,
    applied: appliedOf(draft, [...work.named, ...touched]),
    inverse: undo.reverse().map((step) => GraphEdit.parse({ ...step, version: versionOf(draft, step) })),
  }
}

function dispatch(work: Work, edit: GraphEdit, index: number): void {
  work.named.push({ what: edit.what, id: edit.id })
  switch (edit.do) {
    case 'remove':
      return remove(work, edit.what, edit)
    case 'restore':
      return restore(work, edit.what, edit)
    case 'add':
    case 'change':
      return write(work, edit, index)
  }
}

function write(work: Work, edit: Extract<GraphEdit, { do: 'add' | 'change' }>, index: number): void {
  switch (edit.what) {
    case 'objective':
      return put(work, edit.what, edit, index)
    case 'initiative':
      return put(work, edit.what, edit, index)
    case 'task':
      return put(work, edit.what, edit, index)
    case 'dependency':
      return put(work, edit.what, edit, index)
    case 'indicator':
      return put(work, edit.what, edit, index)
  }
}

function put<N extends GraphNoun>(work: Work, what: N, step: Step<N>, index: number): void {
  if (step.do === 'add') add(work, what, step, index)
  if (step.do === 'change') change(work, what, step)
}

function add<N extends GraphNoun>(
  { draft, undo }: Work,
  what: N,
  step: { readonly id: string; readonly value: Values[N] },
  index: number,
): void {
  const known = draft[what].get(step.id)
  if (known === undefined) {
    draft[what].set(step.id, { id: step.id, version: 1, isRemoved: false, value: step.value })
    undo.push({ do: 'remove', what, id: step.id })
  } else if (known.isRemoved || !isSame(known.value, step.value)) throw takenId(index)
}

/** A new thing came with an id that is in use for another one. */
const takenId = (index: number) =>
  new Refusal('platform.badShape', { count: 1 }, [
    { path: `edits.${index}.id`, message: '这个编号已被使用，请刷新页面后重新添加。' },
  ])

function change<N extends GraphNoun>(
  work: Work,
  what: N,
  step: { readonly id: string; readonly version: number; readonly set: Loose<Values[N]> },
): void {
  const known = present(work, what, step.id)
  const value = fields[what].parse({ ...known.value, ...step.set })
  if (known.isRemoved) throw notInPlan(what)
  assertVersion(what, known, { version: step.version, value, isRemoved: false })
  const keys = new Set(Object.keys(step.set))
  const set = Object.fromEntries(Object.entries(known.value).filter(([key]) => keys.has(key)))
  work.draft[what].set(step.id, { ...known, value })
  work.undo.push({ do: 'change', what, id: step.id, set })
}

type At = { readonly id: string; readonly version: number }

function restore(work: Work, what: GraphNoun, step: At): void {
  const known = present(work, what, step.id)
  assertVersion(what, known, { version: step.version, value: known.value, isRemoved: false })
  if (!known.isRemoved) return
  anyOf(work.draft, what).set(step.id, { ...known, isRemoved: false })
  work.undo.push({ do: 'remove', what, id: step.id })
}

function remove(work: Work, what: GraphNoun, step: At): void {
  const known = present(work, what, step.id)
  assertVersion(what, known, { version: step.version, value: known.value, isRemoved: true })
  if (!known.isRemoved) drop(work, what, step.id)
}

/** What cannot stand alone goes first, so that undoing brings it back last. */
function drop(work: Work, what: GraphNoun, id: string): void {
  if (what === 'task') dropBeneathTask(work, id)
  if (what === 'objective') letGoOfObjective(work, id)
  if (what === 'initiative') letGoOfInitiative(work, id)
  mark(work, what, id)
}

function mark({ draft, undo }: Work, what: GraphNoun, id: string): void {
  const entities = anyOf(draft, what)
  const known = entities.get(id)
  if (known === undefined || known.isRemoved) return
  entities.set(id, { ...known, isRemoved: true })
  undo.push({ do: 'restore', what, id })
}

function dropBeneathTask(work: Work, id: string): void {
  const { dependency, indicator, task } = work.draft
  for (const one of live(dependency))
    if (one.value.fromId === id || one.value.toId === id) mark(work, 'dependency', one.id)
  for (const one of live(indicator)) if (one.value.taskId === id) mark(work, 'indicator', one.id)
  for (const one of live(task)) if (one.value.parentId === id) drop(work, 'task', one.id)
}

function letGoOfObjective(work: Work, id: string): void {
  const { indicator, initiative, task } = work.draft
  for (const one of live(indicator)) if (one.value.objectiveId === id) mark(work, 'indicator', one.id)
  for (const one of live(task)) if (one.value.objectiveId === id) reset(work, 'task', one, { objectiveId: null })
  for (const one of live(initiative))
    if (one.value.objectiveIds.includes(id))
      reset(work, 'initiative', one, { objectiveIds: one.value.objectiveIds.filter((other) => other !== id) })
}

function letGoOfInitiative(work: Work, id: string): void {
  for (const one of live(work.draft.task))
    if (one.value.initiativeId === id) reset(work, 'task', one, { initiativeId: null })
}

function reset<N extends GraphNoun>(work: Work, what: N, one: Entity<Values[N]>, set: Loose<Values[N]>): void {
  change(work, what, { id: one.id, version: one.version, set })
}

function present<N extends GraphNoun>({ draft }: Work, what: N, id: string): Entity<Values[N]> {
  const known = draft[what].get(id)
  if (known === undefined) throw notInPlan(what)
  return known
}

export const notInPlan = (what: GraphNoun) => new Refusal('planning.notInPlan', { what: nounNames[what] })

function assertVersion(
  what: GraphNoun,
  known: Entity<unknown>,
  yours: { readonly version: number; readonly value: unknown; readonly isRemoved: boolean },
): void {
  if (known.version !== yours.version) throw versionConflict({ what, ...known }, { what, id: known.id, ...yours })
}

/** The things of one noun where their values do not matter. */
const anyOf = (draft: Draft, what: GraphNoun): Map<string, Entity<unknown>> => draft[what]

/** Raises the version of what differs from before and names it. */
function settle(before: PlanModel, draft: Draft, what: GraphNoun): Touched[] {
  const entities = anyOf(draft, what)
  return [...entities.values()].flatMap((entity) => {
    const was = before[what].get(entity.id)
    if (was === entity || (was !== undefined && isSame(was, entity))) return []
    if (was === undefined && entity.isRemoved) {
      entities.delete(entity.id)
      return []
    }
    if (was !== undefined) entities.set(entity.id, { ...entity, version: was.version + 1 })
    return [{ what, id: entity.id }]
  })
}

const versionOf = (draft: Draft, { what, id }: Touched): number => draft[what].get(id)?.version ?? 1

function appliedOf(draft: Draft, named: readonly Touched[]): Edited['applied'] {
  const byKey = new Map(named.map(({ what, id }) => [`${what}.${id}`, { what, id }]))
  return [...byKey.values()]
    .filter(({ what, id }) => draft[what].has(id))
    .map((one) => ({ ...one, version: versionOf(draft, one) }))
}
