import * as contract from '@hepai/contract/audit'
import { operations } from '@hepai/contract/operations'
import { sql } from 'kysely'
import { z } from 'zod'
import { CITY } from '../../../platform/city.ts'
import { after, instantOf } from '../../../platform/clock.ts'
import { pageOf, readCursor } from '../../../platform/cursor.ts'
import { perDatabase } from '../../../platform/database/per-database.ts'
import { type Actor, mayInCity } from '../../../platform/grant.ts'
import { type QueryContext, query } from '../../../platform/operations.ts'
import { inScope, scopeOf } from '../../../platform/scope.ts'
import type {} from '../../organizations/index.ts'
import { changeText } from '../domain/change-text.ts'

const Place = z.tuple([z.int()])
const DAY_MS = 86_400_000
const nameOf = new Map(operations.map((operation) => [operation.name, operation.summary]))

const everyEntry = perDatabase((db) =>
  db
    .selectFrom('audit_entry as e')
    .leftJoin('organization as o', (join) =>
      join.onRef('o.city_id', '=', 'e.city_id').onRef('o.id', '=', 'e.organization_id'),
    )
    .select(['e.seq', 'e.at', 'e.operation', 'e.result', 'e.actor_name as actorName', 'o.name as organizationName'])
    .select(['e.subject_id as subjectId', 'e.change', 'e.address', 'e.request_id as requestId'])
    .where('e.city_id', '=', CITY)
    .orderBy('e.seq', 'desc'),
)

type Context = QueryContext<typeof contract.listEntries>
type Asked = Pick<Context, 'actor' | 'db'> & {
  readonly filters: Omit<Context['input'], 'limit' | 'cursor'>
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
  const place = cursor === undefined ? null : readCursor(cursor, Place)
  const { operation, actorId, actorSearch, result, fromOn, toOn } = filters
  const rows = await everyEntry(db)
    .where(entriesWithin(actor))
    .$if(isGiven(operation), (select) => select.where(operationMatches(operation ?? '')))
    .$if(actorId !== undefined, (select) => select.where('e.actor_id', '=', actorId ?? null))
    .$if(isGiven(actorSearch), (select) =>
      select.where(sql<boolean>`position(${actorSearch ?? ''} in e.actor_name) > 0`),
    )
    .$if(result !== undefined, (select) => select.where('e.result', '=', result ?? 'done'))
    .$if(fromOn !== undefined, (select) => select.where('e.at', '>=', midnight(fromOn ?? '')))
    .$if(toOn !== undefined, (select) => select.where('e.at', '<', after(midnight(toOn ?? ''), DAY_MS)))
    .$if(place !== null, (select) => select.where('e.seq', '<', place?.[0] ?? 0))
    .limit(limit + 1)
    .execute()
  const page = pageOf(rows, limit, (row) => [row.seq])
  return {
    rows: page.rows.map(({ at, change, ...row }) => ({
      ...row,
      at: at.toISOString(),
      operationName: nameOf.get(row.operation) ?? row.operation,
      change: changeText(change),
    })),
    nextCursor: page.nextCursor,
  }
}

const isGiven = (text: string | undefined): boolean => text !== undefined && text !== ''

/** One operation by its whole name, or all of a module. */
const operationMatches = (text: string) =>
  text.includes('.') ? sql<boolean>`e.operation = ${text}` : sql<boolean>`starts_with(e.operation, ${`${text}.`})`

/** What belongs to no organisation (sign-ins, refusals) is for the auditor of the whole city. */
const entriesWithin = (actor: Actor) => {
  const scope = scopeOf(actor, 'audit.read')
  return mayInCity(actor, 'audit.read') ? sql<boolean>`true` : inScope(scope, 'o.path')
}

const midnight = (day: string): Date => instantOf(`${day}T00:00:00+08:00`)
