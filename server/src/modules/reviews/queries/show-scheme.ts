import * as contract from '@hepai/contract/reviews'
import { ReviewKind } from '@hepai/contract/reviews-shapes'
import { authorize, mayOn } from '../../../platform/grant.ts'
import { query } from '../../../platform/operations.ts'
import { findOrganization } from '../../organizations/index.ts'
import { schemeOn } from '../domain/schemes.ts'
import { loadSchemes } from '../store/schemes.ts'

/** The scheme of every kind as it holds for an organisation on a day. */
export const showScheme = query(contract.showScheme, async ({ input, actor, db, today }) => {
  const place = await findOrganization(db, input.organizationId)
  authorize(actor, 'reviews.read', place)
  const versions = await loadSchemes(db)
  return {
    items: ReviewKind.options.map((kind) => {
      const { id, organizationName, validFrom, fields } = schemeOn(versions, kind, place.path, input.onDay ?? today)
      return { ...fields, id, organizationName, validFrom }
    }),
    allowed: mayOn(actor, 'reviews.manageSchemes', place) ? ['reviews.saveScheme'] : [],
  }
})
