import * as contract from '@hepai/contract/activities'
import { query } from '../../../platform/operations.ts'
import { type Disconnect, disconnectsOf } from '../domain/disconnects.ts'
import { allowedFor } from '../permissions.ts'
import { linkFacts } from './link-facts.ts'
import { visiblePlace } from './within.ts'

const MOST_SHOWN = 200

export const listDisconnects = query(contract.listDisconnects, async ({ input, actor, db, platform, today }) => {
  const place = await visiblePlace(db, actor, 'activities.read', input.organizationId)
  const found = disconnectsOf(await linkFacts({ ...platform, db }, place.path, today))
  const isAsked = ({ rule, subjectId }: Disconnect): boolean =>
    (input.rule === undefined || rule === input.rule) &&
    (input.subjectId === undefined || subjectId === input.subjectId)
  const count = (rule: string): number => found.open.filter((one) => one.rule === rule).length
  const dismissed = found.dismissed
    .filter(isAsked)
    .sort((one, other) => (one.dismissal.expiresOn < other.dismissal.expiresOn ? -1 : 1))
    .slice(0, MOST_SHOWN)
  return {
    items: found.open.filter(isAsked).slice(0, MOST_SHOWN),
    dismissed: dismissed.map(({ dismissal: { id, reason, expiresOn, madeByName, madeOn }, ...one }) => ({
      ...one,
      dismissal: { id, reason, expiresOn, madeByName, madeOn },
    })),
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
