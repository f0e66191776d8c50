import { z } from 'zod'

/** What a role may do on the organisation it is held on and everything beneath. */
export const Permission = z.enum([
  'organizations.read',
  'organizations.manage',
  'people.read',
  'people.manage',
  'people.reveal',
  'people.import',
  'access.manageAccounts',
  'access.grantRoles',
  'audit.read',
  'planning.read',
  'planning.edit',
  'planning.enterReading',
  'planning.setPriorities',
  'planning.manageCalendar',
  'activities.read',
  'activities.record',
  'activities.manageKinds',
  'activities.readCriticism',
  'notices.send',
  'notices.manageRobots',
  'notices.watchOutbox',
  'reviews.read',
  'reviews.record',
  'reviews.readTexts',
  'reviews.confirm',
  'reviews.manageSchemes',
])
export type Permission = z.infer<typeof Permission>

/** 角色. The three administrators exclude one another (三员分立). */
export const Role = z.enum([
  'committeeStaff',
  'unitLeader',
  'partyOffice',
  'branchSecretary',
  'businessOfficer',
  'member',
  'systemAdmin',
  'securityAdmin',
  'auditAdmin',
])
export type Role = z.infer<typeof Role>

export const roleNames: Readonly<Record<Role, string>> = {
  committeeStaff: '工委工作人员',
  unitLeader: '单位领导',
  partyOffice: '机关党委工作人员',
  branchSecretary: '支部书记',
  businessOfficer: '业务科室人员',
  member: '党员干部',
  systemAdmin: '系统管理员',
  securityAdmin: '安全管理员',
  auditAdmin: '审计管理员',
}
