import type { Bound } from '../../platform/operations.ts'
import { answerPriority } from './commands/answer-priority.ts'
import { cancelOverride } from './commands/cancel-override.ts'
import { changePlan } from './commands/change-plan.ts'
import { correctReading } from './commands/correct-reading.ts'
import { createPlan } from './commands/create-plan.ts'
import { editPlan } from './commands/edit-plan.ts'
import { enterReadings } from './commands/enter-readings.ts'
import { overrideLight } from './commands/override-light.ts'
import { savePriority } from './commands/save-priority.ts'
import { setDayOverride } from './commands/set-day-override.ts'
import { setDayOverrides } from './commands/set-day-overrides.ts'
import { takeBaseline } from './commands/take-baseline.ts'
import { exportIndicators } from './queries/export-indicators.ts'
import { exportPlan } from './queries/export-plan.ts'
import { exportPlans } from './queries/export-plans.ts'
import { listDayOverrides } from './queries/list-day-overrides.ts'
import { listIndicators } from './queries/list-indicators.ts'
import { listOwners } from './queries/list-owners.ts'
import { listPlanChanges } from './queries/list-plan-changes.ts'
import { listPlans } from './queries/list-plans.ts'
import { listPriorities } from './queries/list-priorities.ts'
import { listTemplates } from './queries/list-templates.ts'
import { matchOwners } from './queries/match-owners.ts'
import { showCoverage } from './queries/show-coverage.ts'
import { showIndicator } from './queries/show-indicator.ts'
import { showPlan } from './queries/show-plan.ts'
import { streamPlan } from './queries/stream-plan.ts'

export const planningOperations: readonly Bound[] = [
  listPriorities,
  savePriority,
  showCoverage,
  answerPriority,
  listPlans,
  showPlan,
  listTemplates,
  createPlan,
  changePlan,
  editPlan,
  listOwners,
  matchOwners,
  listPlanChanges,
  takeBaseline,
  overrideLight,
  cancelOverride,
  listIndicators,
  showIndicator,
  enterReadings,
  correctReading,
  exportPlan,
  exportIndicators,
  exportPlans,
  streamPlan,
  listDayOverrides,
  setDayOverride,
  setDayOverrides,
]

export { addTask } from './commands/add-task.ts'
export { planningJobs } from './jobs.ts'
export { workingDaysFrom } from './domain/working-days.ts'
export { refreshPlan } from './store/record-plan.ts'
