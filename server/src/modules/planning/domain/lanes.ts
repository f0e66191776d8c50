import type { LaneView } from '@hepai/contract/planning-shapes'

/** An organisation of the plan's unit, or one that a task names. Paths end in '/'. */
export type LaneOrganization = {
  readonly id: string
  readonly name: string
  readonly kind: LaneView['kind']
  readonly path: string
  readonly sort: number
  readonly isEnded: boolean
}

const levels: Readonly<Record<LaneView['kind'], LaneView['level']>> = {
  leadingGroup: 'lead',
  workCommittee: 'lead',
  partyCommittee: 'promote',
  generalBranch: 'implement',
  branch: 'implement',
  partyGroup: 'implement',
  department: 'business',
  unit: 'business',
}
/** 领导 · 推动 · 业务 · 落实, from above to below. */
const order: readonly LaneView['level'][] = ['lead', 'promote', 'business', 'implement']
/** Offered as a lane although nothing is in it yet. */
const offered: ReadonlySet<LaneView['kind']> = new Set(['leadingGroup', 'partyCommittee', 'department', 'branch'])

/**
 * The swim lanes: organisations that do at least one task, then those of the unit that may be given one.
 *
 * @param unitPath organisations within another unit beneath it are not offered
 * @param counts tasks by organisation
 */
export function lanesOf(
  organizations: readonly LaneOrganization[],
  unitPath: string,
  counts: ReadonlyMap<string, number>,
): LaneView[] {
  const otherUnits = organizations.filter((one) => one.kind === 'unit' && one.path !== unitPath).map((one) => one.path)
  const isOffered = (one: LaneOrganization): boolean =>
    offered.has(one.kind) &&
    !one.isEnded &&
    one.path.startsWith(unitPath) &&
    !otherUnits.some((path) => one.path.startsWith(path))
  return organizations
    .filter((one) => counts.has(one.id) || isOffered(one))
    .sort((a, b) => rank(a) - rank(b) || a.sort - b.sort || (a.path < b.path ? -1 : 1))
    .map(({ id, name, kind }) => ({
      organizationId: id,
      name,
      kind,
      level: levels[kind],
      taskCount: counts.get(id) ?? 0,
    }))
}

const rank = ({ kind }: LaneOrganization): number => order.indexOf(levels[kind])
