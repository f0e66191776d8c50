import { mark } from '../city.ts'
import { type Build, absentFrom, allPlaces, onEach, takenOut, together, within, tellingPlaces } from './targets.ts'

const facts = { name: '某人', memberKind: 'full' }
const reason = '探测'

/** From one place to another: both must be in reach. */
const pairs: readonly (readonly [string, string])[] = [
  ['A11', 'B11'],
  ['A11', 'A12'],
  ['B11', 'A11'],
  ['A11', 'P'],
  ['P', 'A11'],
]

export const peopleCases: Readonly<Record<string, Build>> = {
  'people.listPeople': (city) => [
    { door: 'list', input: { limit: '200' }, on: 'anywhere', lists: { kind: 'person', places: allPlaces(city) } },
    { door: 'page', input: { limit: '1' }, on: 'anywhere' },
    {
      door: 'search',
      input: { search: 'CNRY', limit: '200' },
      on: 'anywhere',
      lists: { kind: 'person', places: allPlaces(city) },
    },
    ...allPlaces(city).map((place) => ({
      door: 'filter' as const,
      input: { organizationId: place.id, limit: '200' },
      on: [place],
      lists: { kind: 'person' as const, places: within(allPlaces(city), place) },
    })),
    { door: 'filter', input: { organizationId: absentFrom(city).place.id }, on: 'nobody' },
    ...tellingPlaces(city).map((place) => ({
      door: 'search' as const,
      input: { search: mark(place.key, 'person') },
      on: 'anywhere' as const,
      lists: { kind: 'person' as const, places: [place] },
    })),
  ],
  'people.exportPeople': takenOut('person', 'organizationId'),
  'people.showPerson': onEach('detail', ({ personId }) => ({ personId })),
  'people.createPerson': onEach('write', ({ place }) => ({ organizationId: place.id, ...facts })),
  'people.changePerson': onEach('write', ({ personId }) => ({ personId, version: 1, ...facts })),
  'people.transferPerson': together(
    onEach('write', ({ personId }) => ({ personId, version: 1, toOrganizationId: null, onDay: '2026-11-01', reason })),
    (city) =>
      pairs.map(([from, to]) => ({
        door: 'write',
        input: {
          personId: city.of(from).personId,
          version: 1,
          toOrganizationId: city.of(to).place.id,
          onDay: '2026-11-01',
          reason,
        },
        on: [city.of(from).place, city.of(to).place],
      })),
  ),
  'people.appointPerson': together(
    onEach('write', ({ personId, place }) => ({
      personId,
      organizationId: place.id,
      post: '委员',
      fromOn: '2026-11-01',
    })),
    (city) =>
      pairs.map(([from, to]) => ({
        door: 'write',
        input: {
          personId: city.of(from).personId,
          organizationId: city.of(to).place.id,
          post: '委员',
          fromOn: '2026-11-01',
        },
        on: [city.of(from).place, city.of(to).place],
      })),
  ),
  'people.endAppointment': onEach('write', ({ appointmentId }) => ({ appointmentId, toOn: '2026-11-01' })),
  'people.revealPerson': onEach('write', ({ personId }) => ({ personId, field: 'idNumber', reason })),
}
