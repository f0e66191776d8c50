import type { ImportKind } from '@hepai/contract/imports'
import { organizationKindNames } from '@hepai/contract/organizations'
import { memberKindNames } from '@hepai/contract/people'
import type { Platform } from '../../../platform/platform.ts'
import type { SheetToWrite, WrittenCell } from '../../../platform/spreadsheet/write.ts'
import { type Organization, inTreeOrder, openOrganizations } from '../../organizations/index.ts'
import { loadRoster, postsHeld, unitPathOf } from '../../people/index.ts'
import { type Field, fieldsOf } from '../domain/fields.ts'
import { type Places, placesOf } from '../domain/places.ts'

/** Columns that only someone who may see them whole is given. */
const secretFields = new Set(['idNumber', 'phone'])

export const columnsFor = (fields: readonly Field[]) =>
  fields.map(({ label, width, isRequired }) => ({ header: isRequired ? `${label}*` : label, width, isRequired }))

/** Everything that the columns say, of all people or organisations beneath, so that it imports again unchanged. */
export async function sheetOf(
  kind: ImportKind,
  platform: Platform,
  under: Organization,
  { withSecrets, today }: { readonly withSecrets: boolean; readonly today: string },
): Promise<SheetToWrite> {
  const fields = fieldsOf[kind].filter((field) => withSecrets || !secretFields.has(field.field))
  const rows = kind === 'roster' ? await rosterRows(platform, under, today) : await organizationRows(platform, under)
  return {
    name: kind === 'roster' ? '花名册' : '组织',
    columns: columnsFor(fields),
    rows: written(rows, fields),
  }
}

type Row = (field: string) => WrittenCell

/** One row at a time, so that a city's roster is never in memory twice. */
function* written(rows: Iterable<Row>, fields: readonly Field[]): Generator<readonly WrittenCell[]> {
  for (const row of rows) yield fields.map((field) => row(field.field))
}

async function rosterRows({ db, crypto }: Platform, under: Organization, today: string): Promise<Iterable<Row>> {
  const places = placesOf(await openOrganizations(db, unitPathOf(under.path)))
  const nameOf = namesIn(places)
  const people = await loadRoster(db, under.path)
  const held = postsByPlace(await postsHeld(db, under.path, today))
  const secret = (purpose: string, cipher: string | null) => (cipher === null ? null : crypto.decrypt(purpose, cipher))
  return (function* () {
    for (const person of people) {
      const { idNumberCipher, phoneCipher } = person
      const posts = held.get(`${person.id} ${person.organizationId}`) ?? []
      const special: Readonly<Record<string, () => WrittenCell>> = {
        personId: () => person.id,
        gender: () => (person.gender === null ? null : person.gender === 'male' ? '男' : '女'),
        memberKind: () => memberKindNames[person.memberKind],
        branch: () => nameOf(person.organizationId),
        department: () => (person.departmentId === null ? null : nameOf(person.departmentId)),
        idNumber: () => secret('person.idNumber', idNumberCipher),
        phone: () => secret('person.phone', phoneCipher),
        partyPost: () => joined(posts.map((one) => one.post)),
        partyPostFrom: () => joined(posts.map((one) => one.fromOn)),
      }
      yield fieldReader(person, special)
    }
  })()
}

async function organizationRows({ db }: Platform, under: Organization): Promise<Iterable<Row>> {
  const all = await openOrganizations(db, under.path)
  const nameOf = namesIn(placesOf(all))
  const ordered = inTreeOrder(all).filter((organization) => organization.id !== under.id)
  return ordered.map((organization) =>
    fieldReader(organization, {
      organizationId: () => organization.id,
      kind: () => organizationKindNames[organization.kind],
      parent: () => (organization.parentId === null ? null : nameOf(organization.parentId)),
    }),
  )
}

type Held = Awaited<ReturnType<typeof postsHeld>>

/** What a person holds in one organisation. */
function postsByPlace(all: Held): ReadonlyMap<string, Held> {
  const byPlace = new Map<string, Held>()
  for (const one of all) {
    const key = `${one.personId} ${one.organizationId}`
    byPlace.set(key, [...(byPlace.get(key) ?? []), one])
  }
  return byPlace
}

const joined = (texts: readonly string[]): string | null => (texts.length === 0 ? null : texts.join('、'))

/** Plain fields are read by their name, the others by the function given. */
function fieldReader(record: object, special: Readonly<Record<string, () => WrittenCell>>): Row {
  const plain = new Map<string, unknown>(Object.entries(record))
  return (field) => {
    const read = special[field]
    if (read !== undefined) return read()
    const value = plain.get(field)
    return typeof value === 'string' ? value : null
  }
}

function namesIn(places: Places): (id: string) => string {
  const known = new Map<string, string>()
  return (id) => {
    const before = known.get(id)
    if (before !== undefined) return before
    const place = places.byId.get(id)
    const name = place === undefined ? '' : places.nameOf(place)
    known.set(id, name)
    return name
  }
}
