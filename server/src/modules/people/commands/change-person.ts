import * as contract from '@hepai/contract/people'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { initialsOf } from '../../../platform/pinyin.ts'
import { findOrganization } from '../../organizations/index.ts'
import { changedFields, factsOf } from '../domain/facts.ts'
import { idNumberOf, phoneOf, refuseDates, refuseLeft } from '../domain/rules.ts'
import { refuseDepartment } from '../store/department.ts'
import { refuseTakenIdNumber } from '../store/id-number.ts'
import { lockPerson, sealed, updatePerson } from '../store/person.ts'

export const changePerson = command(contract.changePerson, async ({ input, actor, tx, platform, today }) => {
  const current = await lockPerson(tx, input.personId)
  const grant = authorize(actor, 'people.manage', await findOrganization(tx, current.organizationId))
  refuseLeft(current)
  const idNumber = idNumberOf(input.idNumber)
  const phone = phoneOf(input.phone)
  const facts = factsOf(input, current, idNumber)
  refuseDates(facts, today)
  if (facts.departmentId !== current.departmentId) await refuseDepartment(tx, actor, facts.departmentId)
  const secrets = sealed(platform.crypto, idNumber?.idNumber ?? null, phone)
  await refuseTakenIdNumber(tx, actor, secrets.id_number_digest, current.id)
  const initials = initialsOf(facts.name, 'person')
  await updatePerson(tx, grant, current, { version: input.version, facts, initials, sealed: secrets })
  const changed = [
    ...changedFields(current, { ...current, ...facts }),
    ...(idNumber === null ? [] : ['idNumber']),
    ...(phone === null ? [] : ['phone']),
  ]
  return {
    output: { id: current.id, version: input.version + 1 },
    audit: { grant, subjectId: current.id, change: { changed } },
  }
})
