import type { Bound } from '../../platform/operations.ts'
import { listTodo } from './queries/list-todo.ts'
import { search } from './queries/search.ts'

export const boardOperations: readonly Bound[] = [listTodo, search]
