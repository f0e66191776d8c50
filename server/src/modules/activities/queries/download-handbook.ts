import * as contract from '@hepai/contract/activities'
import type { Kysely } from 'kysely'
import { authorize, mayOn } from '../../../platform/grant.ts'
import { download } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { inSubtree } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'
import { documentFile } from '../../documents/index.ts'
import { handbookOf } from '../domain/handbook.ts'
import { branchFacts } from './branch-facts.ts'
import { dutyYear } from './show-duty-calendar.ts'
import { wholeActivities, wholeRows } from './whole-activities.ts'
import { visiblePlace } from './within.ts'

/** More activities than any branch holds in a year; what lies beyond would make a book that nobody prints. */
const MOST_RECORDS = 400

export const downloadHandbook = download(contract.downloadHandbook, async ({ input, actor, db, platform, today }) => {
  const place = await visiblePlace(db, actor, 'activities.read', input.organizationId)
  const grant = authorize(actor, 'activities.read', place)
  if (place.kind !== 'branch') throw new Refusal('activities.notABranch')
  const [calendar, { people, ...branch }, rows] = await Promise.all([
    dutyYear({ input, actor, db, platform, today }),
    branchFacts(db, actor, place, input.year),
    heldIn(db, place, input.year),
  ])
  const { duties, dates, training } = calendar
  const book = handbookOf({
    ...{ year: input.year, today, ...branch, duties, dates, training },
    roster: { isWhole: mayOn(actor, 'people.read', place), people },
    activities: await wholeActivities(platform, actor, rows),
  })
  const file = await documentFile(platform, book, input.form, book.title)
  return { ...file, audit: { grant, subjectId: place.id, change: { ...input, records: rows.length } } }
})

/** Records of the branch and of its party groups, whose meetings are the branch's organisation life. */
const heldIn = (db: Kysely<Tables>, { id, path }: { readonly id: string; readonly path: string }, year: number) =>
  wholeRows(db)
    .where((either) =>
      either.or([
        either('activity.organization_id', '=', id),
        either.and([either('organization.kind', '=', 'partyGroup'), inSubtree(path, 'organization.path')]),
      ]),
    )
    .where('activity.state', '=', 'held')
    .where('activity.occurred_on', '>=', `${String(year)}-01-01`)
    .where('activity.occurred_on', '<=', `${String(year)}-12-31`)
    .orderBy('activity.occurred_on')
    .orderBy('activity.starts_at')
    .orderBy('activity.id')
    .limit(MOST_RECORDS)
    .execute()
