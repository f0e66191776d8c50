import { fusionProcess } from './template-fusion.ts'
import { keyProject } from './template-key-project.ts'
import { partyDay } from './template-party-day.ts'
import type { PlanTemplate } from './template.ts'

/** The ready plans, in the order they are offered. */
export const planTemplates: readonly PlanTemplate[] = [fusionProcess, keyProject, partyDay]

/** Null for a key that names none. */
export const templateOf = (key: string): PlanTemplate | null =>
  planTemplates.find((template) => template.key === key) ?? null
