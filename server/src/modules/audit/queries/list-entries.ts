import * as contract from '@hepai/contract/audit'
import { operations } from '@hepai/contract/operations'
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { CITY } from '../../../platform/city.ts'
import { after, instantOf } from '../../../platform/clock.ts'
import { pageOf, readCursor } from '../../../platform/cursor.ts'
import { compiledByShape, type Put } from '../../../platform/database/compiled.ts'
import { type Actor, mayInCity } from '../../../platform/grant.ts'
import { type QueryContext, query } from '../../../platform/operations.ts'
import { type Scope, inScopePut, scopeOf } from '../../../platform/scope.ts'
import type {} from '../../organizations/index.ts'
import { changeText } from '../domain/change-text.ts'

const Place = z.tuple([z.int()])
const DAY_MS = 86_400_000
const nameOf = new Map(operations.map((operation) => [operation.name, operation.summary]))

type Input = QueryContext<typeof contract.listEntries>['input']
type Wanted = Input & { readonly scope: Scope; readonly before: number }

type Context = QueryContext<typeof contract.listEntries>
type Asked = Pick<Context, 'actor' | 'db'> & {
  readonly filters: Omit<Input, 'limit' | 'cursor'>
  readonly limit: number
  readonly cursor: string | undefined
}

export const listEntries = query(contract.listEntries, async ({ input, actor, db }) => {
  const { limit, cursor, ...filters } = input
  const page = await pageOfEntries({ actor, db, filters, limit, cursor })
  return { items: [...page.rows], nextCursor: page.nextCursor }
})

/** The entries that meet the filters, the latest first, from where the cursor says. */
export async function pageOfEntries({ actor, db, filters, limit, cursor }: Asked) {
  const input = { ...filters, limit, cursor }
  const scope = scopeOf(actor, 'audit.read')
  const before = cursor === undefined ? 0 : readCursor(cursor, Place)[0]
  const rows = await findEntries(db, { ...input, scope, before }, shapeOf(input, actor, scope))
  const page = pageOf(rows, limit, (row) => [row.seq])
  return {
    rows: page.rows.map(entryView),
    nextCursor: page.nextCursor,
  }
}

/** Field by field: a rest pattern copies slowly, and a page of the trail is long. */
const entryView = (row: Awaited<ReturnType<typeof findEntries>>[number]) => ({
  seq: row.seq,
  at: row.at.toISOString(),
  operation: row.operation,
  operationName: nameOf.get(row.operation) ?? row.operation,
  result: row.result,
  actorName: row.actorName,
  organizationName: row.organizationName,
  subjectId: row.subjectId,
  change: changeText(row.change) || unsaid(row.result),
  address: row.address,
  requestId: row.requestId,
})

/** Earlier entries do not say why; a request was only ever refused for this. */
const unsaid = (result: 'done' | 'refused'): string =>
  result === 'refused' ? changeText({ code: 'platform.notFoundOrNotAllowed' }) : ''

const isGiven = (text: string | undefined): boolean => text !== undefined && text !== ''

/** What belongs to no organisation (sign-ins, refusals) is for the auditor of the whole city. */
const shapeOf = (input: Input, actor: Actor, { roots }: Scope) => ({
  isWholeCity: mayInCity(actor, 'audit.read'),
  roots: roots.length,
  operation: isGiven(input.operation) ? (input.operation?.includes('.') === true ? 'one' : 'module') : 'any',
  byActor: input.actorId !== undefined,
  byName: isGiven(input.actorSearch),
  ofResult: input.result !== undefined,
  isFrom: input.fromOn !== undefined,
  isUntil: input.toOn !== undefined,
  isFurther: input.cursor !== undefined,
})

const findEntries = compiledByShape((db, put: Put<Wanted>, shape: ReturnType<typeof shapeOf>) =>
  db
    .selectFrom('audit_entry as e')
    .leftJoin('organization as o', (join) =>
      join.onRef('o.city_id', '=', 'e.city_id').onRef('o.id', '=', 'e.organization_id'),
    )
    .select(['e.seq', 'e.at', 'e.operation', 'e.result', 'e.actor_name as actorName', 'o.name as organizationName'])
    .select(['e.subject_id as subjectId', 'e.change', 'e.address', 'e.request_id as requestId'])
    .where('e.city_id', '=', CITY)
    .where(filtered(put, shape))
    .orderBy('e.seq', 'desc')
    .limit(put(({ limit }) => limit + 1)),
)

/** An operation is asked for by its whole name, or all of a module. */
function filtered(put: Put<Wanted>, shape: ReturnType<typeof shapeOf>) {
  const operation = put((wanted) => wanted.operation)
  const conditions: readonly (readonly [boolean, () => RawBuilder<unknown>])[] = [
    [!shape.isWholeCity, () => inScopePut(put, shape.roots, ({ scope }) => scope, 'o.path')],
    [shape.operation === 'one', () => sql`e.operation = ${operation}`],
    [shape.operation === 'module', () => sql`starts_with(e.operation, ${operation} || '.')`],
    [shape.byActor, () => sql`e.actor_id = ${put(({ actorId }) => actorId)}`],
    [shape.byName, () => sql`position(${put(({ actorSearch }) => actorSearch)} in e.actor_name) > 0`],
    [shape.ofResult, () => sql`e.result = ${put(({ result }) => result)}`],
    [shape.isFrom, () => sql`e.at >= ${put(({ fromOn }) => midnight(fromOn ?? ''))}`],
    [shape.isUntil, () => sql`e.at < ${put(({ toOn }) => after(midnight(toOn ?? ''), DAY_MS))}`],
    [shape.isFurther, () => sql`e.seq < ${put(({ before }) => before)}`],
  ]
  const asked = conditions.flatMap(([isAsked, condition]) => (isAsked ? [condition()] : []))
  return asked.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(asked, sql` and `)}`
}

const midnight = (day: string): Date => instantOf(`${day}T00:00:00+08:00`)
