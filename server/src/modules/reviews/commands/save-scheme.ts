import * as contract from '@hepai/contract/reviews'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { lockOrganization } from '../../organizations/index.ts'
import { schemeOn } from '../domain/schemes.ts'
import { insertScheme, loadSchemes } from '../store/schemes.ts'

/** A new version over the one that held; reviews that were started keep theirs. */
export const saveScheme = command(contract.saveScheme, async ({ input, actor, tx, platform, now }) => {
  const { organizationId, kind, validFrom, limitBase, limitSource, voters, minBallots } = input
  const place = await lockOrganization(tx, organizationId)
  const grant = authorize(actor, 'reviews.manageSchemes', place)
  const { fields } = schemeOn(await loadSchemes(tx), kind, place.path, validFrom)
  const limit = fields.limit === null ? null : { ...fields.limit, base: limitBase, source: limitSource }
  const id = platform.newId()
  await insertScheme(tx, grant, { id, validFrom, fields: { ...fields, limit, voters, minBallots }, at: now })
  return {
    output: { id },
    audit: { grant, subjectId: id, change: { organizationId, kind, validFrom, limitBase, voters, minBallots } },
  }
})
