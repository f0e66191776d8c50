import { board } from '../board/index.ts'
import { task } from '../planning/index.ts'

export const people = [board, task]
