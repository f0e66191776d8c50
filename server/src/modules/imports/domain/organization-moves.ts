import type { KnownOrganization, OrganizationAdd, OrganizationChange, ParentRef } from './organizations-world.ts'

type Known = ReadonlyMap<string, KnownOrganization>
type Planned = {
  readonly adds: readonly OrganizationAdd[]
  readonly changes: readonly OrganizationChange[]
  readonly known: Known
}
export type Step = { readonly add: OrganizationAdd } | { readonly move: OrganizationChange }

const keyOf = (ref: ParentRef): string => ('id' in ref ? ref.id : `row ${String(ref.row)}`)

/** Who stands above whom once everything is done, by id or by row of the file; the chosen organisation has nobody above. */
function parentsAfter({ adds, changes, known }: Planned): ReadonlyMap<string, string> {
  const above = new Map<string, string>()
  for (const { id, parentId } of known.values()) if (parentId !== null) above.set(id, parentId)
  for (const { row, parent } of adds) above.set(`row ${String(row)}`, keyOf(parent))
  for (const { organization, moveTo } of changes) if (moveTo !== null) above.set(organization.id, keyOf(moveTo))
  return above
}

/** How many stand above, or null when the way up comes back to itself. */
function depthAfter(above: ReadonlyMap<string, string>, key: string): number | null {
  const passed = new Set<string>()
  for (let at: string | undefined = key; at !== undefined; at = above.get(at)) {
    if (passed.has(at)) return null
    passed.add(at)
  }
  return passed.size
}

/** Moves that would tie the tree into a ring. */
export function ringsOf(planned: Planned): readonly OrganizationChange[] {
  const above = parentsAfter(planned)
  return planned.changes.filter(
    ({ organization, moveTo }) => moveTo !== null && depthAfter(above, organization.id) === null,
  )
}

/**
 * Additions and moves from the top of the tree as it will be: when one's turn comes, everything above it stands where it
 * will stand, so that nothing is ever put beneath itself and every new parent is there.
 */
export function stepsFromTheTop(planned: Planned): readonly Step[] {
  const above = parentsAfter(planned)
  const depth = (key: string): number => depthAfter(above, key) ?? 0
  const adds = planned.adds.map((add) => ({ step: { add }, depth: depth(`row ${String(add.row)}`) }))
  const moves = planned.changes
    .filter((change) => change.moveTo !== null)
    .map((move) => ({ step: { move }, depth: depth(move.organization.id) }))
  return [...adds, ...moves].sort((one, other) => one.depth - other.depth).map(({ step }) => step)
}
