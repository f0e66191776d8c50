import * as contract from '@hepai/contract/reviews'
import { ReviewKind, type SchemeView } from '@hepai/contract/reviews-shapes'
import { authorize, mayOn } from '../../../platform/grant.ts'
import { query } from '../../../platform/operations.ts'
import { findOrganization } from '../../organizations/index.ts'
import { type SchemeVersion, schemeOn } from '../domain/schemes.ts'
import { loadSchemes } from '../store/schemes.ts'

const viewOf = ({ fields, path: _path, ...version }: SchemeVersion): SchemeView => ({ ...fields, ...version })

/** The scheme of every kind as it holds for an organisation on a day. */
export const showScheme = query(contract.showScheme, async ({ input, actor, db, today }) => {
  const place = await findOrganization(db, input.organizationId)
  authorize(actor, 'reviews.read', place)
  const versions = await loadSchemes(db)
  return {
    items: ReviewKind.options.map((kind) => {
      return viewOf(schemeOn(versions, kind, place.path, input.onDay ?? today))
    }),
    versions: versions.filter(({ path }) => place.path.startsWith(path)).map(viewOf),
    allowed: mayOn(actor, 'reviews.manageSchemes', place) ? ['reviews.saveScheme'] : [],
  }
})
