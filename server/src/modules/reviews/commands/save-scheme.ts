import * as contract from '@hepai/contract/reviews'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { lockOrganization } from '../../organizations/index.ts'
import { type SchemeWish, schemeFrom } from '../domain/scheme-input.ts'
import { schemeOn } from '../domain/schemes.ts'
import { insertScheme, loadSchemes, lockScheme, updateScheme } from '../store/schemes.ts'

/** A new version over the one that held, or a saved one put right; reviews that were started keep theirs. */
export const saveScheme = command(contract.saveScheme, async ({ input, actor, tx, platform, now }) => {
  const { organizationId, schemeId, version, kind, validFrom, ...wish } = input
  const place = await lockOrganization(tx, organizationId)
  const grant = authorize(actor, 'reviews.manageSchemes', place)
  const before = schemeOn(await loadSchemes(tx), kind, place.path, validFrom)
  const made = { id: schemeId ?? platform.newId(), validFrom, fields: schemeFrom(before.fields, wish), at: now }
  const seen = version ?? 0
  if (schemeId === undefined) {
    await insertScheme(tx, grant, made)
  } else {
    const current = await lockScheme(tx, schemeId)
    if (current.organizationId !== place.id || current.fields.kind !== kind) throw notFoundOrNotAllowed()
    await updateScheme(tx, grant, current, seen, made)
  }
  return {
    output: { id: made.id, version: schemeId === undefined ? 1 : seen + 1 },
    audit: { grant, subjectId: made.id, change: { organizationId, kind, validFrom, ...said(wish) } },
  }
})

/** What the audit trail tells of it. */
const said = ({ limit, voters, minBallots, gradeNames, weights }: SchemeWish) => ({
  ...{ limitBase: limit?.base ?? null, voters, minBallots, gradeNames },
  weights: (weights?.parts ?? []).map((one) => `${one.name} ${String(one.weight)}`),
})
