import { newId } from '../../platform/ids.ts'
import { mark } from '../city.ts'
import { type Build, absentFrom, allPlaces, onEach, once, together, tellingPlaces } from './targets.ts'

const reason = '探测'
const byAccount = onEach('write', ({ accountId }) => ({ accountId, version: 1, reason }))
const administrator = (login: string) => ({ login, name: '某某', password: 'four birds on a wire' })

export const accessCases: Readonly<Record<string, Build>> = {
  'access.signIn': once('write', { account: 'no.such.account', password: 'not the password' }),
  'access.signOut': once('write'),
  'access.whoAmI': once('detail'),
  'access.listMySessions': once('list'),
  'access.endSessions': together(once('write'), () => [{ door: 'write', input: { sessionId: newId() }, on: 'nobody' }]),
  'access.changePassword': once('write', { oldPassword: 'not the password', newPassword: 'four birds on a wire' }),
  'access.showFirstRun': once('detail'),
  'access.createFirstAdministrators': once('write', {
    code: '0000',
    cityName: '某市',
    systemAdmin: administrator('one.one'),
    securityAdmin: administrator('two.two'),
    auditAdmin: administrator('three.three'),
  }),
  'access.listAccounts': (city) => [
    { door: 'list', input: { limit: '200' }, on: 'anywhere', lists: { kind: 'account', places: allPlaces(city) } },
    { door: 'page', input: { limit: '1' }, on: 'anywhere' },
    ...tellingPlaces(city).map((place) => ({
      door: 'search' as const,
      input: { search: mark(place.key, 'account') },
      on: 'anywhere' as const,
      lists: { kind: 'account' as const, places: [place] },
    })),
  ],
  'access.exportAccounts': (city) => [
    { door: 'export', input: {}, on: 'anywhere', lists: { kind: 'account', places: allPlaces(city) } },
    ...tellingPlaces(city).map((place) => ({
      door: 'export' as const,
      input: { search: mark(place.key, 'account') },
      on: 'anywhere' as const,
      lists: { kind: 'account' as const, places: [place] },
    })),
  ],
  'access.createAccount': together(
    onEach('write', ({ personId }) => ({ login: 'new.account', name: '新账号', personId })),
    // An account without a person is the city's.
    (city) => [{ door: 'write', input: { login: 'new.account', name: '新账号' }, on: [city.of('R').place] }],
  ),
  'access.resetPassword': byAccount,
  'access.disableAccount': byAccount,
  'access.enableAccount': byAccount,
  'access.listRoleGrants': (city) => [
    { door: 'list', input: { limit: '200' }, on: 'anywhere', lists: { kind: 'account', places: allPlaces(city) } },
    {
      door: 'filter',
      input: { role: 'member', limit: '200' },
      on: 'anywhere',
      lists: { kind: 'account', places: allPlaces(city) },
    },
    { door: 'page', input: { limit: '1', withPast: 'true' }, on: 'anywhere' },
    ...tellingPlaces(city).map((place) => ({
      door: 'search' as const,
      input: { search: mark(place.key, 'account') },
      on: 'anywhere' as const,
      lists: { kind: 'account' as const, places: [place] },
    })),
  ],
  'access.findAccounts': (city) =>
    tellingPlaces(city).map((place) => ({
      door: 'search' as const,
      input: { search: mark(place.key, 'account') },
      on: 'anywhere' as const,
      lists: { kind: 'account' as const, places: [place] },
    })),
  'access.grantRole': (city) => [
    ...city.all.map((things) => ({
      door: 'write' as const,
      input: granting(things.accountId, things.place.id),
      on: things.place.isEnded ? ('nobody' as const) : [things.place],
    })),
    { door: 'write', input: granting(absentFrom(city).accountId, city.of('A').place.id), on: 'nobody' },
    { door: 'write', input: granting(city.of('A').accountId, newId()), on: 'nobody' },
    {
      door: 'write',
      input: granting(city.of('B').accountId, city.of('A').place.id),
      on: [city.of('A').place, city.of('B').place],
    },
  ],
  'access.revokeRole': onEach('write', ({ roleGrantId }) => ({ roleGrantId, reason })),
}

const granting = (accountId: string, organizationId: string) => ({
  accountId,
  role: 'businessOfficer',
  organizationId,
  fromOn: '2026-11-01',
  reason,
})
