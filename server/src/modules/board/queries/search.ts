import { search as contract } from '@hepai/contract/board'
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
  const found = await Promise.all([
    within('organizations.read', findOrganizations),
    within('people.read', findPeople),
    within('planning.read', findPlans),
    within('planning.read', findTasks),
    within('planning.read', findIndicators),
    within('activities.read', (wanted) => findActivities(wanted, actor)),
  ])
  return { items: bestOf(found.flat(), MOST) }
})

/** Whoever does not hold a permission anywhere finds nothing of that kind. */
const scopeIfAny = (actor: Actor, permission: Permission): Scope | null =>
  actor.assignments.some((assignment) => assignment.permission === permission) ? scopeOf(actor, permission) : null
