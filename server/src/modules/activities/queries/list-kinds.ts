import * as contract from '@hepai/contract/activities'
import { query } from '../../../platform/operations.ts'
import { kindsOn } from '../domain/kinds.ts'
import { allowedFor } from '../permissions.ts'
import { loadKinds, viewOf } from '../store/kinds.ts'
import { visiblePlace } from './within.ts'

export const listKinds = query(contract.listKinds, async ({ input, actor, db, today }) => {
  const place = await visiblePlace(db, actor, 'activities.read', input.organizationId)
  const versions = await loadKinds(db)
  const held = [...kindsOn(versions, place.path, input.onDay ?? today).values()]
  const saved = versions.filter((one) => one.id !== null && place.path.startsWith(one.path))
  return {
    items: held.map(viewOf),
    versions: input.withVersions === true ? saved.map(viewOf) : [],
    allowed: allowedFor(actor, place),
  }
})
