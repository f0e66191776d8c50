import type { Platform } from '../../../platform/platform.ts'
import { inSubtree } from '../../../platform/scope.ts'
import { inTreeOrder } from '../../organizations/index.ts'
import type { Duty } from '../domain/duties.ts'
import { dutiesIn, livingPartyHolders } from './duty-facts.ts'
import { unitsBeneath } from './unit-names.ts'

const MOST_SHOWN = 60

type Place = { readonly id: string; readonly path: string; readonly kind: string }
type Span = { readonly fromOn: string; readonly toOn: string; readonly today: string }

/** The year of everything beneath an organisation, month by month; in the order of the tree, never by count. */
export async function yearBeneath(platform: Pick<Platform, 'db' | 'calendar' | 'dayOf'>, place: Place, span: Span) {
  const rows = await livingPartyHolders(platform.db)
    .where(inSubtree(place.path, 'organization.path'))
    .where('organization.id', '!=', place.id)
    .orderBy('organization.path')
    .limit(MOST_SHOWN + 1)
    .execute()
  const units = await unitsBeneath(platform.db, place)
  const shown = units.together(inTreeOrder(rows.slice(0, MOST_SHOWN)))
  const duties = await dutiesIn(platform, shown, span)
  return {
    beneath: shown.map(({ id, name, kind, path }) => ({
      ...{ organizationId: id, organizationName: name, unitName: units.nameOf({ name, path }), kind },
      months: monthsOf(duties.get(id) ?? [], span.fromOn.slice(0, 4)),
    })),
    isBeneathWhole: rows.length <= MOST_SHOWN,
  }
}

/** By the month in which each falls due; practices are left out, and only what is a must is ever called late. */
function monthsOf(duties: readonly Duty[], year: string) {
  return Array.from({ length: 12 }, (_, place) => {
    const month = `${year}-${String(place + 1).padStart(2, '0')}`
    const due = duties.filter((one) => one.strength !== 'practice' && one.dueOn.startsWith(month))
    return {
      month,
      owed: due.length,
      met: due.filter((one) => one.metBy !== null || one.state === 'excused').length,
      late: due.filter((one) => one.state === 'late' && one.strength === 'must').length,
    }
  })
}
