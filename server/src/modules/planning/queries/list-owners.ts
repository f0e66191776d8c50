import { listOwners as contract } from '@hepai/contract/planning'
import { sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { authorize } from '../../../platform/grant.ts'
import { query } from '../../../platform/operations.ts'
import { inSubtree } from '../../../platform/scope.ts'
import { findPlan, unitAbove } from '../store/plan.ts'
import { containing } from './within.ts'

const MOST = 50

export const listOwners = query(contract, async ({ input, actor, db }) => {
  const plan = await findPlan(db, input.planId)
  authorize(actor, 'planning.edit', plan.organization)
  const unit = await unitAbove(db, plan.organization.path)
  const search = input.search ?? ''
  const items = await db
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
    .where(inSubtree(unit.path, 'organization.path'))
    .$if(search !== '', (select) =>
      select.where((where) =>
        where.or([
          where('person.name', 'ilike', containing(search)),
          where('person.initials', 'like', `${search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`),
        ]),
      ),
    )
    .orderBy('organization.path')
    .orderBy('person.sort')
    .orderBy('person.id')
    .limit(MOST)
    .execute()
  return { items }
})
