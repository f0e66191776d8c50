import { z } from 'zod'
import { operation } from './operation.ts'
import { Day, File, Id, listOf, optionalText, page, Saved, text, Version } from './shapes.ts'

/** 人员类别 */
export const MemberKind = z.enum(['full', 'probationary', 'candidate', 'activist', 'none'])
export type MemberKind = z.infer<typeof MemberKind>
export const memberKindNames: Readonly<Record<MemberKind, string>> = {
  full: '正式党员',
  probationary: '预备党员',
  candidate: '发展对象',
  activist: '入党积极分子',
  none: '群众',
}
export const Gender = z.enum(['male', 'female'])

export const peopleRefusals = {
  'people.idNumberInvalid': '身份证号不正确（{reason}）。请对照证件重新填写。',
  'people.idNumberTaken': '这个身份证号已登记在“{organization}”。请核对；如为调入，请在原处办理转移。',
  'people.phoneInvalid': '手机号“{value}”应为 1 开头的 11 位数字，请核对。',
  'people.datesOutOfOrder': '{what}。请核对日期。',
  'people.alreadyLeft': '此人已于 {leftOn} 转出，不能再修改。',
  'people.notAPartyOrganization': '“{name}”不是党的组织，不能登记党内职务。请选择党组织。',
} as const
export type PeopleRefusal = keyof typeof peopleRefusals

export const PersonRow = z.strictObject({
  id: Id,
  name: z.string(),
  gender: Gender.nullable(),
  memberKind: MemberKind,
  organizationId: Id,
  organizationName: z.string(),
  departmentId: Id.nullable(),
  departmentName: z.string().nullable(),
  post: z.string().nullable(),
  joinedOn: Day.nullable(),
  /** Masked; the whole number needs `people.revealPerson`. */
  phoneMasked: z.string().nullable(),
  leftOn: Day.nullable(),
  version: Version,
})
export type PersonRow = z.infer<typeof PersonRow>

const PersonInput = {
  name: text(40),
  gender: Gender.nullable().optional(),
  ethnicity: optionalText(20).nullable().optional(),
  birthOn: Day.nullable().optional(),
  education: optionalText(20).nullable().optional(),
  degree: optionalText(20).nullable().optional(),
  memberKind: MemberKind,
  joinedOn: Day.nullable().optional(),
  confirmedOn: Day.nullable().optional(),
  departmentId: Id.nullable().optional(),
  post: optionalText(60).nullable().optional(),
}

const peopleFilters = {
  organizationId: Id.optional(),
  memberKind: MemberKind.optional(),
  /** Name or pinyin initials. */
  search: z.string().trim().max(40).optional(),
  withLeft: z.stringbool().optional(),
}

export const listPeople = operation({
  name: 'people.listPeople',
  kind: 'query',
  summary: '查看可见范围内的人员',
  guard: 'people.read',
  input: z.strictObject({ ...peopleFilters, ...page }),
  output: listOf(PersonRow),
  refuses: [],
})

/** Shows no more than the list: no ID numbers, phones masked. The roster that imports again is `imports.exportSpreadsheet`. */
export const exportPeople = operation({
  name: 'people.exportPeople',
  kind: 'download',
  summary: '把筛选出的人员导出为电子表格，敏感项已遮盖（导出记入审计）',
  guard: 'people.read',
  input: z.strictObject(peopleFilters),
  output: File,
  refuses: ['platform.tooManyRows'],
})

export const AppointmentRow = z.strictObject({
  id: Id,
  organizationId: Id,
  organizationName: z.string(),
  post: z.string(),
  fromOn: Day,
  toOn: Day.nullable(),
})

export const showPerson = operation({
  name: 'people.showPerson',
  kind: 'query',
  summary: '查看一名人员（敏感项已遮盖）',
  guard: 'people.read',
  input: z.strictObject({ personId: Id }),
  output: z.strictObject({
    person: PersonRow.extend({
      ethnicity: z.string().nullable(),
      birthOn: Day.nullable(),
      education: z.string().nullable(),
      degree: z.string().nullable(),
      confirmedOn: Day.nullable(),
      idNumberMasked: z.string().nullable(),
    }),
    appointments: z.array(AppointmentRow),
    allowed: z.array(z.string()),
  }),
  refuses: [],
})

export const createPerson = operation({
  name: 'people.createPerson',
  kind: 'command',
  summary: '登记人员',
  guard: 'people.manage',
  input: z.strictObject({
    organizationId: Id,
    ...PersonInput,
    idNumber: optionalText(40).optional(),
    phone: optionalText(40).optional(),
  }),
  output: Saved,
  refuses: ['people.idNumberInvalid', 'people.idNumberTaken', 'people.phoneInvalid', 'people.datesOutOfOrder'],
})

export const changePerson = operation({
  name: 'people.changePerson',
  kind: 'command',
  summary: '修改人员信息；证件号、手机号不填表示不变',
  guard: 'people.manage',
  input: z.strictObject({
    personId: Id,
    version: Version,
    ...PersonInput,
    idNumber: optionalText(40).optional(),
    phone: optionalText(40).optional(),
  }),
  output: Saved,
  refuses: [
    'people.idNumberInvalid',
    'people.idNumberTaken',
    'people.phoneInvalid',
    'people.datesOutOfOrder',
    'people.alreadyLeft',
  ],
})

export const transferPerson = operation({
  name: 'people.transferPerson',
  kind: 'command',
  summary: '把人员转到另一组织，或转出本市',
  guard: 'people.manage',
  input: z.strictObject({
    personId: Id,
    version: Version,
    toOrganizationId: Id.nullable(),
    onDay: Day,
    reason: text(200),
  }),
  output: Saved,
  refuses: ['people.alreadyLeft'],
})

export const appointPerson = operation({
  name: 'people.appointPerson',
  kind: 'command',
  summary: '登记职务任免（写明起止日期）',
  guard: 'people.manage',
  input: z.strictObject({
    personId: Id,
    organizationId: Id,
    post: text(30),
    fromOn: Day,
    toOn: Day.nullable().optional(),
  }),
  output: z.strictObject({ id: Id }),
  refuses: ['people.datesOutOfOrder', 'people.alreadyLeft', 'people.notAPartyOrganization'],
})

export const endAppointment = operation({
  name: 'people.endAppointment',
  kind: 'command',
  summary: '免去职务',
  guard: 'people.manage',
  input: z.strictObject({ appointmentId: Id, toOn: Day }),
  output: z.strictObject({ id: Id }),
  refuses: ['people.datesOutOfOrder'],
})

export const revealPerson = operation({
  name: 'people.revealPerson',
  kind: 'command',
  summary: '查看证件号或手机号原文（须写明理由，记入审计）',
  guard: 'people.reveal',
  input: z.strictObject({ personId: Id, field: z.enum(['idNumber', 'phone']), reason: text(200) }),
  output: z.strictObject({ value: z.string().nullable() }),
  refuses: [],
})
