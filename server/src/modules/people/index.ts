import type { Bound } from '../../platform/operations.ts'
import { appointPerson } from './commands/appoint-person.ts'
import { changePerson } from './commands/change-person.ts'
import { createPerson } from './commands/create-person.ts'
import { endAppointment } from './commands/end-appointment.ts'
import { revealPerson } from './commands/reveal-person.ts'
import { transferPerson } from './commands/transfer-person.ts'
import { exportPeople } from './queries/export-people.ts'
import { listPeople } from './queries/list-people.ts'
import { showPerson } from './queries/show-person.ts'

export const peopleOperations: readonly Bound[] = [
  listPeople,
  exportPeople,
  showPerson,
  createPerson,
  changePerson,
  transferPerson,
  appointPerson,
  endAppointment,
  revealPerson,
]

export { checkIdNumber, isDay } from './domain/id-number.ts'
export { checkPhone } from './domain/phone.ts'
export { dateProblems } from './domain/dates.ts'
export { staysInUnit, unitPathOf } from './domain/unit.ts'
export { endAppointments, insertAppointments, postsHeld } from './store/posts.ts'
export { sealed } from './store/person.ts'
export { holdersOutside, insertRoster, insertTransfers, loadRoster, updateRoster } from './store/roster.ts'
