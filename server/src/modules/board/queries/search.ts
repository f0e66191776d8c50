import { type FoundKind, search as contract } from '@hepai/contract/board'
import type { Permission } from '@hepai/contract/permissions'
import type { Actor } from '../../../platform/grant.ts'
import { query } from '../../../platform/operations.ts'
import { type Scope, scopeOf } from '../../../platform/scope.ts'
import { type Found, bestOf } from '../domain/ranking.ts'
import { findActivities } from './find-activities.ts'
import { findIndicators, findOrganizations, findPeople, findPlans, findTasks, type Wanted } from './find.ts'

const MOST = 20

export const search = query(contract, async ({ input, actor, db }) => {
  const { text } = input
  const within = (permission: Permission, find: (wanted: Wanted) => Promise<Found[]>): Promise<Found[]> => {
    const scope = scopeIfAny(actor, permission)
    return scope === null ? Promise.resolve([]) : find({ db, scope, text, limit: MOST })
  }
  const finders: Readonly<Record<FoundKind, () => Promise<Found[]>>> = {
    organization: () => within('organizations.read', findOrganizations),
    person: () => within('people.read', findPeople),
    plan: () => within('planning.read', findPlans),
    task: () => within('planning.read', findTasks),
    indicator: () => within('planning.read', findIndicators),
    activity: () => within('activities.read', (wanted) => findActivities(wanted, actor)),
  }
  const wanted = input.kind === undefined ? Object.values(finders) : [finders[input.kind]]
  const found = await Promise.all(wanted.map((find) => find()))
  return { items: bestOf(found.flat(), MOST) }
})

/** Whoever does not hold a permission anywhere finds nothing of that kind. */
const scopeIfAny = (actor: Actor, permission: Permission): Scope | null =>
  actor.assignments.some((assignment) => assignment.permission === permission) ? scopeOf(actor, permission) : null
