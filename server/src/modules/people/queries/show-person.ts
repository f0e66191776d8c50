import * as contract from '@hepai/contract/people'
import type { ExpressionBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { CITY } from '../../../platform/city.ts'
import { compiledByShape, type Put } from '../../../platform/database/compiled.ts'
import { type Actor, mayOn } from '../../../platform/grant.ts'
import { query } from '../../../platform/operations.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { type Scope, inScopePut, scopeOf } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'
import { maskIdNumber } from '../domain/id-number.ts'
import { peopleWithPlaces, personColumns, personRow } from './person-row.ts'

export const showPerson = query(contract.showPerson, async ({ input, actor, db, platform }) => {
  const scope = scopeOf(actor, 'people.read')
  const [found] = await personWithin(db, { id: input.personId, scope }, { roots: scope.roots.length })
  if (found === undefined) throw notFoundOrNotAllowed()
  const { ethnicity, birthOn, education, degree, confirmedOn, idNumberCipher } = found
  const idNumberMasked =
    idNumberCipher === null ? null : maskIdNumber(platform.crypto.decrypt('person.idNumber', idNumberCipher))
  return {
    person: {
      ...personRow(found, platform.crypto),
      ethnicity,
      birthOn,
      education,
      degree,
      confirmedOn,
      idNumberMasked,
    },
    appointments: found.appointments,
    allowed: allowedOn(actor, { id: found.organizationId, path: found.path }, found.leftOn !== null),
  }
})

const appointmentsOf = (here: ExpressionBuilder<Tables, 'person'>) =>
  jsonArrayFrom(
    here
      .selectFrom('appointment')
      .innerJoin('organization as place', (join) =>
        join.onRef('place.city_id', '=', 'appointment.city_id').onRef('place.id', '=', 'appointment.organization_id'),
      )
      .select(['appointment.id', 'appointment.organization_id as organizationId', 'place.name as organizationName'])
      .select(['appointment.post', 'appointment.from_on as fromOn', 'appointment.to_on as toOn'])
      .where('appointment.city_id', '=', CITY)
      .whereRef('appointment.person_id', '=', 'person.id')
      .orderBy('appointment.from_on', 'desc')
      .orderBy('appointment.id', 'desc'),
  )

type Wanted = { readonly id: string; readonly scope: Scope }

const personWithin = compiledByShape((db, put: Put<Wanted>, shape: { readonly roots: number }) =>
  peopleWithPlaces(db)
    .select(personColumns)
    .select(['person.ethnicity', 'person.education', 'person.degree', 'organization.path'])
    .select(['person.birth_on as birthOn', 'person.confirmed_on as confirmedOn'])
    .select('person.id_number_cipher as idNumberCipher')
    .select((here) => appointmentsOf(here).as('appointments'))
    .where(
      'person.id',
      '=',
      put(({ id }) => id),
    )
    .where(inScopePut(put, shape.roots, ({ scope }) => scope, 'organization.path')),
)

/** Operations that the caller may run on the person now. */
function allowedOn(actor: Actor, organization: { id: string; path: string }, hasLeft: boolean): string[] {
  const manages = mayOn(actor, 'people.manage', organization) && !hasLeft
  return [
    ...(manages ? ['changePerson', 'transferPerson', 'appointPerson', 'endAppointment'] : []),
    ...(mayOn(actor, 'people.reveal', organization) ? ['revealPerson'] : []),
  ].map((verb) => `people.${verb}`)
}
