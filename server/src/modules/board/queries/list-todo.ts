import { listTodo as contract } from '@hepai/contract/board'
import { query } from '../../../platform/operations.ts'
import { workingDaysFrom } from '../../planning/index.ts'
import { inOrder, overrideItem, probationItem, readingItem, taskItem, termItem, type TodoDays } from '../domain/todo.ts'
import { type Asker, askerOf } from './asker.ts'
import { endingProbations, endingTerms } from './todo-people.ts'
import { endingOverrides, oldReadings, ownTasks, unitTasks } from './todo-planning.ts'

export const listTodo = query(contract, async ({ actor, db, platform, today, now }) => {
  const asker: Asker = await askerOf(db, actor, platform, now)
  const [own, unit, readings, overrides, terms, probations, workingDays] = await Promise.all([
    ownTasks(asker),
    unitTasks(asker),
    oldReadings(asker),
    endingOverrides(asker),
    endingTerms(asker),
    endingProbations(asker),
    platform.calendar.workingDays(),
  ])
  const table = workingDaysFrom(workingDays)
  const days: TodoDays = {
    today,
    workingDays: (from, to) => Math.max(0, table.indexOnOrBefore(to) - table.indexOnOrBefore(from)),
  }
  const shown = new Set(own.map((task) => task.id))
  const tasks = [...own, ...unit.filter((task) => !shown.has(task.id))]
  return {
    today,
    items: inOrder([
      ...tasks.map((task) => taskItem(task, days)),
      ...readings.map(readingItem),
      ...overrides.map(overrideItem),
      ...terms.map(termItem),
      ...probations.map((person) => probationItem(person, days)),
    ]),
  }
})
