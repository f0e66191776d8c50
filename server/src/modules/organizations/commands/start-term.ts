import * as contract from '@hepai/contract/organizations'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal, badField } from '../../../platform/refusal.ts'
import { refuseEnded } from '../domain/rules.ts'
import { overlappedTerm, termEnd, termRules } from '../domain/term.ts'
import { lockOrganization } from '../store/organization.ts'
import { closeTerms, insertTerm, termsOf } from '../store/term.ts'

export const startTerm = command(contract.startTerm, async ({ input, actor, tx, platform }) => {
  const organization = await lockOrganization(tx, input.organizationId)
  const grant = authorize(actor, 'organizations.manage', organization)
  refuseEnded(organization)
  const years = input.years ?? termRules[organization.kind]?.years
  if (years === undefined) throw badField('years', '这类组织没有统一规定的任期，请填写年数。')
  const overlapped = overlappedTerm(await termsOf(tx, organization.id), input.beganOn)
  if (overlapped !== undefined)
    throw new Refusal('organizations.termOverlaps', { beganOn: overlapped.beganOn }, [
      { path: 'beganOn', message: '与已有任期重叠，请核对。' },
    ])
  await closeTerms(tx, grant, organization.id, input.beganOn)
  const id = platform.newId()
  const endsOn = termEnd(input.beganOn, years)
  await insertTerm(tx, grant, { id, organizationId: organization.id, beganOn: input.beganOn, years, endsOn })
  return {
    output: { id, endsOn },
    audit: { grant, subjectId: organization.id, change: { beganOn: input.beganOn, years, endsOn } },
  }
})
