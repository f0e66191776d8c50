import type { ImportMistake } from '@hepai/contract/imports'
import { type Found, type Place, type Places } from './places.ts'
import { type Posts, postsOf } from './roster-posts.ts'
import type { RosterRow } from './roster-row.ts'
import { type Column } from './header.ts'
import { headerOf } from './row-reader.ts'
import { type KnownPerson, type RosterFacts, type RosterPeople, changedFacts } from './roster-people.ts'

export type RosterAdd = {
  readonly row: number
  readonly organizationId: string
  readonly facts: RosterFacts
  readonly idNumber: string | null
  readonly phone: string | null
  readonly posts: Posts
}
export type RosterChange = RosterAdd & { readonly person: KnownPerson }
export type RosterPlan = {
  readonly adds: readonly RosterAdd[]
  readonly changes: readonly RosterChange[]
  readonly unchanged: readonly number[]
  readonly mistakes: readonly ImportMistake[]
}

export type RosterWorld = {
  readonly places: Places
  /** Path of the organisation under which the roster is imported. */
  readonly underPath: string
  readonly people: RosterPeople
  readonly columns: readonly Column[]
  readonly dateProblem: (facts: RosterFacts) => { readonly field: string; readonly what: string } | null
  readonly staysInUnit: (departmentPath: string, organizationPath: string) => boolean
  readonly isPartyOrganization: (kind: Place['kind']) => boolean
}

type Mistake = { readonly field: string; readonly value: string; readonly what: string; readonly mend: string }
type Outcome =
  | { readonly mistake: Mistake }
  | { readonly add: RosterAdd }
  | { readonly change: RosterChange }
  | { readonly same: number }

/** What importing the rows would do. The same rows and the same people always give the same plan. */
export function planRoster(rows: readonly RosterRow[], world: RosterWorld): RosterPlan {
  const adds: RosterAdd[] = []
  const changes: RosterChange[] = []
  const unchanged: number[] = []
  const mistakes: ImportMistake[] = []
  const seen = new Map<string, number>()
  for (const row of rows) {
    const outcome = decide(row, world, seen)
    if ('add' in outcome) adds.push(outcome.add)
    else if ('change' in outcome) changes.push(outcome.change)
    else if ('same' in outcome) unchanged.push(outcome.same)
    else {
      const { field, ...rest } = outcome.mistake
      mistakes.push({ row: row.row, column: headerOf(world.columns, field), ...rest })
    }
  }
  return { adds, changes, unchanged, mistakes }
}

function decide(row: RosterRow, world: RosterWorld, seen: Map<string, number>): Outcome {
  const branch = branchOf(row, world)
  if ('mistake' in branch) return branch
  const matched = matchedPerson(row, branch.place, world)
  if ('mistake' in matched) return matched
  const twice = repeated(row, branch.place, matched.person, seen)
  if (twice !== null) return { mistake: twice }
  const department = departmentOf(row, branch.place, matched.person, world)
  if ('mistake' in department) return department
  const posts = postsOf(row, branch.place, matched.person, world.isPartyOrganization(branch.place.kind))
  if ('mistake' in posts) return posts
  return resultOf(row, branch.place, matched.person, { departmentId: department.id, posts }, world)
}

const mistake = (field: string, text: string | null | undefined, what: string, mend: string) => ({
  mistake: { field, value: text ?? '', what, mend },
})

function branchOf(row: RosterRow, world: RosterWorld): { readonly place: Place } | { readonly mistake: Mistake } {
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

/** By the exported id, else by the identity number, else by name within the branch. */
function matchedPerson(row: RosterRow, branch: Place, { people }: RosterWorld): Matched {
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
  return byName(row, branch, people)
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
function repeated(
  row: RosterRow,
  branch: Place,
  person: KnownPerson | null,
  seen: Map<string, number>,
): Mistake | null {
  const keys: { readonly key: string; readonly field: string; readonly what: string; readonly value: string }[] = []
  const { idNumber } = row
  if (idNumber !== undefined && idNumber !== null)
    keys.push({ key: `number ${idNumber}`, field: 'idNumber', value: idNumber, what: '身份证号相同' })
  else if (person === null)
    keys.push({ key: `name ${branch.id} ${row.name}`, field: 'name', value: row.name, what: '同名且都没有身份证号' })
  if (person !== null) keys.push({ key: `person ${person.id}`, field: 'name', value: row.name, what: '是同一个人' })
  for (const { key, field, value, what } of keys) {
    const earlier = seen.get(key)
    if (earlier !== undefined)
      return { field, value, what: `与第 ${String(earlier)} 行${what}`, mend: '请只留一行，或补正身份证号。' }
    seen.set(key, row.row)
  }
  return null
}

function departmentOf(
  row: RosterRow,
  branch: Place,
  person: KnownPerson | null,
  { places, staysInUnit }: RosterWorld,
): { readonly id: string | null } | { readonly mistake: Mistake } {
  if (row.department === undefined) return { id: person?.facts.departmentId ?? null }
  if (row.department === null) return { id: null }
  const found = places.find(
    row.department,
    (place) => place.kind === 'department' && staysInUnit(place.path, branch.path),
  )
  return 'place' in found ? { id: found.place.id } : notOne(found, 'department', row.department, places, '本单位')
}

function resultOf(
  row: RosterRow,
  branch: Place,
  person: KnownPerson | null,
  { departmentId, posts }: { readonly departmentId: string | null; readonly posts: Posts },
  { people, dateProblem }: RosterWorld,
): Outcome {
  const facts = changedFacts(row, person?.facts ?? null, departmentId, people.born)
  const idNumber = row.idNumber ?? null
  const phone = row.phone ?? null
  const isPostless = posts.appoint.length === 0
  if (person !== null && isPostless && isSame({ facts, idNumber, phone, organizationId: branch.id }, person, people))
    return { same: row.row }
  const found = dateProblem(facts)
  if (found !== null) return mistake(found.field, fieldText(row, found.field), found.what, '请核对日期。')
  const made = { row: row.row, organizationId: branch.id, facts, idNumber, phone, posts }
  return person === null ? { add: made } : { change: { ...made, person } }
}

const fieldText = (row: RosterRow, field: string): string => {
  const text: unknown = new Map<string, unknown>(Object.entries(row)).get(field)
  return typeof text === 'string' ? text : ''
}

function isSame(made: Omit<RosterAdd, 'row' | 'posts'>, person: KnownPerson, people: RosterPeople): boolean {
  const known: ReadonlyMap<string, unknown> = new Map(Object.entries(person.facts))
  return (
    made.organizationId === person.organizationId &&
    (made.idNumber === null || people.digestOf(made.idNumber) === person.idDigest) &&
    (made.phone === null || made.phone === person.phone) &&
    Object.entries(made.facts).every(([field, fact]) => known.get(field) === fact)
  )
}
