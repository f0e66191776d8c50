import { violatedIndex } from '../../../platform/database/unique-violation.ts'
import { pathSegment } from '../../../platform/ids.ts'
import type { CommandContext } from '../../../platform/operations.ts'
import { initialsOf } from '../../../platform/pinyin.ts'
import type { Platform } from '../../../platform/platform.ts'
import { Refusal } from '../../../platform/refusal.ts'
import type { commitImport } from '@hepai/contract/imports'
import {
  type Organization,
  addHistory,
  findOrganization,
  insertOrganization,
  lockOrganization,
  moveSubtree,
  pathChange,
  pathUnder,
  updateOrganization,
} from '../../organizations/index.ts'
import {
  endAppointments,
  insertAppointments,
  insertRoster,
  insertTransfers,
  sealed,
  updateRoster,
} from '../../people/index.ts'
import { stepsFromTheTop } from '../domain/organization-moves.ts'
import type {
  OrganizationAdd,
  OrganizationChange,
  OrganizationsPlan,
  ParentRef,
} from '../domain/organizations-world.ts'
import type { RosterAdd, RosterPlan } from '../domain/plan-roster.ts'
import type { Importer } from './importer.ts'
import type { Plan } from './plan-file.ts'

type Tx = CommandContext<typeof commitImport>['tx']
export type Applying = {
  readonly platform: Platform
  readonly importer: Importer
  readonly under: Organization
  readonly today: string
  readonly now: Date
}

const REASON = '导入电子表格'
export const changedSince = (what: string) => new Refusal('imports.changedSincePreview', { what })

/** Writes the whole plan, or throws and the transaction writes nothing. */
export async function applyPlan(tx: Tx, applying: Applying, plan: Plan): Promise<void> {
  try {
    if (plan.kind === 'roster') await applyRoster(tx, applying, plan)
    else await applyOrganizations(tx, applying, plan)
  } catch (error) {
    if (violatedIndex(error) === 'person_id_number') throw changedSince('有身份证号刚刚在别处登记')
    if (isTaken(error)) throw changedSince('有组织名称或代码刚刚被占用')
    throw error
  }
}

function isTaken(error: unknown): boolean {
  const code: unknown = error instanceof Refusal ? error.code : null
  return code === 'organizations.nameTaken' || code === 'organizations.usccTaken'
}

async function applyRoster(tx: Tx, applying: Applying, plan: RosterPlan): Promise<void> {
  const { platform, importer, under, today, now } = applying
  const grant = importer.grant('people.manage', under)
  const rowOf = (made: RosterAdd, id: string) => ({
    id,
    organizationId: made.organizationId,
    facts: made.facts,
    initials: initialsOf(made.facts.name, 'person'),
    sealed: sealed(platform.crypto, made.idNumber, made.phone),
  })
  // Changes go first: a number that one row gives up may be taken by another.
  const changes = plan.changes.map((change) => ({
    ...rowOf(change, change.person.id),
    version: change.person.version,
  }))
  if ((await updateRoster(tx, grant, changes)) !== changes.length) throw changedSince('有人员刚刚被别人修改')
  const added = plan.adds.map((add) => ({ add, row: rowOf(add, platform.newId()) }))
  await insertRoster(
    tx,
    grant,
    added.map(({ row }) => row),
  )
  const posted = [
    ...plan.changes.map((change) => ({ personId: change.person.id, ...change })),
    ...added.map(({ add, row }) => ({ personId: row.id, ...add })),
  ]
  await endAppointments(
    tx,
    grant,
    posted.flatMap(({ posts }) => posts.end),
  )
  const appointed = posted.flatMap(({ personId, organizationId, posts }) =>
    posts.appoint.map((one) => ({ id: platform.newId(), personId, organizationId, ...one })),
  )
  await insertAppointments(tx, grant, appointed, now)
  const moved = plan.changes.filter((change) => change.organizationId !== change.person.organizationId)
  await insertTransfers(
    tx,
    grant,
    moved.map((change) => ({
      id: platform.newId(),
      personId: change.person.id,
      fromId: change.person.organizationId,
      toId: change.organizationId,
    })),
    { onDay: today, reason: REASON, at: now },
  )
}

