import type { ActivityFields } from '@hepai/contract/activities-shapes'

/** The fields of an activity that people compare, with the parts that its rows hold. */
export type Snapshot = Omit<ActivityFields, 'criticism'>

const same = (one: unknown, other: unknown): boolean => sorted(one) === sorted(other)

/** JSON with sorted keys: jsonb does not keep their order. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

/** Fields that differ, each with what stood before. */
export function changedBefore(before: Snapshot, after: Snapshot): Record<string, unknown> {
  const next: ReadonlyMap<string, unknown> = new Map(Object.entries(after))
  return Object.fromEntries(Object.entries(before).filter(([field, value]) => !same(value, next.get(field))))
}
