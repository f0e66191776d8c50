import { expect, test } from 'vitest'
import { structureProblems } from '../scripts/check/structure.ts'
import { house, root } from './places.ts'

const problems = structureProblems(house)

test.each([
  [
    'an operation without its file',
    'planning.moveTask (contract/src/planning.ts:6): missing server/src/modules/planning/commands/move-task.ts',
  ],
  [
    'an operation without its test',
    'planning.showPlan (contract/src/planning.ts:8): missing server/src/modules/planning/queries/show-plan.test.ts',
  ],
  ['a name declared twice', 'contract/src/planning.ts:7: planning.moveTask is declared twice'],
  ['a name that cannot be read', 'contract/src/planning.ts:9: write name'],
  ['a module without README', 'server/src/modules/nowhere: README.md is missing'],
  ['a module without a place', 'server module nowhere has no place'],
  ['a README too long', 'server/src/modules/planning/README.md: 42 lines'],
  ['a folder a module does not have', 'server/src/modules/planning/helpers/'],
  ['a file a module does not have', 'server/src/modules/planning/plan-manager.ts'],
  ['a command not named in kebab-case', 'server/src/modules/planning/commands/saveTask.ts'],
  ['a file a web module does not have', 'web/src/modules/planning/plan-utils.ts: not a file'],
  ['a migration that does not say why', 'server/migrations/20260101-0900-planning-create.sql: the first line'],
  ['a migration out of order', 'server/migrations/late.sql: name it'],
  ['a path of one machine', 'web/src/modules/planning/screens/notes.ts:1: a path of one machine'],
  ['a feature that works without a test', 'docs/features.md S1: what works names'],
  ['a feature of an operation nobody declared', 'docs/features.md S2: no operation planning.dream'],
  ['a feature of a test nobody wrote', 'docs/features.md S2: no test e2e/dream.ts'],
  ['a feature in no known state', 'docs/features.md S4: the state is'],
])('%s is reported', (_what, start) => {
  expect(problems.filter((problem) => problem.startsWith(start))).toHaveLength(1)
})

test('nothing else in the planted house is reported', () => {
  expect(problems).toHaveLength(18)
})

test('the planted house is invisible to the structure check of the real one', () => {
  expect(structureProblems(root).filter((problem) => problem.includes('planted/'))).toEqual([])
})