async function applyOrganizations(tx: Tx, applying: Applying, plan: OrganizationsPlan): Promise<void> {
  for (const change of plan.changes) await changeOne(tx, applying, change)
  const made = new Map<number, string>()
  const known = new Map(plan.parents.map((parent) => [parent.id, parent]))
  const hasMoves = plan.changes.some((change) => change.moveTo !== null)
  // A move rewrites the paths beneath it, so once there is one, each parent is read as it stands by then.
  const parentOf = async (ref: ParentRef): Promise<Parent> => {
    const id = 'id' in ref ? ref.id : made.get(ref.row)
    if (id === undefined) throw changedSince('有上级组织刚刚被别人修改')
    const parent = hasMoves || !known.has(id) ? await findOrganization(tx, id) : known.get(id)
    if (parent === undefined) throw changedSince('有上级组织刚刚被别人修改')
    return parent
  }
  for (const step of stepsFromTheTop({ ...plan, known })) {
    if ('add' in step) made.set(step.add.row, await addOne(tx, applying, step.add, await parentOf(step.add.parent)))
    else if (step.move.moveTo !== null) await moveOne(tx, applying, step.move, await parentOf(step.move.moveTo))
  }
}

/** As `organizations.moveOrganization` does it: paths, parent and history. */
async function moveOne(tx: Tx, applying: Applying, change: OrganizationChange, parent: Parent): Promise<void> {
  const { platform, importer, under, today, now } = applying
  const grant = importer.grant('organizations.manage', under)
  const moved = await lockOrganization(tx, change.organization.id)
  const from = await findOrganization(tx, moved.parentId ?? moved.id)
  const path = pathChange(moved.path, pathSegment(moved.id), parent.path)
  await moveSubtree(tx, grant, { moved, version: moved.version, parentId: parent.id, change: path })
  await addHistory(tx, grant, [
    {
      id: platform.newId(),
      organizationId: moved.id,
      change: 'moved',
      onDay: today,
      from: { id: from.id, text: from.name },
      to: { id: parent.id, text: parent.name },
      reason: REASON,
      recordedAt: now,
    },
  ])
}

async function changeOne(tx: Tx, applying: Applying, { organization, facts }: OrganizationChange): Promise<void> {
  const { platform, importer, under, today, now } = applying
  const grant = importer.grant('organizations.manage', under)
  const initials = initialsOf(facts.name, 'organization')
  if (isUntouched(organization, facts)) return
  await updateOrganization(tx, grant, organization, organization.version, { ...facts, initials })
  if (facts.name === organization.name) return
  await addHistory(tx, grant, [
    {
      id: platform.newId(),
      organizationId: organization.id,
      change: 'renamed',
      onDay: today,
      from: { id: null, text: organization.name },
      to: { id: null, text: facts.name },
      reason: REASON,
      recordedAt: now,
    },
  ])
}

/** A row may only move its organisation. */
const isUntouched = (organization: OrganizationChange['organization'], facts: OrganizationChange['facts']): boolean =>
  Object.entries(facts).every(
    ([field, fact]) => new Map<string, unknown>(Object.entries(organization)).get(field) === fact,
  )

type Parent = Pick<Organization, 'id' | 'path' | 'depth' | 'name'>

/** @returns the new id */
async function addOne(tx: Tx, applying: Applying, add: OrganizationAdd, parent: Parent): Promise<string> {
  const { platform, importer, under, today, now } = applying
  const grant = importer.grant('organizations.manage', under)
  const id = platform.newId()
  const path = pathUnder(parent.path, pathSegment(id))
  const depth = parent.depth + 1
  const initials = initialsOf(add.facts.name, 'organization')
  await insertOrganization(tx, grant, { id, parentId: parent.id, path, depth, kind: add.kind, ...add.facts, initials })
  await addHistory(tx, grant, [
    {
      id: platform.newId(),
      organizationId: id,
      change: 'created',
      onDay: add.facts.establishedOn ?? today,
      to: { id: parent.id, text: parent.name },
      reason: REASON,
      recordedAt: now,
    },
  ])
  return id
}
