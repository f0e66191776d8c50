import type { GraphEdit, GraphNoun, PlanView } from '@hepai/contract/planning-shapes'

export type ConflictRow = {
  readonly id: string
  readonly what: GraphNoun
  readonly name: string
  readonly field: string
  readonly theirs: unknown
  readonly yours: unknown
}

type Thing = {
  readonly id: string
  readonly version: number
  readonly name?: string
  readonly fromId?: string
  readonly toId?: string
}

/** Everything of a plan that has a version. */
function thingsOf(plan: PlanView): Map<string, Thing> {
  const { objectives, initiatives, tasks, dependencies, indicators } = plan
  return new Map([objectives, initiatives, tasks, dependencies, indicators].flat().map((each) => [each.id, each]))
}

/** Fields where what I sent and what is saved now differ; a thing that is gone is one row without a field. */
export function conflictRows(edits: readonly GraphEdit[], current: PlanView): ConflictRow[] {
  const things = thingsOf(current)
  return edits.flatMap((edit): ConflictRow[] => {
    if (edit.do === 'add') return []
    const thing = things.get(edit.id)
    const { id, what } = edit
    if (thing === undefined) return [{ id, what, name: '', field: '', theirs: null, yours: edit.do }]
    if (edit.do !== 'change' || thing.version === edit.version) return []
    const saved = new Map<string, unknown>(Object.entries(thing))
    return Object.entries(edit.set).flatMap(([field, yours]: [string, unknown]) => {
      const theirs = saved.get(field)
      const isSame = JSON.stringify(theirs) === JSON.stringify(yours)
      return isSame ? [] : [{ id, what, name: nameOf(thing, things), field, theirs, yours }]
    })
  })
}

/** A link is named by its two ends. */
function nameOf({ name, fromId, toId }: Thing, things: ReadonlyMap<string, Thing>): string {
  if (name !== undefined) return name
  const ends = [fromId, toId].map((id) => things.get(id ?? '')?.name ?? '')
  return ends.join(' → ')
}

export function currentVersions(current: PlanView): Map<string, number> {
  return new Map([...thingsOf(current).values()].map((each) => [each.id, each.version]))
}
