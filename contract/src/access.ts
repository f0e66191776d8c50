import { z } from 'zod'
import { operation } from './operation.ts'
import { Permission, Role } from './permissions.ts'
import { Day, Done, File, Id, Instant, listOf, optionalText, page, text, Version } from './shapes.ts'

export const accessRefusals = {
  'access.wrongPassword': '账号或密码不正确。请核对大小写；多次输错会暂停登录 15 分钟。',
  'access.tooManyAttempts': '登录尝试过多，请在 {minutes} 分钟后再试。您常用的设备不受影响。',
  'access.accountDisabled': '这个账号已停用，请联系系统管理员。',
  'access.oneTimePasswordOver':
    '一次性密码签发已超过 72 小时，不能再用。请联系系统管理员重置，拿到新的后尽快登录修改。',
  'access.passwordTooWeak': '新密码不合要求：{reason}。请换一个至少 8 位、不常见、不含账号的密码。',
  'access.passwordSame': '新密码与原密码相同，请换一个。',
  'access.loginTaken': '账号“{login}”已被使用，请换一个。',
  'access.firstRunDone': '首次设置已经完成，请直接登录。',
  'access.firstRunWrongCode': '一次性设置码不正确。请查看启动程序的窗口里显示的设置码。',
  'access.administratorsExclude':
    '“{person}”已是{held}，不能同时担任{wanted}（三员分立）。请先撤销原角色，或另选人员。',
  'access.adminNotBusiness': '“{person}”是{held}，不能再授予业务角色“{wanted}”。请使用另一个账号。',
  'access.roleAlreadyHeld': '“{person}”在“{organization}”已有“{role}”角色。',
  'access.notYourself': '不能对自己的账号做这一步，请由另一位管理员办理。',
  'access.lastAdministrator': '这是最后一位有效的{role}，停用后将无人能管理。请先任命另一位。',
  'access.datesOutOfOrder': '结束日期早于开始日期，请核对。',
} as const
export type AccessRefusal = keyof typeof accessRefusals

const Password = z.string().min(1).max(128)
const Login = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9._-]{2,39}$/, '账号由小写字母开头，3—40 位，可含小写字母、数字和 . _ -')

export const SignedIn = z.strictObject({
  accountId: Id,
  login: z.string(),
  name: z.string(),
  personId: Id.nullable(),
  mustChangePassword: z.boolean(),
  roles: z.array(z.strictObject({ role: Role, organizationId: Id, organizationName: z.string(), path: z.string() })),
  /** Units whose pages the person may open, in official order. */
  units: z.array(z.strictObject({ id: Id, name: z.string(), shortName: z.string() })),
  permissions: z.array(Permission),
  isSample: z.boolean(),
  today: Day,
})

export const signIn = operation({
  name: 'access.signIn',
  kind: 'command',
  summary: '登录，成功后设置会话 Cookie',
  guard: 'public',
  input: z.strictObject({ account: z.string().trim().min(1).max(60), password: Password }),
  output: z.strictObject({ accountId: Id, name: z.string(), mustChangePassword: z.boolean() }),
  refuses: ['access.wrongPassword', 'access.tooManyAttempts', 'access.accountDisabled', 'access.oneTimePasswordOver'],
})

export const signOut = operation({
  name: 'access.signOut',
  kind: 'command',
  summary: '退出登录',
  guard: 'signedIn',
  input: z.strictObject({}),
  output: Done,
  refuses: [],
})

export const whoAmI = operation({
  name: 'access.whoAmI',
  kind: 'query',
  summary: '当前登录人、角色和可见单位',
  guard: 'signedIn',
  input: z.strictObject({}),
  output: SignedIn,
  refuses: [],
})

export const listMySessions = operation({
  name: 'access.listMySessions',
  kind: 'query',
  summary: '查看自己的登录会话',
  guard: 'signedIn',
  input: z.strictObject({}),
  output: z.strictObject({
    items: z.array(
      z.strictObject({
        id: Id,
        startedAt: Instant,
        lastSeenAt: Instant,
        device: z.string(),
        address: z.string(),
        isCurrent: z.boolean(),
      }),
    ),
  }),
  refuses: [],
})

export const endSessions = operation({
  name: 'access.endSessions',
  kind: 'command',
  summary: '结束自己的一个会话，或除当前外的全部会话',
  guard: 'signedIn',
  input: z.strictObject({ sessionId: Id.optional() }),
  output: z.strictObject({ ended: z.int() }),
  refuses: [],
})

export const changePassword = operation({
  name: 'access.changePassword',
  kind: 'command',
  summary: '修改自己的密码，其他会话随即退出',
  guard: 'signedIn',
  input: z.strictObject({ oldPassword: Password, newPassword: Password }),
  output: Done,
  refuses: [
    'access.wrongPassword',
    'access.passwordTooWeak',
    'access.passwordSame',
    'access.tooManyAttempts',
    'access.oneTimePasswordOver',
  ],
})

export const showFirstRun = operation({
  name: 'access.showFirstRun',
  kind: 'query',
  summary: '是否需要首次设置、是否为示范数据',
  guard: 'public',
  input: z.strictObject({}),
  output: z.strictObject({ needed: z.boolean(), isSample: z.boolean() }),
  refuses: [],
})

