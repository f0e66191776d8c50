import type { KindFields } from '@hepai/contract/activities-shapes'
import type { OrganizationKind } from '@hepai/contract/organizations'
import { Refusal } from '../../../platform/refusal.ts'
import { STANDARD_FROM, standardKinds } from './standard-kinds.ts'

/** One version of a kind, by whom and for how long it holds. `path` is that of the organisation that saved it. */
export type KindVersion = {
  readonly fields: KindFields
  readonly id: string | null
  readonly organizationId: string | null
  readonly organizationName: string | null
  readonly path: string
  readonly validFrom: string
  readonly validTo: string | null
  readonly version: number | null
}

const standardVersions: readonly KindVersion[] = standardKinds.map((fields) => ({
  fields,
  id: null,
  organizationId: null,
  organizationName: null,
  path: '/',
  validFrom: STANDARD_FROM,
  validTo: null,
  version: null,
}))

/** What organisations saved, with the standard kinds behind. */
export const withStandard = (saved: readonly KindVersion[]): readonly KindVersion[] => [...standardVersions, ...saved]

const holdsOn = (version: KindVersion, day: string): boolean =>
  version.validFrom <= day && (version.validTo === null || day <= version.validTo)

/** The nearer organisation goes first, then the later version. */
const goesBefore = (one: KindVersion, other: KindVersion): boolean =>
  one.path.length !== other.path.length ? one.path.length > other.path.length : one.validFrom > other.validFrom

/** The version of each kind that holds for an organisation on a day, by code, in the order of `versions`. */
export function kindsOn(versions: readonly KindVersion[], path: string, day: string): ReadonlyMap<string, KindVersion> {
  const found = new Map<string, KindVersion>()
  for (const version of versions) {
    if (!path.startsWith(version.path) || !holdsOn(version, day)) continue
    const { code } = version.fields
    const known = found.get(code)
    if (known === undefined || goesBefore(version, known)) found.set(code, version)
  }
  return found
}

/** As `kindsOn`, for many days of one organisation: looked up anew only where a version begins or ends. */
export function kindsByDay(
  versions: readonly KindVersion[],
  path: string,
): (day: string) => ReadonlyMap<string, KindVersion> {
  const own = versions.filter((version) => path.startsWith(version.path))
  const starts = own.map((version) => version.validFrom)
  const ends = own.flatMap(({ validTo }) => (validTo === null ? [] : [validTo]))
  const known = new Map<number, ReadonlyMap<string, KindVersion>>()
  const [turns, lasts] = [[...new Set(starts)], [...new Set(ends)]]
  return (day) => {
    let stretch = 0
    for (const turn of turns) if (turn <= day) stretch += 1
    for (const last of lasts) if (last < day) stretch += 1
    const found = known.get(stretch) ?? kindsOn(own, path, day)
    known.set(stretch, found)
    return found
  }
}

/** Minutes of a reserved kind are read only by those who must; a kind nobody knows any more keeps nothing apart. */
export const isReservedKind = (kind: KindVersion | null | undefined): boolean => kind?.fields.isReserved === true

/** Versions of the codes that are or were reserved somewhere, each before those that it goes before. */
export function reservedFirst(versions: readonly KindVersion[]): readonly KindVersion[] {
  const codes = new Set(versions.filter(isReservedKind).map((version) => version.fields.code))
  return versions
    .filter((version) => codes.has(version.fields.code))
    .toSorted((one, other) => (goesBefore(one, other) ? -1 : goesBefore(other, one) ? 1 : 0))
}

/** The latest name of every code, for lists that span organisations. */
export const kindNames = (versions: readonly KindVersion[]): ReadonlyMap<string, string> =>
  new Map(versions.map((version) => [version.fields.code, version.fields.name]))

/**
 * The version of a kind that holds, when an organisation of this sort may hold it.
 *
 * @throws Refusal activities.kindUnknown, activities.kindNotHeldHere
 */
export function heldKind(
  kinds: ReadonlyMap<string, KindVersion>,
  { kindCode, occurredOn }: { readonly kindCode: string; readonly occurredOn: string },
  place: { readonly kind: OrganizationKind; readonly name: string },
): KindVersion {
  const kind = kinds.get(kindCode)
  if (kind === undefined) throw new Refusal('activities.kindUnknown', { code: kindCode, onDay: occurredOn })
  if (!kind.fields.heldBy.includes(place.kind))
    throw new Refusal('activities.kindNotHeldHere', { kindName: kind.fields.name, organization: place.name })
  return kind
}
