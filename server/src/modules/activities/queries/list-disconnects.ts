import * as contract from '@hepai/contract/activities'
import { query } from '../../../platform/operations.ts'
import { disconnectsOf } from '../domain/disconnects.ts'
import { allowedFor } from '../permissions.ts'
import { linkFacts } from './link-facts.ts'
import { visiblePlace } from './within.ts'

const MOST_SHOWN = 200

export const listDisconnects = query(contract.listDisconnects, async ({ input, actor, db, today }) => {
  const place = await visiblePlace(db, actor, 'activities.read', input.organizationId)
  const found = disconnectsOf(await linkFacts(db, place.path, today))
  const count = (rule: string): number => found.filter((one) => one.rule === rule).length
  return {
    items: found.filter((one) => input.rule === undefined || one.rule === input.rule).slice(0, MOST_SHOWN),
    counts: {
      taskWithoutBranch: count('taskWithoutBranch'),
      branchWithoutLink: count('branchWithoutLink'),
      activityWithoutLink: count('activityWithoutLink'),
      itemStillOpen: count('itemStillOpen'),
    },
    today,
    allowed: allowedFor(actor, place),
  }
})
