import type { Role } from '@hepai/contract/permissions'
import { createReadyMadeAccount, hashPassword } from '../../modules/access/index.ts'
import { SAMPLE_PASSWORD } from '../load/people.ts'
import { type MakeContext, madeId } from './context.ts'
import { personAt } from './people.ts'
import type { MadeBranch, MadeOrganization, MadeTree, MadeUnit } from './tree.ts'

type Sign = {
  readonly login: string
  readonly role: Role
  readonly who: string
  readonly seat: number
  readonly on: (places: Places) => MadeOrganization
}
type Places = {
  readonly root: MadeOrganization
  readonly unit: MadeUnit
  readonly branch: MadeBranch
}

/** One sign-in for each role, all people of the first branch of the first unit. */
const signs: readonly Sign[] = [
  { login: 'city.gongwei', role: 'committeeStaff', who: '工委工作人员', seat: 3, on: ({ root }) => root },
  { login: 'city.danwei', role: 'unitLeader', who: '第001局 单位领导', seat: 1, on: ({ unit }) => unit.self },
  { login: 'city.dangwei', role: 'partyOffice', who: '第001局 机关党委', seat: 2, on: ({ unit }) => unit.self },
  { login: 'city.zhibu', role: 'branchSecretary', who: '第001局 第01党支部书记', seat: 0, on: ({ branch }) => branch },
  { login: 'city.yewu', role: 'businessOfficer', who: '第001局 业务科室人员', seat: 4, on: ({ unit }) => unit.self },
  { login: 'city.dangyuan', role: 'member', who: '第001局 党员', seat: 5, on: ({ unit }) => unit.self },
  { login: 'city.sysadmin', role: 'systemAdmin', who: '系统管理员', seat: 6, on: ({ root }) => root },
  { login: 'city.secadmin', role: 'securityAdmin', who: '安全管理员', seat: 7, on: ({ root }) => root },
  { login: 'city.auditor', role: 'auditAdmin', who: '审计管理员', seat: 8, on: ({ root }) => root },
]

export async function saveAccounts(
  { tx, size, at, today, say }: MakeContext,
  { root, units }: MadeTree,
): Promise<void> {
  const [unit] = units
  const [branch] = unit?.branches ?? []
  if (unit === undefined || branch === undefined) return
  const passwordHash = await hashPassword(SAMPLE_PASSWORD)
  const fromOn = `${today.slice(0, 4)}-01-01`
  for (const { login, role, seat, on } of signs) {
    const person = personAt(size, branch, seat)
    const organizationId = on({ root, unit, branch }).id
    await createReadyMadeAccount(tx, {
      id: madeId(size, 'account', login),
      personId: person.id,
      login,
      name: person.name,
      passwordHash,
      at,
      roles: [{ id: madeId(size, 'role', login), role, organizationId, fromOn, toOn: null, reason: '压力测试' }],
    })
  }
  for (const { login, who } of signs) say(`  ${login.padEnd(16)}${who}`)
}
