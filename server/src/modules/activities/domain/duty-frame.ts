import type { Every, KindFields } from '@hepai/contract/activities-shapes'
import { addDays } from './days.ts'
import { type KindVersion, kindsByDay } from './kinds.ts'
import { type Period, periodAt, periodsIn } from './periods.ts'

export type Asking = {
  readonly versions: readonly KindVersion[]
  readonly fromOn: string
  readonly toOn: string
  readonly today: string
  /** The last working day on or before a day. */
  readonly lastWorkingDay: (day: string) => string
}

/** A period with the version of a kind that decides what is owed in it; `at` counts the periods of the cadence. */
export type PeriodKind = { readonly at: number; readonly period: Period; readonly kind: KindFields }

/** Of one kind the periods from one before the span to one after it, a series for each cadence that it ever had. */
export type OwedKind = { readonly code: string; readonly series: readonly (readonly PeriodKind[])[] }

/** What is the same for every organisation that is asked about one span of days; worked out once for all of them. */
export type DutyFrame = Asking & {
  /** What is owed under a path, by whom it may concern. */
  readonly owedUnder: (path: string) => readonly OwedKind[]
  /** Which version of each kind holds on a day for an organisation with this path. */
  readonly kindsFor: (path: string) => (day: string) => ReadonlyMap<string, KindVersion>
  readonly dueOn: (period: Period) => string
}

export function dutyFrame(asking: Asking): DutyFrame {
  const { versions, lastWorkingDay } = asking
  const local = [...new Set(versions.map(({ path }) => path).filter((path) => path !== '/'))]
  const kindsOfSame = remembered((_same: string, path: string) => kindsByDay(versions, path))
  const due = remembered((endOn: string) => lastWorkingDay(endOn))
  const periods = remembered((every: Every) => periodsAround(every, asking))
  const owed = owedKinds(versions)
  const owedOfSame = remembered((same: string, path: string) =>
    [...owed].map(([code, own]) => seriesOf(code, own, periods, kindsOfSame(same, path))),
  )
  const sameFor = (path: string): string => local.filter((above) => path.startsWith(above)).join()
  return {
    ...asking,
    owedUnder: (path) => owedOfSame(sameFor(path), path),
    kindsFor: (path) => kindsOfSame(sameFor(path), path),
    dueOn: ({ endOn }) => due(endOn),
  }
}

/** The version on the last day of a period decides. */
function seriesOf(
  code: string,
  versions: readonly KindVersion[],
  periodsOf: (every: Every) => readonly Period[],
  kindsOnDay: (day: string) => ReadonlyMap<string, KindVersion>,
): OwedKind {
  const cadences = [...new Set(versions.map(({ fields }) => fields.cadence.every))]
  return {
    code,
    series: cadences.map((every) =>
      periodsOf(every).flatMap((period, at) => {
        const kind = kindsOnDay(period.endOn).get(code)?.fields
        return kind?.cadence.every === every ? [{ at, period, kind }] : []
      }),
    ),
  }
}

function periodsAround(every: Every, { fromOn, toOn }: Asking): readonly Period[] {
  if (every === 'none') return []
  const before = addDays(periodAt(every, fromOn).startOn, -1)
  const after = addDays(periodAt(every, toOn).endOn, 1)
  return periodsIn(every, before, after)
}

function owedKinds(versions: readonly KindVersion[]): ReadonlyMap<string, readonly KindVersion[]> {
  const byCode = new Map<string, KindVersion[]>()
  for (const version of versions) {
    const known = byCode.get(version.fields.code)
    if (known === undefined) byCode.set(version.fields.code, [version])
    else known.push(version)
  }
  return new Map([...byCode].filter(([, own]) => own.some(({ fields }) => fields.cadence.every !== 'none')))
}

/** The same answer for the same key, worked out at its first asking. */
function remembered<Key, Rest extends readonly unknown[], Value>(
  find: (key: Key, ...rest: Rest) => Value,
): (key: Key, ...rest: Rest) => Value {
  const known = new Map<Key, { readonly value: Value }>()
  return (key, ...rest) => {
    const found = known.get(key) ?? { value: find(key, ...rest) }
    known.set(key, found)
    return found.value
  }
}
