import { listTodo as contract, type TodoItem } from '@hepai/contract/board'
import { query } from '../../../platform/operations.ts'
import type { Platform } from '../../../platform/platform.ts'
import { workingDaysFrom } from '../../planning/index.ts'
import { reviewsWaitingFor } from '../../reviews/index.ts'
import { branchesItem, dutyItem, openItem, noticeItem, resolutionItem } from '../domain/todo-life.ts'
import { reviewItem } from '../domain/todo-reviews.ts'
import { inOrder, overrideItem, probationItem, readingItem, taskItem, termItem, type TodoDays } from '../domain/todo.ts'
import { type Asker, askerOf } from './asker.ts'
import { branchesStillOwing, openItems, openResolutions, ownDuties, unsignedNotices } from './todo-life.ts'
import { endingProbations, endingTerms } from './todo-people.ts'
import { endingOverrides, oldReadings, ownTasks, unitTasks } from './todo-planning.ts'

export const listTodo = query(contract, async ({ actor, db, platform, today, now }) => {
  const asker: Asker = await askerOf(db, actor, platform, now)
  const [own, unit, readings, overrides, terms, probations, life, workingDays] = await Promise.all([
    ownTasks(asker),
    unitTasks(asker),
    oldReadings(asker),
    endingOverrides(asker),
    endingTerms(asker),
    endingProbations(asker),
    lifeOf(asker, platform),
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
      ...life,
    ]),
  }
})

/** Organisation life: what is owed, what a meeting left open, what a review waits for. */
async function lifeOf(asker: Asker, platform: Platform): Promise<readonly TodoItem[]> {
  const [duties, branches, items, resolutions, notices, reviews] = await Promise.all([
    ownDuties(asker, platform),
    branchesStillOwing(asker, platform),
    openItems(asker),
    openResolutions(asker),
    unsignedNotices(asker),
    reviewsWaitingFor(asker.db, asker.actor, asker.today),
  ])
  const month = asker.today.slice(0, 7)
  return [
    ...duties.flatMap((duty) => dutyItem(duty, asker.today)),
    ...branches.map((unit) => branchesItem(unit, month)),
    ...items.map(openItem),
    ...resolutions.map((one) => resolutionItem(one, asker.today)),
    ...notices.map((one) => noticeItem(one, asker.today)),
    ...reviews.map((one) => reviewItem(one, asker.today)),
  ]
}
