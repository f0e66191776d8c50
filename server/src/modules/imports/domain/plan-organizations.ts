import type { ImportMistake } from '@hepai/contract/imports'
import { organizationKindNames } from '@hepai/contract/organizations'
import { compact } from './cell.ts'
import { type Failed, type Mistake, type Parent, mistake, parentOf } from './organization-parent.ts'
import { ringsOf } from './organization-moves.ts'
import { type OrganizationRow, isUnread } from './organization-row.ts'
import type {
  KnownOrganization,
  OrganizationAdd,
  OrganizationChange,
  OrganizationFacts,
  OrganizationsPlan,
  OrganizationsWorld,
  ParentRef,
} from './organizations-world.ts'
import { headerOf } from './row-reader.ts'

/** What importing the rows would do; organisations are matched by id, then by code, then by name under their parent. */
export function planOrganizations(rows: readonly OrganizationRow[], world: OrganizationsWorld): OrganizationsPlan {
  const adds: OrganizationAdd[] = []
  const changes: OrganizationChange[] = []
  const unchanged: number[] = []
  const mistakes: ImportMistake[] = []
  const planner = plannerOf(rows, world)
  for (const row of rows) {
    const outcome = planner(row)
    if ('add' in outcome) adds.push(outcome.add)
    else if ('change' in outcome) changes.push(outcome.change)
    else if ('same' in outcome) unchanged.push(outcome.same)
    else
      for (const { field, ...rest } of outcome.mistakes)
        mistakes.push({ row: row.row, column: headerOf(world.columns, field), ...rest })
  }
  const parents = [world.under, ...world.known.values()]
  const rings = ringsOf({ adds, changes, known: world.known })
  for (const { row } of rings)
    mistakes.push({
      ...{ row, column: headerOf(world.columns, 'parent'), value: rows.find((one) => one.row === row)?.parent ?? '' },
      ...{ what: '上级关系绕成了一圈', mend: '请改正其中一行的上级组织。' },
    })
  const kept = changes.filter((change) => !rings.includes(change))
  return { adds: parentsFirst(adds), changes: kept, unchanged, mistakes, parents }
}

type Outcome =
  | { readonly mistakes: readonly Mistake[] }
  | { readonly add: OrganizationAdd }
  | { readonly change: OrganizationChange }
  | { readonly same: number }

/** Every check runs, as far as the row can be read, so that one round of mending is enough. */
function plannerOf(rows: readonly OrganizationRow[], world: OrganizationsWorld): (row: OrganizationRow) => Outcome {
  const inFile = new Map<string, OrganizationRow[]>()
  for (const row of rows) inFile.set(compact(row.name), [...(inFile.get(compact(row.name)) ?? []), row])
  const siblings = siblingNames(world)
  const byUscc = new Map([...world.known.values()].map((one) => [one.uscc, one] as const))
  const seen = new Map<string, number>()
  return (row) => {
    const found = parentOf(row, world, inFile)
    const parent = 'mistake' in found ? null : found
    const known = knownOf(row, parent, world, siblings, byUscc)
    const organization = 'mistake' in known ? null : known.organization
    const twice = repeated(row, parent, organization, seen)
    const failed = [found, known, twice].flatMap((one) => (one !== null && 'mistake' in one ? [one.mistake] : []))
    const outcome =
      parent === null || 'mistake' in known ? { mistakes: [] } : placed(row, parent, organization, siblings, world)
    const mistakes = [...failed, ...('mistakes' in outcome ? outcome.mistakes : [])]
    return mistakes.length > 0 || row.unread !== undefined ? { mistakes } : outcome
  }
}

const placed = (
  row: OrganizationRow,
  parent: Parent,
  organization: KnownOrganization | null,
  siblings: ReadonlyMap<string, KnownOrganization>,
  world: OrganizationsWorld,
): Outcome => (organization === null ? added(row, parent, world) : changed(row, parent, organization, siblings, world))

const siblingKey = (parentId: string | null, name: string): string => `${parentId ?? ''} ${name}`

const siblingNames = ({ known }: OrganizationsWorld): ReadonlyMap<string, KnownOrganization> =>
  new Map([...known.values()].map((one) => [siblingKey(one.parentId, one.name), one]))

function knownOf(
  row: OrganizationRow,
  parent: Parent | null,
  world: OrganizationsWorld,
  siblings: ReadonlyMap<string, KnownOrganization>,
  byUscc: ReadonlyMap<string | null, KnownOrganization>,
): { readonly organization: KnownOrganization | null } | Failed {
  if (row.organizationId !== null) {
    const organization = world.known.get(row.organizationId)
    return organization === undefined
      ? mistake('organizationId', row.organizationId, '所选组织之下没有这个编号的组织', '新设组织请把编号留空。')
      : { organization }
  }
  if (row.uscc !== undefined && row.uscc !== null) {
    const elsewhere = world.usccElsewhere.get(row.uscc)
    if (elsewhere !== undefined) return mistake('uscc', row.uscc, `这个代码已属于“${elsewhere}”`, '请核对后改正。')
    const organization = byUscc.get(row.uscc)
    if (organization !== undefined) return { organization }
  }
  return { organization: (parent === null ? undefined : siblings.get(siblingKey(parent.key, row.name))) ?? null }
}

