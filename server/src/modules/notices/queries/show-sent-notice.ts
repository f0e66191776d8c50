import * as contract from '@hepai/contract/notices'
import { authorize } from '../../../platform/grant.ts'
import { query } from '../../../platform/operations.ts'
import { allowedOnSent, isOfOffice } from '../permissions.ts'
import { findNotice } from '../store/notice.ts'
import { type Receipt, receiptsOf } from '../store/receipt.ts'

export const showSentNotice = query(contract.showSentNotice, async ({ input, actor, db, today }) => {
  const notice = await findNotice(db, input.noticeId)
  authorize(actor, 'notices.send', notice.organization)
  const receipts = await receiptsOf(db, notice.id)
  const { organization, paragraphs, sentAt, withdrawnAt, ...fields } = notice
  const mayName = isOfOffice(actor, organization.id)
  const signed = countOf(receipts.filter((one) => one.signedAt !== null))
  const recipients = countOf(receipts)
  return {
    ...fields,
    organizationId: organization.id,
    paragraphs: [...paragraphs],
    sentAt: sentAt.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    ...{ recipients, signed, today },
    organizations: byOrganization(receipts).map((own) => organizationView(own, mayName)),
    allowed: allowedOnSent(actor, notice, signed === recipients),
  }
})

const countOf = (receipts: readonly Receipt[]): number => new Set(receipts.map((one) => one.accountId)).size

/** In the order in which they came, which is that of the tree. */
function byOrganization(receipts: readonly Receipt[]): readonly (readonly [Receipt, ...Receipt[]])[] {
  const groups = new Map<string, [Receipt, ...Receipt[]]>()
  for (const one of receipts) {
    const group = groups.get(one.organizationId)
    if (group === undefined) groups.set(one.organizationId, [one])
    else group.push(one)
  }
  return [...groups.values()]
}

const organizationView = (own: readonly [Receipt, ...Receipt[]], mayName: boolean) => ({
  id: own[0].organizationId,
  name: own[0].organizationName,
  recipients: own.length,
  signed: own.filter((one) => one.signedAt !== null).length,
  remindedOn: own.find((one) => one.signedAt === null && one.remindedOn !== null)?.remindedOn ?? null,
  people: mayName
    ? own.map(({ accountName, signedAt, note }) => ({
        ...{ name: accountName, note },
        signedAt: signedAt?.toISOString() ?? null,
      }))
    : null,
})
