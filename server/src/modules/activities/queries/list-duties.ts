import * as contract from '@hepai/contract/activities'
import { sql } from 'kysely'
import { z } from 'zod'
import { pageOf, readCursor } from '../../../platform/cursor.ts'
import { compiledByShape, type Put } from '../../../platform/database/compiled.ts'
import { mayOn } from '../../../platform/grant.ts'
import { query } from '../../../platform/operations.ts'
import { type Scope, inScopePut, inSubtreePut, scopeOf } from '../../../platform/scope.ts'
import { inTreeOrder } from '../../organizations/index.ts'
import { monthEnd } from '../domain/days.ts'
import type { Duty } from '../domain/duties.ts'
import { allowedFor } from '../permissions.ts'
import { concernedWith } from './concerned.ts'
import { dutiesIn, dutyView, livingPartyHolders } from './duty-facts.ts'
import { remindersAbout, remindersOf } from './reminders.ts'
import { unitsBeneath } from './unit-names.ts'
import { visiblePlace } from './within.ts'

const Place = z.tuple([z.string()])
type Wanted = { readonly scope: Scope; readonly path: string; readonly after: string; readonly limit: number }

/** Party organisations only: a department holds no organisation life. Pages go by path, each in the order of the tree. */
export const listDuties = query(contract.listDuties, async ({ input, actor, db, platform, today }) => {
  const place = await visiblePlace(db, actor, 'activities.read', input.organizationId)
  const scope = scopeOf(actor, 'activities.read')
  const after = input.cursor === undefined ? '' : readCursor(input.cursor, Place)[0]
  const wanted = { scope, path: place.path, after, limit: input.limit + 1 }
  const rows = await beneath(db, wanted, { roots: scope.roots.length })
  const page = pageOf(rows, input.limit, (row) => [row.path])
  const fromOn = `${input.month}-01`
  const since = input.withLate === true ? `${fromOn.slice(0, 4)}-01-01` : fromOn
  const duties = await dutiesIn(platform, page.rows, { fromOn: since, toOn: monthEnd(fromOn), today })
  // What is owed this month, and of earlier months only what is still overdue.
  const isAsked = ({ period, state, strength }: Duty): boolean =>
    period.endOn >= fromOn || (state === 'late' && strength !== 'practice')
  const remindable = page.rows.filter((row) => mayOn(actor, 'notices.send', row))
  const told = await remindersOf(
    db,
    remindable.map((row) => row.id),
    { fromOn: since, toOn: monthEnd(fromOn) },
  )
  const concerned = await concernedWith(db, remindable, today)
  const lonely = new Set(remindable.filter((row) => concerned(row).length === 0).map((row) => row.id))
  const units = await unitsBeneath(db, place)
  return {
    items: units.together(inTreeOrder(page.rows)).map((row) => ({
      organizationId: row.id,
      organizationName: row.name,
      unitName: units.nameOf(row),
      kind: row.kind,
      duties: (duties.get(row.id) ?? []).filter(isAsked).map(dutyView),
      reminders: remindersAbout(duties.get(row.id) ?? [], told.get(row.id) ?? []),
      hasSomebodyToRemind: !lonely.has(row.id),
      allowed: allowedFor(actor, row),
    })),
    nextCursor: page.nextCursor,
    today,
  }
})

const beneath = compiledByShape((db, put: Put<Wanted>, { roots }: { readonly roots: number }) =>
  livingPartyHolders(db)
    .where(inSubtreePut(put, ({ path }) => path, 'organization.path'))
    .where(inScopePut(put, roots, ({ scope }) => scope, 'organization.path'))
    .where(sql<boolean>`organization.path > ${put(({ after }) => after)}`)
    .orderBy('organization.path')
    .limit(put(({ limit }) => limit)),
)
