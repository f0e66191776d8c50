import type { Found, Place, Places } from './places.ts'
import type { RosterWorld } from './roster-world.ts'
import type { KnownPerson, RosterPeople } from './roster-people.ts'
import type { RosterRow } from './roster-row.ts'

export type Mistake = { readonly field: string; readonly value: string; readonly what: string; readonly mend: string }

export const isUnread = (row: RosterRow, field: string): boolean => row.unread?.includes(field) === true

const mistake = (field: string, text: string | null | undefined, what: string, mend: string) => ({
  mistake: { field, value: text ?? '', what, mend },
})

/** Null where the cell could not be read: that is a mistake already. */
export function branchOf(
  row: RosterRow,
  world: RosterWorld,
): { readonly place: Place | null } | { readonly mistake: Mistake } {
  if (isUnread(row, 'branch')) return { place: null }
  const found = world.places.find(row.branch, (place) => place.path.startsWith(world.underPath))
  return 'place' in found ? found : notOne(found, 'branch', row.branch, world.places, '所选组织之下')
}

function notOne(
  found: Exclude<Found, { readonly place: Place }>,
  field: string,
  text: string,
  places: Places,
  where: string,
) {
  if ('none' in found) return mistake(field, text, `${where}没有这个组织`, '请核对名称，或先在“组织”页新设。')
  const names = found.several.slice(0, 3).map((place) => `“${parentAndName(place, places)}”`)
  return mistake(field, text, `${where}有 ${String(found.several.length)} 个同名组织`, `请写成${names.join('或')}。`)
}

const parentAndName = (place: Place, places: Places): string =>
  `${places.byId.get(place.parentId ?? '')?.name ?? ''}/${place.name}`

type Matched = { readonly person: KnownPerson | null } | { readonly mistake: Mistake }

/** Whether name and number are as the person wrote them, so that a name may be looked for. */
const isNamed = (row: RosterRow): boolean => !isUnread(row, 'idNumber') && !isUnread(row, 'name')

/** By the exported id, else by the identity number, else by name within the branch. */
export function matchedPerson(row: RosterRow, branch: Place | null, { people }: RosterWorld): Matched {
  if (row.personId !== undefined && row.personId !== null) {
    const person = people.byId.get(row.personId)
    return person === undefined
      ? mistake('personId', row.personId, '所选组织之下没有这个编号的人员', '新增人员请把编号留空。')
      : { person }
  }
  if (row.idNumber !== undefined && row.idNumber !== null) {
    const digest = people.digestOf(row.idNumber)
    const person = people.byDigest.get(digest)
    if (person !== undefined) return { person }
    const elsewhere = people.elsewhere.get(digest)
    if (elsewhere !== undefined)
      return mistake('idNumber', row.idNumber, `这个身份证号已登记在“${elsewhere}”`, '请核对；如为调入，请先办理转移。')
  }
  return branch !== null && isNamed(row) ? byName(row, branch, people) : { person: null }
}

function byName(row: RosterRow, branch: Place, people: RosterPeople): Matched {
  const named = people.named(row.name, branch.id)
  const hasNumber = row.idNumber !== undefined && row.idNumber !== null
  const candidates = hasNumber ? named.filter((person) => person.idDigest === null) : named
  if (candidates.length <= 1) return { person: candidates[0] ?? null }
  const count = String(candidates.length)
  return mistake(
    'name',
    row.name,
    `“${branch.name}”有 ${count} 位同名人员，分不清是哪一位`,
    '请补上身份证号或人员编号。',
  )
}

/** A person may stand in the file once; the mistake names the earlier row. */
export function repeated(
  row: RosterRow,
  branch: Place | null,
  person: KnownPerson | null,
  seen: Map<string, number>,
): { readonly mistake: Mistake } | Record<string, never> {
  const keys: { readonly key: string; readonly field: string; readonly what: string; readonly value: string }[] = []
  const { idNumber } = row
  if (idNumber !== undefined && idNumber !== null)
    keys.push({ key: `number ${idNumber}`, field: 'idNumber', value: idNumber, what: '身份证号相同' })
  else if (person === null && branch !== null && isNamed(row))
    keys.push({ key: `name ${branch.id} ${row.name}`, field: 'name', value: row.name, what: '同名且都没有身份证号' })
  if (person !== null) keys.push({ key: `person ${person.id}`, field: 'name', value: row.name, what: '是同一个人' })
  for (const { key, field, value, what } of keys) {
    const earlier = seen.get(key)
    if (earlier !== undefined)
      return mistake(field, value, `与第 ${String(earlier)} 行${what}`, '请只留一行，或补正身份证号。')
    seen.set(key, row.row)
  }
  return {}
}

export function departmentOf(
  row: RosterRow,
  branch: Place | null,
  person: KnownPerson | null,
  { places, staysInUnit }: RosterWorld,
): { readonly id: string | null } | { readonly mistake: Mistake } {
  if (row.department === undefined) return { id: person?.facts.departmentId ?? null }
  if (row.department === null) return { id: null }
  const found = places.find(
    row.department,
    (place) => place.kind === 'department' && (branch === null || staysInUnit(place.path, branch.path)),
  )
  if ('place' in found) return { id: found.place.id }
  // Without the branch nobody knows which of several is meant; that there is none at all is sure.
  if (branch === null && 'several' in found) return { id: null }
  return notOne(found, 'department', row.department, places, '本单位')
}
