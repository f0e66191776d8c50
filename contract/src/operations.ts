import * as access from './access.ts'
import * as activities from './activities.ts'
import * as audit from './audit.ts'
import * as board from './board.ts'
import { filesRefusals } from './files.ts'
import * as imports from './imports.ts'
import * as notices from './notices.ts'
import type { Operation } from './operation.ts'
import * as organizations from './organizations.ts'
import * as people from './people.ts'
import * as planning from './planning.ts'
import { platformRefusals } from './platform.ts'
import * as reviews from './reviews.ts'

type AnyOperation = Operation
type OperationsOf<M> = Extract<M[keyof M], AnyOperation>
type Every =
  | OperationsOf<typeof access>
  | OperationsOf<typeof activities>
  | OperationsOf<typeof audit>
  | OperationsOf<typeof board>
  | OperationsOf<typeof imports>
  | OperationsOf<typeof notices>
  | OperationsOf<typeof organizations>
  | OperationsOf<typeof people>
  | OperationsOf<typeof planning>
  | OperationsOf<typeof reviews>

/** Every operation by its name: the typed web client and the route table are made from this. */
export type OperationMap = { readonly [O in Every as O['name']]: O }
export type OperationName = Every['name']

const isOperation = (value: unknown): value is AnyOperation =>
  typeof value === 'object' && value !== null && 'guard' in value && 'kind' in value && 'refuses' in value

export const operations: readonly AnyOperation[] = [
  access,
  activities,
  audit,
  board,
  imports,
  notices,
  organizations,
  people,
  planning,
  reviews,
]
  .flatMap((module) => Object.values<unknown>(module))
  .filter(isOperation)

/** Words of every refusal, by code. */
export const refusalWords: Readonly<Record<string, string>> = {
  ...platformRefusals,
  ...access.accessRefusals,
  ...activities.activitiesRefusals,
  ...audit.auditRefusals,
  ...board.boardRefusals,
  ...filesRefusals,
  ...imports.importsRefusals,
  ...notices.noticesRefusals,
  ...organizations.organizationsRefusals,
  ...people.peopleRefusals,
  ...planning.planningRefusals,
  ...reviews.reviewsRefusals,
}
