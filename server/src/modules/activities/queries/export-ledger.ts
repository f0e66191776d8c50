import * as contract from '@hepai/contract/activities'
import { Minutes } from '@hepai/contract/activities-shapes'
import { type Kysely, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { authorize, mayOn } from '../../../platform/grant.ts'
import { download } from '../../../platform/operations.ts'
import { inSubtree } from '../../../platform/scope.ts'
import { SPREADSHEET_TYPE, type WrittenCell, writeSpreadsheet } from '../../../platform/spreadsheet/write.ts'
import type { Tables } from '../../../platform/tables.ts'
import { columnsFor, placesOf } from '../../imports/index.ts'
import { findOrganization, openOrganizations } from '../../organizations/index.ts'
import { ledgerFields } from '../commands/ledger-fields.ts'
import { ledgerParts } from '../domain/ledger.ts'
import { kindsOn } from '../domain/kinds.ts'
import { loadKinds } from '../store/kinds.ts'

export const exportLedger = download(contract.exportLedger, async ({ input, actor, db }) => {
  const under = await findOrganization(db, input.underId)
  const grant = authorize(actor, 'activities.record', under)
  const places = placesOf(await openOrganizations(db, under.path))
  const versions = await loadKinds(db)
  const rows = (await heldIn(db, under.path, input.year)).map((row, place) => {
    const kind = kindsOn(versions, row.path, row.occurredOn).get(row.kindCode)
    const isWithheld =
      kind?.fields.isReserved === true &&
      !mayOn(actor, 'activities.readCriticism', { id: row.organizationId, path: row.path })
    const holder = places.byId.get(row.organizationId)
    const cells = cellsOf(row, isWithheld)
    cells.set('number', String(place + 1))
    cells.set('organization', holder === undefined ? row.organizationName : places.nameOf(holder))
    cells.set('kind', kind?.fields.name ?? row.kindCode)
    return ledgerFields.map((field) => cells.get(field.field) ?? null)
  })
  return {
    fileName: `活动台账-${under.shortName}-${String(input.year)}年.xlsx`,
    contentType: SPREADSHEET_TYPE,
    body: await writeSpreadsheet({ sheets: [{ name: '活动台账', columns: columnsFor(ledgerFields), rows }] }),
    audit: { grant, subjectId: under.id, change: { year: input.year, rows: rows.length } },
  }
})

type Held = Awaited<ReturnType<typeof heldIn>>[number]

/** Closed organisations stay out: their names could not be imported again. */
const heldIn = (db: Kysely<Tables>, path: string, year: number) =>
  db
    .selectFrom('activity')
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'activity.organization_id').on('organization.city_id', '=', CITY),
    )
    .select(['activity.id', 'activity.kind_code as kindCode', 'activity.title', 'activity.occurred_on as occurredOn'])
    .select(['activity.starts_at as startsAt', 'activity.ends_at as endsAt', 'activity.place', 'activity.minutes'])
    .select(['activity.host_name as hostName', 'activity.recorder_name as recorderName'])
    .select(['activity.eligible', 'activity.present', 'organization.id as organizationId', 'organization.path'])
    .select('organization.name as organizationName')
    .select((here) => [
      here
        .selectFrom('activity_attendance as away')
        .select(
          sql<string>`string_agg(away.name || case when away.reason = '' then '' else '（' || away.reason || '）' end,
            '、' order by away.sort)`.as('names'),
        )
        .where('away.city_id', '=', CITY)
        .whereRef('away.activity_id', '=', 'activity.id')
        .where('away.status', '=', 'absent')
        .as('away'),
      here
        .selectFrom('activity_resolution as made')
        .select(sql<string>`string_agg(made.text, chr(10) order by made.sort)`.as('texts'))
        .where('made.city_id', '=', CITY)
        .whereRef('made.activity_id', '=', 'activity.id')
        .as('resolutions'),
    ])
    .where('activity.city_id', '=', CITY)
    .where('activity.state', '=', 'held')
    .where('activity.removed_at', 'is', null)
    .where('activity.occurred_on', '>=', `${String(year)}-01-01`)
    .where('activity.occurred_on', '<=', `${String(year)}-12-31`)
    .where('organization.ended_on', 'is', null)
    .where(inSubtree(path, 'organization.path'))
    .orderBy('activity.occurred_on')
    .orderBy('organization.path')
    .orderBy('activity.starts_at')
    .orderBy('activity.id')
    .execute()

/** A reserved meeting leaves as the list shows it, without what was said. */
function cellsOf(row: Held, isWithheld: boolean): Map<string, WrittenCell> {
  const { startsAt, endsAt } = row
  const cells = new Map<string, WrittenCell>([
    ['day', row.occurredOn],
    ['time', startsAt === null || endsAt === null ? startsAt : `${startsAt}-${endsAt}`],
    ['title', row.title],
    ['eligible', String(row.eligible)],
    ['present', String(row.present)],
  ])
  if (isWithheld) return cells
  const minutes = Minutes.parse(row.minutes)
  cells.set('place', row.place)
  cells.set('host', row.hostName)
  cells.set('recorder', row.recorderName)
  cells.set('away', row.away)
  cells.set('guests', minutes.guests.map(({ name, post }) => (post === '' ? name : `${name}（${post}）`)).join('、'))
  cells.set('content', [...minutes.agenda, minutes.study].filter((one) => one !== '').join('\n'))
  cells.set('resolutions', row.resolutions)
  for (const part of ledgerParts) {
    const held = minutes.parts.find((one) => one.part === part)
    if (held !== undefined) cells.set(part, held.text === '' ? '√' : held.text)
  }
  return cells
}
