import type { ImportMistake } from '@hepai/contract/imports'
import type { Place } from './places.ts'
import { type Mistake, branchOf, departmentOf, isUnread, matchedPerson, repeated } from './roster-checks.ts'
import { type Posts, noPosts, postsOf } from './roster-posts.ts'
import type { RosterRow } from './roster-row.ts'
import { headerOf } from './row-reader.ts'
import { type KnownPerson, type RosterFacts, type RosterPeople, changedFacts } from './roster-people.ts'
import type { RosterWorld } from './roster-world.ts'

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

type Outcome =
  | { readonly mistakes: readonly Mistake[] }
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
    else
      for (const { field, ...rest } of outcome.mistakes)
        mistakes.push({ row: row.row, column: headerOf(world.columns, field), ...rest })
  }
  return { adds, changes, unchanged, mistakes }
}

/** Every check runs, as far as the row can be read, so that one round of mending is enough. */
function decide(row: RosterRow, world: RosterWorld, seen: Map<string, number>): Outcome {
  const mistakes: Mistake[] = []
  const kept = <T extends object>(found: T | { readonly mistake: Mistake }): T | null => {
    if (!('mistake' in found)) return found
    mistakes.push(found.mistake)
    return null
  }
  const { place: branch } = kept(branchOf(row, world)) ?? { place: null }
  const { person } = kept(matchedPerson(row, branch, world)) ?? { person: null }
  kept(repeated(row, branch, person, seen))
  const department = kept(departmentOf(row, branch, person, world)) ?? { id: null }
  const posts = kept(partyPostsOf(row, branch, person, world)) ?? noPosts
  const facts = changedFacts(row, person?.facts ?? null, department.id, world.people.born)
  if (mistakes.length > 0 || row.unread !== undefined || branch === null)
    return { mistakes: [...mistakes, ...wrongDates(row, facts, world)] }
  return resultOf({ row, branch, person, facts, posts }, world)
}

function partyPostsOf(row: RosterRow, branch: Place | null, person: KnownPerson | null, world: RosterWorld) {
  if (branch === null || isUnread(row, 'partyPost') || isUnread(row, 'partyPostFrom')) return noPosts
  return postsOf(row, branch, person, world.isPartyOrganization(branch.kind))
}

/** A date that could not be read is compared with nothing. */
function wrongDates(row: RosterRow, facts: RosterFacts, { dateProblems }: RosterWorld): readonly Mistake[] {
  const readable = {
    ...facts,
    birthOn: isUnread(row, 'birthOn') ? null : facts.birthOn,
    joinedOn: isUnread(row, 'joinedOn') ? null : facts.joinedOn,
    confirmedOn: isUnread(row, 'confirmedOn') ? null : facts.confirmedOn,
  }
  return dateProblems(readable).map(({ field, what }) => ({
    ...{ field, value: fieldText(row, field), what },
    mend: '请核对日期。',
  }))
}

type Sound = {
  readonly row: RosterRow
  readonly branch: Place
  readonly person: KnownPerson | null
  readonly facts: RosterFacts
  readonly posts: Posts
}

function resultOf({ row, branch, person, facts, posts }: Sound, world: RosterWorld): Outcome {
  const idNumber = row.idNumber ?? null
  const phone = row.phone ?? null
  const isPostless = posts.appoint.length === 0
  const organizationId = branch.id
  if (person !== null && isPostless && isSame({ facts, idNumber, phone, organizationId }, person, world.people))
    return { same: row.row }
  const mistakes = wrongDates(row, facts, world)
  if (mistakes.length > 0) return { mistakes }
  const made = { row: row.row, organizationId, facts, idNumber, phone, posts }
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
