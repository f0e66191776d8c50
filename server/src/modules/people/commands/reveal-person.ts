import * as contract from '@hepai/contract/people'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { withoutKeptAnswer } from '../../../platform/kept-answer.ts'
import { findOrganization } from '../../organizations/index.ts'
import { lockPerson } from '../store/person.ts'
import { readSecret } from '../store/secret.ts'

/** The value leaves only with its audit entry: both are of one transaction. */
const reveal = command(contract.revealPerson, async ({ input, actor, tx, platform }) => {
  const person = await lockPerson(tx, input.personId)
  const grant = authorize(actor, 'people.reveal', await findOrganization(tx, person.organizationId))
  const value = await readSecret(tx, grant, platform.crypto, person.id, input.field)
  return {
    output: { value },
    audit: { grant, subjectId: person.id, change: { field: input.field, reason: input.reason } },
  }
})

export const revealPerson = withoutKeptAnswer(reveal)
