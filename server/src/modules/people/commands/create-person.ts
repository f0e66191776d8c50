import * as contract from '@hepai/contract/people'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { initialsOf } from '../../../platform/pinyin.ts'
import { holdOrganization } from '../../organizations/index.ts'
import { factsOf } from '../domain/facts.ts'
import { idNumberOf, phoneOf, refuseDates } from '../domain/rules.ts'
import { refuseDepartment, refuseEndedOrganization } from '../store/department.ts'
import { refuseTakenIdNumber } from '../store/id-number.ts'
import { insertPerson, sealed } from '../store/person.ts'

export const createPerson = command(contract.createPerson, async ({ input, actor, tx, platform, today }) => {
  const organization = await holdOrganization(tx, input.organizationId)
  const grant = authorize(actor, 'people.manage', organization)
  refuseEndedOrganization(organization, 'organizationId')
  const idNumber = idNumberOf(input.idNumber)
  const phone = phoneOf(input.phone)
  const facts = factsOf(input, null, idNumber)
  refuseDates(facts, today)
  await refuseDepartment(tx, actor, facts.departmentId)
  const secrets = sealed(platform.crypto, idNumber?.idNumber ?? null, phone)
  await refuseTakenIdNumber(tx, actor, secrets.id_number_digest)
  const id = platform.newId()
  const initials = initialsOf(facts.name, 'person')
  await insertPerson(tx, grant, { id, organizationId: organization.id, facts, initials, sealed: secrets })
  return {
    output: { id, version: 1 },
    audit: { grant, subjectId: id, change: { memberKind: facts.memberKind, organizationId: organization.id } },
  }
})
