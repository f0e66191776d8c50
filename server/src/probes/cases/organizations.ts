import type { Place } from '../case.ts'
import { type Build, absentFrom, allPlaces, livePlaces, onEach, once, together, within } from './targets.ts'

const reason = '探测'
const onDay = '2026-11-01'
const another = '00000000-0000-4000-8000-000000000001'

/** Into another place: both ends must be in reach. */
const between =
  (field: 'newParentId' | 'intoId'): Build =>
  (city) =>
    [
      ['A11', 'B1'],
      ['A11', 'A'],
      ['A11', 'A12'],
      ['B11', 'A1'],
      ['A12', 'P'],
    ].map(([from = '', to = '']) => {
      const [source, target] = [city.of(from).place, city.of(to).place]
      const input = { organizationId: source.id, version: 1, [field]: target.id, onDay, reason }
      return { door: 'write', input, on: [source, target] }
    })

export const organizationCases: Readonly<Record<string, Build>> = {
  'organizations.listOrganizations': together((city) => [
    { door: 'list', input: {}, on: 'anywhere', lists: { kind: 'organization', places: livePlaces(city) } },
    {
      door: 'list',
      input: { withEnded: 'true' },
      on: 'anywhere',
      lists: { kind: 'organization', places: allPlaces(city) },
    },
    {
      door: 'filter',
      input: { kind: 'branch', withEnded: 'true' },
      on: 'anywhere',
      lists: {
        kind: 'organization',
        places: [city.of('A11'), city.of('A12'), city.of('AE'), city.of('B11')].map((one) => one.place),
      },
    },
    ...allPlaces(city).map((place) => ({
      door: 'filter' as const,
      input: { underId: place.id, withEnded: 'true' },
      on: [place],
      lists: { kind: 'organization' as const, places: within(allPlaces(city), place) },
    })),
    { door: 'filter', input: { underId: another }, on: 'nobody' },
  ]),
  'organizations.exportOrganizations': (city) => [
    {
      door: 'export',
      input: { withEnded: 'true' },
      on: 'anywhere',
      lists: { kind: 'organization', places: allPlaces(city) },
    },
    ...allPlaces(city).map((place) => ({
      door: 'export' as const,
      input: { underId: place.id, withEnded: 'true' },
      on: [place],
      lists: { kind: 'organization' as const, places: within(allPlaces(city), place) },
    })),
    // What stands above a found one is named too, where it may be read.
    { door: 'export', input: { search: 'CNRY-A1' }, on: 'anywhere' },
    { door: 'export', input: { underId: another }, on: 'nobody' },
  ],
  'organizations.showOrganization': onEach('detail', ({ place }) => ({ organizationId: place.id })),
  'organizations.createOrganization': onEach('write', ({ place }) => ({
    parentId: place.id,
    kind: 'partyGroup',
    name: '新设的组织',
  })),
  'organizations.changeOrganization': onEach('write', ({ place }) => ({
    organizationId: place.id,
    version: 1,
    name: '改名',
    shortName: '',
    uscc: null,
    nationalCode: null,
    establishedOn: null,
  })),
  'organizations.moveOrganization': together(between('newParentId'), (city) => [
    { door: 'write', input: moving(city.of('A11').place, absentFrom(city).place), on: 'nobody' },
    { door: 'write', input: moving(absentFrom(city).place, city.of('A').place), on: 'nobody' },
    ...allPlaces(city).map((place) => ({ door: 'write' as const, input: moving(place, place), on: [place] })),
  ]),
  'organizations.mergeOrganization': together(
    between('intoId'),
    onEach('write', ({ place }) => ({ organizationId: place.id, version: 1, intoId: place.id, onDay, reason })),
  ),
  'organizations.endOrganization': onEach('write', ({ place }) => ({
    organizationId: place.id,
    version: 1,
    onDay,
    reason,
  })),
  'organizations.startTerm': onEach('write', ({ place }) => ({ organizationId: place.id, beganOn: onDay, years: 5 })),
  'organizations.listTerms': together(
    (city) => [
      {
        door: 'list',
        input: { all: 'true', limit: '200' },
        on: 'anywhere',
        lists: { kind: 'organization', places: allPlaces(city) },
      },
      {
        door: 'list',
        input: { limit: '200' },
        on: 'anywhere',
        lists: { kind: 'organization', places: livePlaces(city) },
      },
    ],
    once('page', { limit: '2', all: 'true' }),
  ),
}

const moving = (from: Place, to: Place) => ({
  organizationId: from.id,
  version: 1,
  newParentId: to.id,
  onDay,
  reason,
})
