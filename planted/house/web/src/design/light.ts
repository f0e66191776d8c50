import { moveTask } from '../../../contract/src/planning.ts'

export const light = moveTask
