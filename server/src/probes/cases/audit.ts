import { mark } from '../city.ts'
import { type Build, allPlaces, once } from './targets.ts'

export const auditCases: Readonly<Record<string, Build>> = {
  'audit.listEntries': (city) => [
    { door: 'list', input: { limit: '200' }, on: 'anywhere', lists: { kind: 'audit', places: allPlaces(city) } },
    {
      door: 'filter',
      input: { operation: 'organizations', limit: '200' },
      on: 'anywhere',
      lists: { kind: 'audit', places: allPlaces(city) },
    },
    { door: 'page', input: { limit: '2' }, on: 'anywhere' },
    {
      door: 'search',
      input: { actorSearch: '系统' },
      on: 'anywhere',
      lists: { kind: 'audit', places: allPlaces(city) },
    },
    {
      door: 'search',
      input: { actorSearch: mark('B', 'audit') },
      on: 'anywhere',
      lists: { kind: 'audit', places: [] },
    },
  ],
  'audit.exportEntries': (city) => [
    { door: 'export', input: {}, on: 'anywhere', lists: { kind: 'audit', places: allPlaces(city) } },
    {
      door: 'export',
      input: { actorSearch: mark('B', 'audit') },
      on: 'anywhere',
      lists: { kind: 'audit', places: [] },
    },
  ],
  'audit.verifyChain': once('detail'),
}
