import { sep } from 'node:path'
import { operation } from './operation.ts'

const computed = `planning.${sep}`

export const moveTask = operation({ name: 'planning.moveTask', kind: 'command' })
export const moveTaskAgain = operation({ name: 'planning.moveTask', kind: 'command' })
export const showPlan = operation({ name: 'planning.showPlan', kind: 'query' })
export const nameless = operation({ name: computed, kind: 'query' })
