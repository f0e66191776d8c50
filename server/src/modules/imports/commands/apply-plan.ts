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
  insertOrganization,
  pathUnder,
  updateOrganization,
} from '../../organizations/index.ts'
import { insertRoster, insertTransfers, sealed, updateRoster } from '../../people/index.ts'
import type { OrganizationAdd, OrganizationChange, OrganizationsPlan } from '../domain/organizations-world.ts'
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
  await insertRoster(
    tx,
    grant,
    plan.adds.map((add) => rowOf(add, platform.newId())),
  )
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
  const made = new Map<number, Pick<Organization, 'id' | 'path' | 'depth' | 'name'>>()
  const parents = new Map(plan.parents.map((parent) => [parent.id, parent]))
  for (const add of plan.adds) {
    const parent = 'id' in add.parent ? parents.get(add.parent.id) : made.get(add.parent.row)
    if (parent === undefined) throw changedSince('有上级组织刚刚被别人修改')
    made.set(add.row, await addOne(tx, applying, add, parent))
  }
}

async function changeOne(tx: Tx, applying: Applying, { organization, facts }: OrganizationChange): Promise<void> {
  const { platform, importer, under, today, now } = applying
  const grant = importer.grant('organizations.manage', under)
  const initials = initialsOf(facts.name, 'organization')
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

type Parent = Pick<Organization, 'id' | 'path' | 'depth' | 'name'>

async function addOne(tx: Tx, applying: Applying, add: OrganizationAdd, parent: Parent): Promise<Parent> {
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
  return { id, path, depth, name: add.facts.name }
}
