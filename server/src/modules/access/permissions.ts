import type { Permission, Role } from '@hepai/contract/permissions'

/**
 * What each role may do on the organisation it is held on and beneath. The three administrators hold no `planning.read`:
 * none reads business content by that role (GB/T 22239-2019 8.1.4.2 d).
 */
export const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  committeeStaff: [
    'organizations.read',
    'people.read',
    'planning.read',
    'planning.setPriorities',
    'activities.read',
    'activities.manageKinds',
    'notices.send',
    'notices.manageRobots',
  ],
  unitLeader: [
    'organizations.read',
    'people.read',
    'planning.read',
    'planning.edit',
    'planning.enterReading',
    'activities.read',
  ],
  partyOffice: [
    'organizations.read',
    'organizations.manage',
    'people.read',
    'people.manage',
    'people.reveal',
    'people.import',
    'planning.read',
    'planning.edit',
    'planning.enterReading',
    'activities.read',
    'activities.record',
    'activities.manageKinds',
    'activities.readCriticism',
    'notices.send',
    'notices.manageRobots',
  ],
  branchSecretary: [
    'organizations.read',
    'people.read',
    'planning.read',
    'activities.read',
    'activities.record',
    'activities.readCriticism',
  ],
  businessOfficer: ['organizations.read', 'planning.read', 'planning.edit', 'planning.enterReading', 'activities.read'],
  member: ['organizations.read', 'planning.read', 'activities.read'],
  systemAdmin: [
    'organizations.read',
    'organizations.manage',
    'people.read',
    'people.manage',
    'people.import',
    'access.manageAccounts',
    'planning.manageCalendar',
    'notices.watchOutbox',
  ],
  securityAdmin: ['organizations.read', 'access.grantRoles'],
  auditAdmin: ['audit.read'],
}