function repeated(
  row: OrganizationRow,
  parent: Parent | null,
  known: KnownOrganization | null,
  seen: Map<string, number>,
): Failed | null {
  const keys = [
    ...(parent === null
      ? []
      : [{ key: `name ${siblingKey(parent.key, row.name)}`, field: 'name', value: row.name, what: '同名' }]),
    ...(row.uscc === undefined || row.uscc === null
      ? []
      : [{ key: `code ${row.uscc}`, field: 'uscc', value: row.uscc, what: '统一社会信用代码相同' }]),
    ...(known === null ? [] : [{ key: `id ${known.id}`, field: 'name', value: row.name, what: '是同一个组织' }]),
  ]
  for (const { key, field, value, what } of keys) {
    const earlier = seen.get(key)
    if (earlier !== undefined) return mistake(field, value, `与第 ${String(earlier)} 行${what}`, '请只留一行。')
    seen.set(key, row.row)
  }
  return null
}

function added(row: OrganizationRow, parent: Parent, world: OrganizationsWorld): Outcome {
  const misplaced = placedWrong(row, parent, world)
  return misplaced === null
    ? { add: { row: row.row, kind: row.kind, parent: parent.ref, facts: factsOf(row, null) } }
    : { mistakes: [misplaced.mistake] }
}

/** A kind that could not be read stands nowhere wrong. */
function placedWrong(row: OrganizationRow, parent: Parent, { mayStandUnder }: OrganizationsWorld): Failed | null {
  if (parent.kind === null || isUnread(row, 'kind') || mayStandUnder(row.kind, parent.kind)) return null
  return mistake(
    'kind',
    organizationKindNames[row.kind],
    `不能设在“${parent.name}”（${organizationKindNames[parent.kind]}）之下`,
    '请改正类别或上级组织。',
  )
}

function changed(
  row: OrganizationRow,
  parent: Parent,
  organization: KnownOrganization,
  siblings: ReadonlyMap<string, KnownOrganization>,
  world: OrganizationsWorld,
): Outcome {
  const otherKind = kindChanged(row, organization)
  // Whether another kind could stand there is of no use to know.
  const move = otherKind === null ? moveOf(row, parent, organization, world) : null
  const moveTo = move === null || 'mistake' in move ? null : move.to
  const taken = nameTaken(row, moveTo === null ? organization.parentId : parent.key, organization, siblings)
  const mistakes = [otherKind, move, taken].flatMap((one) => (one !== null && 'mistake' in one ? [one.mistake] : []))
  return mistakes.length > 0 ? { mistakes } : resultOf(row, organization, moveTo)
}

const kindChanged = (row: OrganizationRow, { kind }: KnownOrganization): Failed | null =>
  row.kind === kind || isUnread(row, 'kind')
    ? null
    : mistake(
        'kind',
        organizationKindNames[row.kind],
        `系统中是${organizationKindNames[kind]}`,
        '类别不能通过导入改变。',
      )

function nameTaken(
  row: OrganizationRow,
  parentId: string | null,
  { id }: KnownOrganization,
  siblings: ReadonlyMap<string, KnownOrganization>,
): Failed | null {
  const holder = siblings.get(siblingKey(parentId, row.name))
  return holder === undefined || holder.id === id
    ? null
    : mistake('name', row.name, '同一上级下已有这个名称', '请换一个名称。')
}

function resultOf(row: OrganizationRow, organization: KnownOrganization, moveTo: ParentRef | null): Outcome {
  const facts = factsOf(row, organization)
  return moveTo === null && isSame(facts, organization)
    ? { same: row.row }
    : { change: { row: row.row, organization, facts, moveTo } }
}

/** Another parent than now is a move; a file without the column moves nothing, and a blank cell is not taken for one. */
function moveOf(
  row: OrganizationRow,
  parent: Parent,
  organization: KnownOrganization,
  world: OrganizationsWorld,
): { readonly to: ParentRef } | Failed | null {
  if (row.parent === undefined || parent.key === organization.parentId) return null
  if (row.parent === null)
    return mistake('parent', '', '没有填写上级组织', `请照原表填写；要移到“${parent.name}”之下，请写明。`)
  return placedWrong(row, parent, world) ?? { to: parent.ref }
}

function factsOf(row: OrganizationRow, known: KnownOrganization | null): OrganizationFacts {
  const keep = <T>(read: T | undefined, current: T | undefined): T | null =>
    read === undefined ? (current ?? null) : read
  return {
    name: row.name,
    shortName: keep(row.shortName, known?.shortName) ?? row.name,
    uscc: keep(row.uscc, known?.uscc),
    nationalCode: keep(row.nationalCode, known?.nationalCode),
    establishedOn: keep(row.establishedOn, known?.establishedOn),
  }
}

const isSame = (facts: OrganizationFacts, known: KnownOrganization): boolean =>
  facts.name === known.name &&
  facts.shortName === known.shortName &&
  facts.uscc === known.uscc &&
  facts.nationalCode === known.nationalCode &&
  facts.establishedOn === known.establishedOn

/** What hangs under what is there comes first, then what hangs under that; last what hangs under a mistaken row. */
function parentsFirst(adds: readonly OrganizationAdd[]): readonly OrganizationAdd[] {
  const made = new Set<number>()
  const ordered: OrganizationAdd[] = []
  let waiting = adds
  while (waiting.length > 0) {
    const ready = waiting.filter(({ parent }) => 'id' in parent || made.has(parent.row))
    if (ready.length === 0) return [...ordered, ...waiting]
    for (const add of ready) {
      made.add(add.row)
      ordered.push(add)
    }
    waiting = waiting.filter((add) => !made.has(add.row))
  }
  return ordered
}
