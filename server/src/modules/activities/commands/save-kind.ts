import * as contract from '@hepai/contract/activities'
import type { KindFields } from '@hepai/contract/activities-shapes'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal, notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { findOrganization } from '../../organizations/index.ts'
import { breachOf } from '../domain/compliance.ts'
import { type KindVersion, kindsOn } from '../domain/kinds.ts'
import { insertKind, loadKinds, lockKind, updateKind } from '../store/kinds.ts'

export const saveKind = command(contract.saveKind, async ({ input, actor, tx, platform, now }) => {
  const place = await findOrganization(tx, input.organizationId)
  const grant = authorize(actor, 'activities.manageKinds', place)
  const { fields, validFrom, validTo, kindId } = input
  refuseWrong(fields, validFrom, validTo)
  refuseUnknown(fields, kindsOn(await loadKinds(tx), place.path, validFrom))
  const kind = { id: kindId ?? platform.newId(), fields, validFrom, validTo, at: now }
  const seen = input.version ?? 0
  if (kindId === undefined) {
    await insertKind(tx, grant, kind)
  } else {
    const current = await lockKind(tx, kindId)
    if (current.organizationId !== place.id || current.fields.code !== fields.code) throw notFoundOrNotAllowed()
    await updateKind(tx, grant, current, seen, kind)
  }
  return {
    output: { id: kind.id, version: kindId === undefined ? 1 : seen + 1 },
    audit: { grant, subjectId: kind.id, change: { code: fields.code, validFrom, validTo } },
  }
})

function refuseWrong(fields: KindFields, validFrom: string, validTo: string | null): void {
  const breach = breachOf(fields)
  if (breach !== null) throw new Refusal('activities.kindAgainstRules', breach)
  if (validTo !== null && validTo < validFrom) throw new Refusal('activities.kindDates', { validFrom, validTo })
}

/** What it also meets must exist and ask only for parts that it has. */
function refuseUnknown(fields: KindFields, kinds: ReadonlyMap<string, KindVersion>): void {
  const wrong = fields.alsoMeets.find(
    (one) => !kinds.has(one.code) || one.parts.some((part) => !fields.parts.includes(part)),
  )
  if (wrong !== undefined) throw new Refusal('activities.kindMeetsUnknown', { code: wrong.code })
}
