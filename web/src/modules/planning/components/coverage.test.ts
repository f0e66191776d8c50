import { expect, test } from 'vitest'
import { cellOf, coveredCells, unitsCovering, writingOf } from './coverage.ts'

const cell = (unitId: string, planId: string, parts: object) => ({
  priorityId: 'p1',
  unitId,
  planId,
  answer: null,
  answerVersion: null,
  objectives: 0,
  tasks: 0,
  branches: 0,
  ...parts,
})
const priority = { id: 'p1', year: 2026, name: 'projects', description: '', sort: 1, retiredOn: null, version: 1 }
const coverage = {
  priorities: [priority, { ...priority, id: 'p2' }],
  units: [
    { id: 'u1', name: 'housing' },
    { id: 'u2', name: 'tax' },
  ],
  cells: [
    cell('u1', 'plan 1', { objectives: 1, tasks: 2 }),
    cell('u1', 'plan 2', { tasks: 3, branches: 1, answer: 'how', answerVersion: 4 }),
    cell('u2', 'plan 3', {}),
  ],
}

test('two plans of one unit count together', () => {
  expect(cellOf(coverage, 'p1', 'u1')).toMatchObject({ answer: 'how', objectives: 1, tasks: 5, branches: 1 })
})

test('a cell with neither words nor work is a blank', () => {
  expect(cellOf(coverage, 'p1', 'u2')).toBeNull()
})

test('coverage counts units, not plans', () => {
  expect(unitsCovering(coverage, 'p1')).toBe(1)
  expect(coveredCells(coverage)).toBe(1)
})

test('an answer is changed in the plan where it stands, from its own version', () => {
  expect(writingOf(coverage, 'p1', 'u1', 'plan 1')).toEqual({ planId: 'plan 2', answer: 'how', version: 4 })
})

test('a first answer is written in the plan of the unit, and nowhere without one', () => {
  expect(writingOf(coverage, 'p2', 'u2', 'plan 3')).toEqual({ planId: 'plan 3', answer: '', version: null })
  expect(writingOf(coverage, 'p2', 'u2', undefined)).toBeNull()
})
