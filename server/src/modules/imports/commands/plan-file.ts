import type { Platform } from '../../../platform/platform.ts'
import type { Organization } from '../../organizations/index.ts'
import type { OrganizationsPlan } from '../domain/organizations-world.ts'
import { planOrganizations } from '../domain/plan-organizations.ts'
import { type RosterPlan, planRoster } from '../domain/plan-roster.ts'
import type { Column } from '../domain/header.ts'
import type { OrganizationRow } from '../domain/organization-row.ts'
import type { RosterRow } from '../domain/roster-row.ts'
import { organizationsWorld, rosterWorld } from '../store/world.ts'
import type { Importer } from './importer.ts'

export type Plan = ({ readonly kind: 'roster' } & RosterPlan) | ({ readonly kind: 'organizations' } & OrganizationsPlan)

export type Rows = { readonly columns: readonly Column[] } & (
  | { readonly kind: 'roster'; readonly records: readonly RosterRow[] }
  | { readonly kind: 'organizations'; readonly records: readonly OrganizationRow[] }
)

/** What importing the rows under an organisation would do, as things stand now. */
export async function planFile(
  db: Platform['db'],
  platform: Platform,
  asked: { readonly rows: Rows; readonly under: Organization; readonly importer: Importer; readonly today: string },
): Promise<Plan> {
  const { rows, under, today } = asked
  const { nameOf } = asked.importer
  if (rows.kind === 'roster') {
    const world = await rosterWorld(db, platform.crypto, { ...rows, under, nameOf }, today)
    return { kind: 'roster', ...planRoster(rows.records, world) }
  }
  const world = await organizationsWorld(db, { ...rows, under, nameOf })
  return { kind: 'organizations', ...planOrganizations(rows.records, world) }
}

export const countsOf = (plan: Plan) => ({
  willAdd: plan.adds.length,
  willChange: plan.changes.length,
  willMove: movesIn(plan),
  unchanged: plan.unchanged.length,
})

/** Of the changes, how many put someone or something into another place. */
function movesIn(plan: Plan): number {
  if (plan.kind === 'organizations') return plan.changes.filter((change) => change.moveTo !== null).length
  return plan.changes.filter((change) => change.organizationId !== change.person.organizationId).length
}
