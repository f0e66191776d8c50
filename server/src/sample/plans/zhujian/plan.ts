import type { PlanDraft } from '../draft.ts'
import { initiatives, objectives, programmes } from './goals.ts'
import { buildingIndicators } from './indicators-building.ts'
import { homeIndicators } from './indicators-homes.ts'
import { buildingTasks } from './tasks-building.ts'
import { homeTasks } from './tasks-homes.ts'
import { renewalTasks } from './tasks-renewal.ts'

export const zhujianPlan: PlanDraft = {
  unit: 'zhujian',
  title: '市住建局2026年党建与业务工作计划',
  objectives,
  initiatives,
  programmes,
  tasks: [...renewalTasks, ...buildingTasks, ...homeTasks],
  indicators: [...buildingIndicators, ...homeIndicators],
}
