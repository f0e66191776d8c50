import { listOwners as contract } from '@hepai/contract/planning'
import { type Kysely, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { authorize } from '../../../platform/grant.ts'
import { query } from '../../../platform/operations.ts'
import { inSubtree } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'
import { findPlan, unitAbove } from '../store/plan.ts'
import { containing } from './within.ts'

const MOST = 50

export const listOwners = query(contract, async ({ input, actor, db }) => {
  const plan = await findPlan(db, input.planId)
  authorize(actor, 'planning.edit', plan.organization)
  const unit = await unitAbove(db, plan.organization.path)
  const search = input.search ?? ''
  const found = await ownersIn(db, unit.path)
    .$if(search !== '', (select) =>
      select.where((where) =>
        where.or([
          where('person.name', 'ilike', containing(search)),
          where('person.initials', 'like', `${search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`),
        ]),
      ),
    )
    .limit(MOST + 1)
    .execute()
  return { items: found.slice(0, MOST), isCut: found.length > MOST }
})

/** Everyone of a unit who can bear a task, in the order of the tree and the roster. */
export const ownersIn = (db: Kysely<Tables>, unitPath: string) =>
  db
    .selectFrom('person')
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'person.organization_id').on('organization.city_id', '=', CITY),
    )
    .leftJoin('organization as department', (join) =>
      join.onRef('department.id', '=', 'person.department_id').on('department.city_id', '=', CITY),
    )
    .select(['person.id', 'person.name', 'person.post'])
    .select(sql<string>`coalesce(department.name, organization.name)`.as('organizationName'))
    .where('person.city_id', '=', CITY)
    .where('person.left_on', 'is', null)
    .where(inSubtree(unitPath, 'organization.path'))
    .orderBy('organization.path')
    .orderBy('person.sort')
    .orderBy('person.id')