export const createFirstAdministrators = operation({
  name: 'access.createFirstAdministrators',
  kind: 'command',
  summary: '首次设置：建立城市根组织和三名管理员',
  guard: 'public',
  input: z.strictObject({
    code: z.string().trim().min(1).max(40),
    cityName: text(60),
    systemAdmin: z.strictObject({ login: Login, name: text(40), password: Password }),
    securityAdmin: z.strictObject({ login: Login, name: text(40), password: Password }),
    auditAdmin: z.strictObject({ login: Login, name: text(40), password: Password }),
  }),
  output: Done,
  refuses: ['access.firstRunDone', 'access.firstRunWrongCode', 'access.passwordTooWeak', 'access.loginTaken'],
})

export const AccountRow = z.strictObject({
  id: Id,
  login: z.string(),
  name: z.string(),
  personId: Id.nullable(),
  organizationName: z.string().nullable(),
  /** Where the list spans units and the organisation's name does not say which. */
  unitName: z.string().nullable(),
  disabledAt: Instant.nullable(),
  roleCount: z.int(),
  version: Version,
})

export type AccountRow = z.infer<typeof AccountRow>

const accountFilters = {
  search: optionalText(40).optional(),
  state: z.enum(['active', 'disabled']).optional(),
}

export const exportAccounts = operation({
  name: 'access.exportAccounts',
  kind: 'download',
  summary: '把筛选出的账号导出为电子表格（导出记入审计）',
  guard: 'access.manageAccounts',
  input: z.strictObject(accountFilters),
  output: File,
  refuses: ['platform.tooManyRows'],
})

export const listAccounts = operation({
  name: 'access.listAccounts',
  kind: 'query',
  summary: '查看账号',
  guard: 'access.manageAccounts',
  input: z.strictObject({ ...accountFilters, ...page }),
  output: listOf(AccountRow),
  refuses: [],
})

export const createAccount = operation({
  name: 'access.createAccount',
  kind: 'command',
  summary: '开通账号，返回一次性初始密码（首次登录须修改）',
  guard: 'access.manageAccounts',
  input: z.strictObject({ login: Login, name: text(40), personId: Id.nullable().optional() }),
  output: z.strictObject({ id: Id, initialPassword: z.string(), validUntil: Instant }),
  refuses: ['access.loginTaken'],
})

export const resetPassword = operation({
  name: 'access.resetPassword',
  kind: 'command',
  summary: '重置密码，返回一次性密码，原会话全部退出',
  guard: 'access.manageAccounts',
  input: z.strictObject({ accountId: Id, version: Version, reason: text(200) }),
  output: z.strictObject({ id: Id, version: Version, initialPassword: z.string(), validUntil: Instant }),
  refuses: ['access.notYourself'],
})

export const disableAccount = operation({
  name: 'access.disableAccount',
  kind: 'command',
  summary: '停用账号，会话随即退出',
  guard: 'access.manageAccounts',
  input: z.strictObject({ accountId: Id, version: Version, reason: text(200) }),
  output: z.strictObject({ id: Id, version: Version }),
  refuses: ['access.notYourself', 'access.lastAdministrator'],
})

export const enableAccount = operation({
  name: 'access.enableAccount',
  kind: 'command',
  summary: '恢复账号',
  guard: 'access.manageAccounts',
  input: z.strictObject({ accountId: Id, version: Version, reason: text(200) }),
  output: z.strictObject({ id: Id, version: Version }),
  refuses: [],
})

export const RoleGrantRow = z.strictObject({
  id: Id,
  accountId: Id,
  login: z.string(),
  name: z.string(),
  role: Role,
  organizationId: Id,
  organizationName: z.string(),
  /** Where the list spans units and the organisation's name does not say which. */
  unitName: z.string().nullable(),
  fromOn: Day,
  toOn: Day.nullable(),
  revokedAt: Instant.nullable(),
  state: z.enum(['current', 'future', 'past', 'revoked']),
})

export const listRoleGrants = operation({
  name: 'access.listRoleGrants',
  kind: 'query',
  summary: '查看角色授予情况',
  guard: 'access.grantRoles',
  input: z.strictObject({
    role: Role.optional(),
    search: optionalText(40).optional(),
    withPast: z.stringbool().optional(),
    ...page,
  }),
  output: listOf(RoleGrantRow),
  refuses: [],
})

/** The security administrator chooses among accounts without managing them. */
export const findAccounts = operation({
  name: 'access.findAccounts',
  kind: 'query',
  summary: '按姓名或账号查找，用于授予角色',
  guard: 'access.grantRoles',
  input: z.strictObject({ search: z.string().trim().min(1).max(40) }),
  output: z.strictObject({
    items: z.array(
      z.strictObject({
        id: Id,
        login: z.string(),
        name: z.string(),
        organizationName: z.string().nullable(),
        unitName: z.string().nullable(),
      }),
    ),
  }),
  refuses: [],
})

export const grantRole = operation({
  name: 'access.grantRole',
  kind: 'command',
  summary: '在一个组织（及其下级）授予角色',
  guard: 'access.grantRoles',
  input: z.strictObject({
    accountId: Id,
    role: Role,
    organizationId: Id,
    fromOn: Day,
    toOn: Day.nullable().optional(),
    reason: text(200),
  }),
  output: z.strictObject({ id: Id }),
  refuses: [
    'access.administratorsExclude',
    'access.adminNotBusiness',
    'access.roleAlreadyHeld',
    'access.notYourself',
    'access.datesOutOfOrder',
  ],
})

export const revokeRole = operation({
  name: 'access.revokeRole',
  kind: 'command',
  summary: '撤销角色，立即生效',
  guard: 'access.grantRoles',
  input: z.strictObject({ roleGrantId: Id, reason: text(200) }),
  output: z.strictObject({ id: Id }),
  refuses: ['access.lastAdministrator', 'access.notYourself'],
})
