import type { Every } from '@hepai/contract/activities-shapes'
import { addDays } from './days.ts'
import type { KindVersion } from './kinds.ts'
import { periodAt } from './periods.ts'

type Owed = Exclude<Every, 'none'>

/** Records of these kinds, or held together with one of them, from day to day inclusive, bear on duties. */
export type Needed = { readonly codes: readonly string[]; readonly fromOn: string; readonly toOn: string }

const cadences: readonly Owed[] = ['week', 'month', 'quarter', 'year']

/**
 * Which records decide what is owed in the periods that touch `fromOn`…`toOn`: for each cadence those of the period before,
 * which may owe to this one, and of the period after, which may make good for this one. A kind that meets another's duty is
 * needed as far as that duty reaches. Always four entries, in the order week, month, quarter, year.
 */
export function neededRecords(
  versions: readonly KindVersion[],
  { fromOn, toOn }: { readonly fromOn: string; readonly toOn: string },
): readonly Needed[] {
  return cadences.map((every) => ({
    codes: codesOf(versions, every),
    fromOn: periodAt(every, addDays(periodAt(every, fromOn).startOn, -1)).startOn,
    toOn: periodAt(every, addDays(periodAt(every, toOn).endOn, 1)).endOn,
  }))
}

function codesOf(versions: readonly KindVersion[], every: Owed): readonly string[] {
  const own = new Set(versions.filter(({ fields }) => fields.cadence.every === every).map(({ fields }) => fields.code))
  const meeting = versions.filter(({ fields }) => fields.alsoMeets.some(({ code }) => own.has(code)))
  return [...new Set([...own, ...meeting.map(({ fields }) => fields.code)])]
}
