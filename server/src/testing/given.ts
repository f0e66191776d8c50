import type { OrganizationKind } from '@hepai/contract/organizations'
import type { MemberKind } from '@hepai/contract/people'
import { sql } from 'kysely'
import type {} from '../modules/organizations/tables.ts'
import type {} from '../modules/people/tables.ts'
import { CITY } from '../platform/city.ts'
import { newId, pathSegment } from '../platform/ids.ts'
import type { TestPlatform } from './platform.ts'

export type GivenOrganization = {
  readonly id: string
  readonly parentId: string | null
  readonly path: string
  readonly depth: number
  readonly kind: OrganizationKind
  readonly name: string
}
export type GivenPerson = { readonly id: string; readonly name: string; readonly organizationId: string }
export type GivenAccount = { readonly id: string; readonly login: string; readonly name: string }

type OrganizationWish = {
  readonly kind?: OrganizationKind
  readonly name?: string
  readonly parent?: GivenOrganization | null
  readonly uscc?: string
  readonly endedOn?: string
  readonly sort?: number
}
type PersonWish = {
  readonly name?: string
  readonly organization: { readonly id: string }
  readonly department?: { readonly id: string }
  readonly memberKind?: MemberKind
  readonly idNumber?: string
  readonly phone?: string
  readonly joinedOn?: string
  readonly leftOn?: string
  readonly initials?: string
}
type AccountWish = { readonly login?: string; readonly name?: string; readonly person?: GivenPerson }

/** Builders that insert rows as they stand, past every rule: what a test takes as given. */
export function givenOn(test: TestPlatform) {
  const { db, crypto, clock } = test.platform
  let count = 0
  const next = (): number => (count += 1)

  const organization = async (wish: OrganizationWish = {}): Promise<GivenOrganization> => {
    const id = newId()
    const parent = wish.parent ?? null
    const made: GivenOrganization = {
      id,
      parentId: parent?.id ?? null,
      path: `${parent?.path ?? '/'}${pathSegment(id)}/`,
      depth: (parent?.depth ?? 0) + 1,
      kind: wish.kind ?? (parent === null ? 'workCommittee' : 'unit'),
      name: wish.name ?? `组织${String(next())}`,
    }
    await db
      .insertInto('organization')
      .values({
        city_id: CITY,
        id,
        parent_id: made.parentId,
        path: made.path,
        depth: made.depth,
        kind: made.kind,
        name: made.name,
        short_name: made.name,
        uscc: wish.uscc ?? null,
        sort: wish.sort ?? next(),
        ended_on: wish.endedOn ?? null,
      })
      .execute()
    return made
  }

  /** 市直机关工委 with 市住建局 (机关党委, two branches, a department) and 市税务局 (机关党委, a branch) beneath. */
  const city = async () => {
    const root = await organization({ kind: 'workCommittee', name: '市直机关工委' })
    const unit = await organization({ kind: 'unit', name: '市住建局', parent: root })
    const committee = await organization({ kind: 'partyCommittee', name: '市住建局机关党委', parent: unit })
    const branch = await organization({ kind: 'branch', name: '市住建局第一党支部', parent: committee })
    const secondBranch = await organization({ kind: 'branch', name: '市住建局第二党支部', parent: committee })
    const department = await organization({ kind: 'department', name: '城建科', parent: unit })
    const otherUnit = await organization({ kind: 'unit', name: '市税务局', parent: root })
    const otherCommittee = await organization({ kind: 'partyCommittee', name: '市税务局机关党委', parent: otherUnit })
    const otherBranch = await organization({ kind: 'branch', name: '市税务局第一党支部', parent: otherCommittee })
    return { root, unit, committee, branch, secondBranch, department, otherUnit, otherCommittee, otherBranch }
  }

  const person = async (wish: PersonWish): Promise<GivenPerson> => {
    const made = { id: newId(), name: wish.name ?? `人员${String(next())}`, organizationId: wish.organization.id }
    const { idNumber, phone } = wish
    await db
      .insertInto('person')
      .values({
        city_id: CITY,
        id: made.id,
        organization_id: made.organizationId,
        department_id: wish.department?.id ?? null,
        name: made.name,
        initials: wish.initials ?? '',
        member_kind: wish.memberKind ?? 'full',
        joined_on: wish.joinedOn ?? null,
        id_number_cipher: idNumber === undefined ? null : crypto.encrypt('person.idNumber', idNumber),
        id_number_digest: idNumber === undefined ? null : crypto.digest('person.idNumber', idNumber),
        phone_cipher: phone === undefined ? null : crypto.encrypt('person.phone', phone),
        left_on: wish.leftOn ?? null,
      })
      .execute()
    return made
  }

  /** An account that cannot sign in: its password hash is of nothing. */
  const account = async (wish: AccountWish = {}): Promise<GivenAccount> => {
    const made = { id: newId(), login: wish.login ?? `account${String(next())}`, name: wish.name ?? '测试账号' }
    const now = clock.now()
    await sql`insert into account (city_id, id, person_id, login, name, password_hash, password_set_at, created_at)
      values (${CITY}, ${made.id}, ${wish.person?.id ?? null}, ${made.login}, ${made.name}, 'none', ${now}, ${now})`.execute(
      db,
    )
    return made
  }

  return { organization, city, person, account }
}
