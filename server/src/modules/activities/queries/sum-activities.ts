import * as contract from '@hepai/contract/activities'
import { CITY } from '../../../platform/city.ts'
import { query } from '../../../platform/operations.ts'
import { loadKinds } from '../store/kinds.ts'
import { narrowed } from './activity-filters.ts'
import { sumsOfActivities } from './campaign-facts.ts'

/** Only what was held counts; the list with the same filters shows each record of the sum. */
export const sumActivities = query(contract.sumActivities, async ({ input, actor, db }) => {
  const { where } = await narrowed(db, actor, input, await loadKinds(db))
  const { hours, ...sums } = await db
    .selectFrom('activity')
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'activity.organization_id').on('organization.city_id', '=', CITY),
    )
    .select(sumsOfActivities)
    .where('activity.city_id', '=', CITY)
    .where('activity.removed_at', 'is', null)
    .where('activity.state', '=', 'held')
    .where(where)
    .executeTakeFirstOrThrow()
  return { ...sums, hours: Number(hours) }
})
