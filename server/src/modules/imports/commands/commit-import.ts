import * as contract from '@hepai/contract/imports'
import { after } from '../../../platform/clock.ts'
import { announceAccessChanged, bumpAccessEpoch } from '../../../platform/epoch.ts'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { holdOpenOrganizations, lockOrganization } from '../../organizations/index.ts'
import type { PreviewedFile } from '../store/previewed-file.ts'
import { closePreview, lockPreview, openPreview } from '../store/preview.ts'
import { applyPlan, changedSince } from './apply-plan.ts'
import { importerOf } from './importer.ts'
import { type Plan, countsOf, planFile } from './plan-file.ts'
import { PREVIEW_LIVES_MS } from './preview-life.ts'

export const commitImport = command(contract.commitImport, async ({ input, actor, tx, platform, today, now }) => {
  const preview = await lockPreview(tx, input.previewId, actor.accountId, after(now, -PREVIEW_LIVES_MS))
  if (preview === undefined) throw new Refusal('imports.previewGone')
  // Organisations may move, and with them who may see what.
  const mayMove = preview.kind === 'organizations'
  if (mayMove) await bumpAccessEpoch(tx)
  const under = await lockOrganization(tx, preview.underId)
  const grant = authorize(actor, 'people.import', under)
  if (preview.mistakenRows > 0) throw new Refusal('imports.hasMistakes', { count: preview.mistakenRows })
  await holdOpenOrganizations(tx, under.path)
  const file = openPreview(platform.crypto, preview.rowsCipher)
  const importer = importerOf(actor)
  const plan = await planFile(tx, platform, { rows: file, under, importer, today })
  refuseSurprise(plan, file)
  await applyPlan(tx, { platform, importer, under, today, now }, plan)
  await closePreview(tx, grant, preview.id, now)
  const output = { added: plan.adds.length, changed: plan.changes.length, unchanged: plan.unchanged.length }
  return {
    output,
    audit: {
      grant,
      subjectId: preview.id,
      change: { kind: file.kind, underId: under.id, fileHash: preview.fileHash, ...output },
    },
    ...(mayMove ? { afterCommit: announceAccessChanged } : {}),
  }
})

/** What is imported is what was shown, or nothing. */
function refuseSurprise(plan: Plan, file: PreviewedFile): void {
  const [mistake] = plan.mistakes
  if (mistake !== undefined) throw changedSince(`第 ${String(mistake.row)} 行${mistake.what}`)
  const now = countsOf(plan)
  const same =
    now.willAdd === file.willAdd &&
    now.willChange === file.willChange &&
    now.willMove === file.willMove &&
    now.unchanged === file.unchanged
  if (!same) throw changedSince('人员或组织刚刚被别人修改')
}
