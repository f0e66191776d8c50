import { newId } from '../../platform/ids.ts'
import { mark } from '../city.ts'
import {
  type Build,
  absentFrom,
  allPlaces,
  onEach,
  once,
  takenOut,
  together,
  within,
  tellingPlaces,
} from './targets.ts'

const reason = '探测'
const year = 2026

const readings = [{ occurredOn: '2026-11-01', value: 20 }]

export const planningCases: Readonly<Record<string, Build>> = {
  'planning.listPriorities': once('list', { year: '2026' }),
  'planning.savePriority': together(once('write', { year, name: '新的中心工作', description: '' })),
  'planning.showCoverage': (city) => [
    {
      door: 'count',
      input: { year: '2026' },
      on: 'anywhere',
      lists: { kind: 'answer', places: allPlaces(city) },
    },
  ],
  'planning.answerPriority': (city) => [
    ...city.all.map(({ place, planId }) => ({
      door: 'write' as const,
      input: { planId, priorityId: city.priorityId, answer: '改过', version: 1 },
      on: [place],
    })),
    {
      door: 'write',
      input: { planId: newId(), priorityId: city.priorityId, answer: '改过', version: null },
      on: 'nobody',
    },
  ],
  'planning.listPlans': (city) => [
    ...(['organization', 'name', 'changedAt'] as const).map((sort) => ({
      door: 'sort' as const,
      input: { sort, limit: '200' },
      on: 'anywhere' as const,
      lists: { kind: 'plan' as const, places: allPlaces(city) },
    })),
    { door: 'page', input: { limit: '1' }, on: 'anywhere' },
    {
      door: 'list',
      input: { year: '2026', limit: '200' },
      on: 'anywhere',
      lists: { kind: 'plan', places: allPlaces(city) },
    },
    ...allPlaces(city).map((place) => ({
      door: 'filter' as const,
      input: { organizationId: place.id, limit: '200' },
      on: [place],
      lists: { kind: 'plan' as const, places: within(allPlaces(city), place) },
    })),
    { door: 'filter', input: { organizationId: newId() }, on: 'nobody' },
    ...tellingPlaces(city).map((place) => ({
      door: 'search' as const,
      input: { search: mark(place.key, 'plan') },
      on: 'anywhere' as const,
      lists: { kind: 'plan' as const, places: [place] },
    })),
  ],
  'planning.showPlan': onEach('detail', ({ planId }) => ({ planId })),
  'planning.listTemplates': once('list'),
  'planning.createPlan': together(
    (city) => [
      ...city.all.map(({ place }) => ({
        door: 'write' as const,
        input: { organizationId: place.id, name: '新计划', year },
        on: place.isEnded ? ('nobody' as const) : [place],
      })),
      { door: 'write', input: { organizationId: newId(), name: '新计划', year }, on: 'nobody' },
    ],
    (city) =>
      [
        ['A', 'B'],
        ['A', 'A11'],
        ['A', 'P'],
        ['B11', 'A'],
      ].map(([to = '', from = '']) => ({
        door: 'write',
        input: {
          organizationId: city.of(to).place.id,
          name: '复制的计划',
          year: 2027,
          copyPlanId: city.of(from).planId,
        },
        on: [city.of(to).place],
        also: { needs: 'planning.read' as const, place: city.of(from).place },
      })),
    (city) => [
      {
        door: 'write',
        input: { organizationId: city.of('A').place.id, name: '复制的计划', year: 2027, copyPlanId: newId() },
        on: 'nobody',
      },
    ],
  ),
  'planning.changePlan': onEach('write', ({ planId }) => ({
    planId,
    version: 1,
    name: '改名的计划',
    startOn: '2026-02-02',
  })),
  'planning.editPlan': onEach('write', ({ planId, taskId }) => ({
    planId,
    edits: [{ do: 'change', what: 'task', id: taskId, version: 1, set: { durationDays: 30 } }],
  })),
  'planning.listOwners': together(
    onEach('search', ({ planId }) => ({ planId, search: 'CNRY' })),
    onEach('list', ({ planId }) => ({ planId })),
  ),
  'planning.matchOwners': together(
    onEach('search', ({ planId, place }) => ({ planId, names: mark(place.key, 'person') })),
    (city) =>
      ['A11', 'B', 'P'].map((key) => ({
        door: 'search' as const,
        input: { planId: city.of('A').planId, names: mark(key, 'person') },
        on: [city.of('A').place],
      })),
  ),
  'planning.listPlanChanges': onEach('list', ({ planId }) => ({ planId })),
  'planning.takeBaseline': onEach('write', ({ planId }) => ({ planId, name: '基线' })),
  'planning.overrideLight': onEach('write', ({ planId, taskId }) => ({
    planId,
    subject: 'task',
    subjectId: taskId,
    light: 'late',
    reason,
    expiresOn: '2026-12-01',
  })),
  'planning.cancelOverride': onEach('write', ({ overrideId }) => ({ overrideId })),
  'planning.showIndicator': onEach('detail', ({ indicatorId }) => ({ indicatorId })),
  'planning.listIndicators': (city) => [
    { door: 'list', input: { limit: '200' }, on: 'anywhere', lists: { kind: 'indicator', places: allPlaces(city) } },
    { door: 'page', input: { limit: '1' }, on: 'anywhere' },
    ...tellingPlaces(city).flatMap((place) => [
      {
        door: 'filter' as const,
        input: { organizationId: place.id, limit: '200' },
        on: [place],
        lists: { kind: 'indicator' as const, places: within(allPlaces(city), place) },
      },
      {
        door: 'filter' as const,
        input: { planId: city.of(place.key).planId, limit: '200' },
        on: 'anywhere' as const,
        lists: { kind: 'indicator' as const, places: [place] },
      },
      {
        door: 'search' as const,
        input: { search: mark(place.key, 'indicator') },
        on: 'anywhere' as const,
        lists: { kind: 'indicator' as const, places: [place] },
      },
    ]),
    { door: 'filter', input: { organizationId: absentFrom(city).place.id }, on: 'nobody' },
    { door: 'filter', input: { planId: newId() }, on: 'anywhere', lists: { kind: 'indicator', places: [] } },
  ],
  'planning.enterReadings': onEach('write', ({ indicatorId }) => ({ indicatorId, readings })),
  'planning.correctReading': onEach('write', ({ readingId }) => ({
    readingId,
    value: 29,
    occurredOn: '2026-06-01',
    reason,
  })),
  'planning.exportPlan': onEach('export', ({ planId }) => ({ planId })),
  'planning.exportPlans': takenOut('plan', 'organizationId'),
  'planning.exportIndicators': takenOut('indicator', 'organizationId'),
  'planning.streamPlan': onEach('stream', ({ planId }) => ({ planId, afterSeq: '0' })),
  'planning.listDayOverrides': once('list', { year: '2026' }),
  'planning.setDayOverride': once('write', { day: '2026-12-24', isWorking: false, name: '本市安排' }),
  'planning.setDayOverrides': once('write', {
    days: [{ day: '2026-12-25', isWorking: false, name: '本市安排' }],
  }),
}
