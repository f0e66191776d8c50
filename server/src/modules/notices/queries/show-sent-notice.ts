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

type Group = { readonly own: [Receipt, ...Receipt[]]; readonly alsoFor: Set<string> }

/** In the order of the tree; who received it for several organisations stands once, with the first of them. */
function byOrganization(receipts: readonly Receipt[]): readonly Group[] {
  const groups = new Map<string, Group>()
  const first = new Map<string, Group>()
  for (const one of receipts) {
    const known = first.get(one.accountId)
    if (known !== undefined) {
      known.alsoFor.add(one.organizationName)
      continue
    }
    const group = groups.get(one.organizationId) ?? { own: [one], alsoFor: new Set() }
    if (groups.has(one.organizationId)) group.own.push(one)
    groups.set(one.organizationId, group)
    first.set(one.accountId, group)
  }
  return [...groups.values()]
}

const organizationView = ({ own, alsoFor }: Group, mayName: boolean) => ({
  id: own[0].organizationId,
  name: own[0].organizationName,
  alsoFor: [...alsoFor],
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
