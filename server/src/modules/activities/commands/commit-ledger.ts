import * as contract from '@hepai/contract/activities'
import { after } from '../../../platform/clock.ts'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { PREVIEW_LIVES_MS } from '../../imports/index.ts'
import { holdOpenOrganizations, lockOrganization } from '../../organizations/index.ts'
import type { LedgerPlan } from '../domain/ledger.ts'
import { insertLedger } from '../store/ledger.ts'
import { type KeptLedger, closeLedgerPreview, lockLedgerPreview, openLedger } from '../store/ledger-preview.ts'
import { planRows } from './plan-rows.ts'

export const commitLedger = command(contract.commitLedger, async ({ input, actor, tx, platform, today, now }) => {
  const preview = await lockLedgerPreview(tx, input.previewId, actor.accountId, after(now, -PREVIEW_LIVES_MS))
  if (preview === undefined) throw new Refusal('imports.previewGone')
  const under = await lockOrganization(tx, preview.underId)
  const grant = authorize(actor, 'activities.record', under)
  if (preview.mistakenRows > 0) throw new Refusal('imports.hasMistakes', { count: preview.mistakenRows })
  // Whoever records a single activity locks its organisation, so nothing is recorded there meanwhile.
  await holdOpenOrganizations(tx, under.path)
  const ledger = openLedger(platform.crypto, preview.rowsCipher)
  const plan = await planRows(tx, under, ledger, today)
  refuseSurprise(plan, ledger)
  const { newId } = platform
  const adds = plan.adds.map((one) => ({ ...one, id: newId(), resolutionIds: one.row.resolutions.map(() => newId()) }))
  await insertLedger(tx, grant, adds, now)
  await closeLedgerPreview(tx, grant, preview.id, now)
  const output = { added: adds.length, changed: 0, unchanged: plan.unchanged.length }
  const { fileHash, id } = preview
  return { output, audit: { grant, subjectId: id, change: { underId: under.id, fileHash, ...output } } }
})

/** What is imported is what was shown, or nothing. */
function refuseSurprise(plan: LedgerPlan, { willAdd, unchanged }: KeptLedger): void {
  const [mistake] = plan.mistakes
  if (mistake !== undefined)
    throw new Refusal('imports.changedSincePreview', { what: `第 ${String(mistake.row)} 行${mistake.what}` })
  if (plan.adds.length !== willAdd || plan.unchanged.length !== unchanged)
    throw new Refusal('imports.changedSincePreview', { what: '有活动刚刚被别人登记或撤下' })
}
