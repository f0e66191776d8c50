import { Plan } from '../modules/planning/screens/plan.tsx'

export const known = Plan
